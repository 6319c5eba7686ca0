import { degrees, PDFDocument, rgb } from '@cantoo/pdf-lib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Statement } from '../../src/model/index.js';
import { statementJson } from '../../src/writers/statement-json.js';
import { composed } from '../samples/documents.js';
import { chineseStatement, longStatement } from '../samples/statement-variants.js';
import { sampleStatement } from '../samples/statements.js';
import { compared, documentOf, inShort, withDuties, withWords } from './content-samples.js';

const formats = ['pdf', 'docx'] as const;
const { statement } = await composed('options: { screen-sharing: true }');

/** A document that says something else than what was issued, made as the issued one was. */
const forged = (format: 'pdf' | 'docx', change: (issued: Statement) => Statement) => async () =>
  inShort(await compared(statement, await documentOf(change(statement), format)));

describe.each(formats)('of a %s that came back', (format) => {
  test('a word that is another one is named', async () => {
    const found = await forged(format, (issued) =>
      withWords(issued, 'Provide helpdesk documentation', 'Receive helpdesk documentation'),
    )();
    expect(found.clauses).toEqual(['G-04 changed']);
    expect(found.problems).toEqual([
      expect.stringMatching(/^content-clause-changed: G-04 was changed.*: “Receive” instead of “Provide”$/),
    ]);
  });

  test('a word that is left out, or put in, is named', async () => {
    const less = await forged(format, (issued) => withWords(issued, 'any public Secure', 'public Secure'))();
    expect(less.problems).toEqual([expect.stringMatching(/content-clause-changed: G-18 .*: without “any”$/)]);
    const more = await forged(format, (issued) =>
      withWords(issued, 'Provide helpdesk', 'Do not provide helpdesk'),
    )();
    expect(more.problems).toEqual([
      expect.stringMatching(/content-clause-changed: G-04 .*“Do not provide” instead of “Provide”$/),
    ]);
  });

  test('a sentence behind a clause is a change of the clause, or text that was not issued', async () => {
    const found = await forged(format, (issued) =>
      withWords(
        issued,
        'Provide helpdesk documentation and training.',
        'Provide helpdesk documentation and training. Northwind pays for it.',
      ),
    )();
    expect(found.clauses).toEqual(['G-04 changed']);
    expect(found.problems.join()).toContain('Northwind pays for it');
  });

  test('a clause that is left out is missed, and those behind it have other references', async () => {
    const found = await forged(format, (issued) =>
      withDuties(issued, (duties) => renumbered(duties.filter(({ reference }) => reference !== 'G-05'))),
    )();
    expect(found.clauses).toEqual(['G-05 removed']);
    expect(found.problems[0]).toMatch(/^content-clause-removed: G-05 is not there: “Produce any reports/);
    expect(found.problems.slice(1)).toEqual([
      expect.stringMatching(/^content-renumbered: .*: G-06 as G-05, G-07 as G-06, .* and \d+ more$/),
    ]);
  });

  test('a clause in another place has moved', async () => {
    const found = await forged(format, (issued) =>
      withDuties(issued, (duties) => {
        const moved = duties.find(({ reference }) => reference === 'G-04');
        return moved ? renumbered([...duties.filter((duty) => duty !== moved), moved]) : duties;
      }),
    )();
    expect(found.clauses).toEqual(['G-04 moved']);
    expect(found.problems[0]).toMatch(/^content-clause-moved: G-04/);
  });

  test('a clause that was never issued is named with its place', async () => {
    const found = await forged(format, (issued) =>
      withDuties(issued, (duties) =>
        duties.flatMap((duty) =>
          duty.reference === 'G-10'
            ? [
                duty,
                {
                  ...duty,
                  id: 'general.more',
                  reference: 'G-99',
                  text: [{ text: 'Pay a fee of 10,000 dollars each month.' }],
                },
              ]
            : [duty],
        ),
      ),
    )();
    expect(found.clauses).toEqual(['? added']);
    expect(found.problems[0]).toMatch(
      /^content-clause-added: .*after G-10: “G-\d\d Pay a fee of 10,000 dollars each month\.”$/,
    );
  });

  test('an owner, a date, a number, a name that is another one is named', async () => {
    const found = await forged(format, (issued) =>
      withWords(issued, 'November 21, 2026', 'November 12, 2026'),
    )();
    expect(found.problems).toEqual([
      expect.stringMatching(/content-text-changed: “Issued” of the fact .*“12” instead of “21”/),
    ]);
  });

  test('the statement of another customer is told by its name and number', async () => {
    const found = await forged(format, (issued) =>
      withWords(withWords(issued, 'Contoso AG', 'Fabrikam GmbH'), 'N-1', 'N-2'),
    )();
    expect(found.clauses).toEqual([]);
    expect(found.problems).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /content-identity-differs: The customer .*“Fabrikam GmbH” instead of “Contoso AG”/,
        ),
        expect.stringMatching(/content-identity-differs: .*“N-2” instead of “N-1”/),
      ]),
    );
  });

  test('services and options that were exchanged are told', async () => {
    const issued = sampleStatement();
    const swapped: Statement = {
      ...issued,
      blocks: issued.blocks.map((block) =>
        block.kind === 'choices' && block.subject === 'options'
          ? {
              ...block,
              choices: block.choices.map((choice) => ({
                ...choice,
                state: choice.selected ? 'Not included' : 'Included',
              })),
            }
          : block,
      ),
    };
    const found = inShort(await compared(issued, await documentOf(swapped, format)));
    expect(found.problems.length).toBeGreaterThan(0);
    expect(found.problems.join()).toContain('“Wi-Fi and VPN infrastructure” of the choice');
  });

  test('letters that look alike, full-width digits, marks and what has no width are told', async () => {
    const cyrillic = await forged(format, (issued) =>
      withWords(issued, 'Provide helpdesk', 'Prоvide helpdesk'),
    )();
    expect(cyrillic.clauses).toEqual(['G-04 changed']);
    expect(cyrillic.problems).toEqual(
      expect.arrayContaining(['content-letters-alike: G-04 has letters that look alike: U+043E for o']),
    );
    if (format === 'pdf') return;
    const wide = inShort(
      await compared(
        longStatement(),
        await documentOf(withWords(longStatement(), 'SOR-2026', 'SOR-２０２６'), format),
      ),
    );
    expect(wide.problems.join()).toContain('U+FF12');
    const unseen = await forged(format, (issued) =>
      withWords(issued, 'Provide helpdesk', 'Pro\u200bvide \u202ehelpdesk'),
    )();
    expect(unseen.clauses).toEqual(['G-04 changed']);
    expect(unseen.problems).toEqual([
      'content-letters-unseen: G-04 has characters that nobody sees: U+200B U+202E',
    ]);
    const marked = await forged(format, (issued) =>
      withWords(issued, 'Provide helpdesk', 'Provi\u0323de helpdesk'),
    )();
    expect(marked.clauses).toEqual(['G-04 changed']);
  });

  test('words that are run together are told', async () => {
    const found = await forged(format, (issued) =>
      withWords(issued, 'Provide helpdesk documentation', 'Provide help desk documentation'),
    )();
    expect(found.clauses).toEqual(['G-04 changed']);
  });

  test('a Chinese clause with one other character is named', async () => {
    const issued = chineseStatement();
    const phase = issued.blocks.find((block) => block.kind === 'phase');
    const text = phase?.responsibilities[0]?.text[0]?.text ?? '';
    const other = withWords(issued, text, `${text.slice(0, 2)}不${text.slice(2)}`);
    const found = inShort(await compared(issued, await documentOf(other, format)));
    expect(found.clauses).toHaveLength(1);
    expect(found.problems.join()).toContain('with “不”');
  });

  test('an older version of the article has other clauses', async () => {
    const { statement: older } = await composed('source: { revision: 2016-10 }');
    const found = inShort(await compared(statement, await documentOf(older, format)));
    expect(found.problems.length).toBeGreaterThan(0);
  });
});

function renumbered<T extends { readonly reference: string }>(duties: readonly T[]): readonly T[] {
  return duties.map((duty, at) => ({
    ...duty,
    reference: `${duty.reference.slice(0, 2)}${String(at + 1).padStart(2, '0')}`,
  }));
}

/** A PDF with something drawn onto its second page. */
async function drawnOn(
  change: (document: PDFDocument) => void | Promise<void>,
): Promise<ReturnType<typeof inShort>> {
  const document = await PDFDocument.load(await documentOf(statement, 'pdf'));
  await change(document);
  return inShort(await compared(statement, await document.save()));
}

/** One pixel. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('of a PDF that came back', () => {
  test('text over the page is told', async () => {
    const found = await drawnOn((document) =>
      document.getPage(1).drawText('The customer owes nothing.', { x: 60, y: 120, size: 9 }),
    );
    expect(found.problems).toEqual([
      expect.stringMatching(/^content-text-added: .*on page 2.*“The customer owes nothing\.”$/),
    ]);
  });

  test.each([
    ['in the colour of the paper', { color: rgb(1, 1, 1) }, /colour of what it stands on/],
    ['too small to be read', { size: 0.5 }, /too small/],
    ['outside the page', { x: -300 }, /outside the page/],
    ['without opacity', { opacity: 0 }, /without ink/],
  ])('text %s is told', async (_, options, why) => {
    const found = await drawnOn((document) =>
      document.getPage(1).drawText('This is hidden from people.', { x: 60, y: 120, size: 9, ...options }),
    );
    expect(found.problems).toEqual([
      expect.stringMatching(/^content-hidden: .*“This is hidden from people\.”$/),
    ]);
    expect(found.problems[0]).toMatch(why);
  });

  test('a clause that is painted over, with other words in its place, is told', async () => {
    const found = await drawnOn((document) => {
      const page = document.getPage(2);
      page.drawRectangle({ x: 100, y: 500, width: 400, height: 60, color: rgb(1, 1, 1) });
      page.drawText('Nothing has to be done.', { x: 110, y: 530, size: 9, rotate: degrees(0) });
    });
    expect(found.clauses.length).toBeGreaterThan(0);
    expect(found.problems.join()).toContain('something lies over it');
    expect(found.problems.join()).toContain('Nothing has to be done');
  });

  test('a scan cannot be told', async () => {
    const document = await PDFDocument.create();
    const picture = await document.embedPng(dot);
    for (let page = 0; page < 3; page++)
      document.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
    const found = await compared(statement, await document.save());
    expect(found.isComparable).toBe(false);
    expect(new Set(found.clauses.map(({ state }) => state))).toEqual(new Set(['unknown']));
    expect(new Set(inShort(found).problems.map((problem) => problem.split(':')[0]))).toEqual(
      new Set(['content-unreadable']),
    );
  });

  test('a picture over the text, and what hides in the data that were left in place, cannot pass', async () => {
    const overlaid = await drawnOn(async (document) => {
      const picture = await document.embedPng(dot);
      document.getPage(1).drawImage(picture, { x: 60, y: 300, width: 450, height: 200 });
    });
    expect(overlaid.problems[0]).toMatch(/^content-unreadable: Page 2 has a picture over its text/);
    // The issued statement lies within the forged file, as an attacker would leave it.
    const forgedPdf = await PDFDocument.load(
      await documentOf(withWords(statement, 'Provide helpdesk', 'Forget helpdesk'), 'pdf'),
    );
    await forgedPdf.attach(statementJson(statement), 'statement.json', { mimeType: 'application/json' });
    expect(inShort(await compared(statement, await forgedPdf.save())).clauses).toEqual(['G-04 changed']);
  });

  test('a page that is missing takes its clauses with it', async () => {
    const found = await drawnOn((document) => document.removePage(2));
    expect(found.clauses.length).toBeGreaterThan(5);
    expect(found.problems.join()).toContain('content-clause-removed');
  });
});

/** A DOCX in which the XML of its text is another one. */
async function edited(change: (xml: string) => string, more: Record<string, string> = {}) {
  const parts = unzipSync(await documentOf(statement, 'docx'));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const other = change(xml);
  const added = Object.entries(more).map(([name, text]) => [name, strToU8(text)] as const);
  return compared(
    statement,
    zipSync({ ...parts, 'word/document.xml': strToU8(other), ...Object.fromEntries(added) }),
  );
}

const run = (text: string, look = '') =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const clause = 'Provide helpdesk documentation and training.';
const ofClause = new RegExp(`<w:r><w:t xml:space="preserve">${clause}</w:t></w:r>`);

describe('of a DOCX that came back', () => {
  test('tracked changes are told with who and when, and compared as if they were accepted', async () => {
    const by = 'w:author="Eva Adler" w:date="2026-11-22T10:00:00Z"';
    const found = await edited((xml) =>
      xml.replace(
        ofClause,
        `${run('Provide helpdesk ')}<w:del w:id="900" ${by}><w:r><w:delText>documentation and training.</w:delText></w:r></w:del><w:ins w:id="901" ${by}>${run('coffee.')}</w:ins>`,
      ),
    );
    expect(inShort(found).clauses).toEqual(['G-04 changed']);
    const tracked = found.diagnostics.filter(({ code }) => code === 'content-change-tracked');
    expect(tracked.map(({ message }) => message)).toEqual([
      'Deleted by “Eva Adler” at 2026-11-22T10:00:00Z: “documentation and training.”',
      'Inserted by “Eva Adler” at 2026-11-22T10:00:00Z: “coffee.”',
    ]);
  });

  test.each([
    ['formatted as hidden', '<w:vanish/>'],
    ['white', '<w:color w:val="FFFFFF"/>'],
    ['as small as a dot', '<w:sz w:val="2"/>'],
  ])('a text that is %s is told', async (_, look) => {
    const found = inShort(
      await edited((xml) => xml.replace(ofClause, (whole) => whole + run(' Not now.', look))),
    );
    expect(found.problems).toEqual([expect.stringMatching(/^content-hidden: .*“Not now\.”$/)]);
    const gone = inShort(await edited((xml) => xml.replace(ofClause, run(clause, look))));
    expect(gone.clauses).toEqual(['G-04 removed']);
  });

  test('a text box, and what stands in a field of a name that is there twice, is text', async () => {
    const box = `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p>${run('A box.')}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    expect(
      inShort(await edited((xml) => xml.replace(ofClause, (whole) => whole + box))).problems.join(),
    ).toContain('“A box.”');
    const field = `<w:sdt><w:sdtPr><w:tag w:val="customer-1-name"/></w:sdtPr><w:sdtContent>${run('Or not.')}</w:sdtContent></w:sdt>`;
    expect(
      inShort(await edited((xml) => xml.replace(ofClause, (whole) => whole + field))).problems.join(),
    ).toContain('Or not.');
  });

  test('a text that Word does not show is not taken for the document', async () => {
    const parts = unzipSync(await documentOf(statement, 'docx'));
    const relations = strFromU8(parts['_rels/.rels'] ?? new Uint8Array()).replace(
      'word/document.xml',
      'word/other.xml',
    );
    const other = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(clause, 'Nothing.');
    const related = parts['word/_rels/document.xml.rels'] ?? new Uint8Array();
    const swapped = zipSync({
      ...parts,
      '_rels/.rels': strToU8(relations),
      'word/other.xml': strToU8(other),
      'word/_rels/other.xml.rels': related,
    });
    expect(inShort(await compared(statement, swapped)).clauses).toEqual(['G-04 changed']);
  });
});
