import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadBrand } from '../../src/brand/index.js';
import { digestStatement } from '../../src/compose/index.js';
import type { ComposedStatement } from '../../src/generate/index.js';
import { createNodeHost } from '../../src/host/index.js';
import { readDocument } from '../../src/readers/index.js';
import { openWriter } from '../../src/writers/index.js';
import { statementJson } from '../../src/writers/statement-json.js';
import {
  type Carried,
  carriedOf,
  composed,
  docxWith,
  htmlWith,
  pdfWith,
  tampered,
} from '../samples/documents.js';

const text = (content: string) => new TextEncoder().encode(content);
const codesOf = async (bytes: Uint8Array) => (await readDocument(bytes)).diagnostics.map(({ code }) => code);

const formats: Readonly<Record<string, (carried: Carried) => Promise<Uint8Array>>> = {
  pdf: async (carried) => (await pdfWith(carried)).save(),
  docx: async (carried) => docxWith(carried),
  html: async (carried) => htmlWith(carried),
};

let made: ComposedStatement;
beforeAll(async () => {
  made = await composed();
});

describe.each(Object.entries(formats))('a document as %s', (format, write) => {
  it('gives back statement and article as they were', async () => {
    const { value, diagnostics } = await readDocument(await write(carriedOf(made)));
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ format, digest: 'matches', article: { digest: 'matches' } });
    expect(value?.title).toBe(format === 'pdf' ? 'Statement of responsibilities' : 'A & B');
    // The same bytes, not only the same content: what is rebuilt depends on it.
    expect(value && statementJson(value.statement)).toEqual(statementJson(made.statement));
    expect(Buffer.from(value?.article?.bytes ?? [])).toEqual(Buffer.from(made.article.bytes));
    expect(value?.files.map(({ name }) => name).sort()).toEqual([made.article.file, 'statement.json'].sort());
  });

  it('says when it carries nothing', async () => {
    expect(await codesOf(await write({}))).toEqual(['document-carries-nothing']);
  });

  it('notices another statement', async () => {
    const { value, diagnostics } = await readDocument(await write(tampered(made, { customer: 'Fabrikam' })));
    expect(value).toMatchObject({ digest: 'differs', statement: { customer: 'Fabrikam' } });
    expect(diagnostics.map(({ code }) => code)).toEqual(['statement-digest-mismatch']);
  });

  it('notices another article', async () => {
    const article = { file: made.article.file, bytes: text('# Something else\n') };
    const { value, diagnostics } = await readDocument(await write({ ...carriedOf(made), article }));
    expect(value).toMatchObject({ digest: 'matches', article: { digest: 'differs' } });
    expect(diagnostics.map(({ code }) => code)).toEqual(['article-digest-mismatch']);
  });

  it('finds the article under another name', async () => {
    for (const file of ['other.md', 'article-statement.json', 'a\u00a0b\ufffd.md']) {
      const article = { file, bytes: made.article.bytes };
      const { value, diagnostics } = await readDocument(await write({ ...carriedOf(made), article }));
      expect(diagnostics).toEqual([]);
      expect(value?.article).toMatchObject({ file: made.statement.source.file, digest: 'matches' });
    }
  });

  it('takes no data that are no statement, and names the field', async () => {
    const { value, diagnostics } = await readDocument(await write(tampered(made, { brand: '../../etc' })));
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'document-statement-invalid', field: 'brand' }]);
  });

  it('does without the article', async () => {
    const { value, diagnostics } = await readDocument(
      await write({ ...carriedOf(made), article: undefined }),
    );
    expect(diagnostics).toEqual([]);
    expect(value?.article).toBeUndefined();
  });
});

describe('JSON', () => {
  it('is the statement', async () => {
    const { value, diagnostics } = await readDocument(statementJson(made.statement));
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ format: 'json', digest: 'matches', files: [], fields: [] });
  });

  it.each([
    ['cut off', '{"schema": '],
    ['of another form', '{}'],
    ['nested without end', `{"blocks": ${'[{"items":'.repeat(200_000)}`],
    ['nested deeply', `{"blocks": [${'['.repeat(100_000)}${']'.repeat(100_000)}]}`],
  ])('%s is refused', async (_, json) => {
    expect(new Set(await codesOf(text(json)))).toEqual(new Set(['document-statement-invalid']));
  });

  it('nested deeply in a place where nesting is allowed is refused', async () => {
    const deep = '{"text":[],"items":['.repeat(50_000) + ']}'.repeat(50_000);
    const list = `{"kind":"list","ordered":false,"items":[${deep}]}`;
    const json = JSON.stringify({ ...made.statement, blocks: [] }).replace(
      '"blocks":[]',
      `"blocks":[${list}]`,
    );
    expect(await codesOf(text(json))).toEqual(['document-statement-invalid']);
  });

  it('with another digest in its provenance is not as it was written', async () => {
    const blocks = made.statement.blocks.map((block) =>
      block.kind === 'provenance'
        ? { ...block, digest: { ...block.digest, value: [{ text: 'ab'.repeat(32) }] } }
        : block,
    );
    expect(await codesOf(statementJson({ ...made.statement, blocks }))).toEqual([
      'statement-digest-mismatch',
    ]);
  });
});

describe('an article whose name a format cannot hold', () => {
  it.each([
    'a\u00a0b.md',
    'a&nbsp;b.md',
    'a\tb.md',
    'article-statement.json',
    'statement.json',
    'a\'"<b>.md',
  ])('is in the document that a writer makes all the same: %j', async (file) => {
    const host = createNodeHost();
    const brand = (await loadBrand(host, made.statement.brand)).value;
    if (!brand) throw new Error('No brand');
    const source = { ...made.statement.source, file };
    const unsigned = { ...made.statement, source };
    const statement = { ...unsigned, digest: digestStatement(unsigned) };
    const blocks = statement.blocks.map((block) =>
      block.kind === 'provenance'
        ? { ...block, digest: { ...block.digest, value: [{ text: statement.digest }] } }
        : block,
    );
    for (const format of ['pdf', 'docx', 'html'] as const) {
      const writer = await openWriter(format, brand);
      const bytes = await writer.write({ ...statement, blocks }, { file, bytes: made.article.bytes });
      const { value, diagnostics } = await readDocument(bytes);
      expect({ format, diagnostics }).toEqual({ format, diagnostics: [] });
      expect(value?.article).toMatchObject({ file, digest: 'matches' });
    }
  });
});

describe('what is no document', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['bytes', Uint8Array.of(0, 1, 2, 255), 'no PDF, DOCX, HTML or JSON'],
    ['an Office file with a password', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'password'],
    ['a zip of other files', zipSync({ 'a.txt': text('a') }), 'no DOCX'],
    ['a zip that is cut off', docxWith({}).subarray(0, 200), 'damaged'],
    ['too many bytes', new Uint8Array(65 * 2 ** 20), 'at most'],
    ['a PDF that is none', text('%PDF-1.7\nnothing'), 'damaged'],
    ['a page in another encoding', Buffer.from('<html>\u00e9</html>', 'latin1'), 'UTF-8'],
  ])('is refused: %s', async (_, bytes, message) => {
    const { value, diagnostics } = await readDocument(bytes);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'document-unreadable', message: expect.stringContaining(message) },
    ]);
  });

  it('is Markdown, which carries nothing', async () => {
    const { diagnostics } = await readDocument(text('# Statement\n'));
    expect(diagnostics).toMatchObject([
      { code: 'document-carries-nothing', hint: expect.stringContaining('engagement') },
    ]);
  });

  it('never throws, whatever is changed in a document', async () => {
    const documents = await Promise.all(Object.values(formats).map((write) => write(carriedOf(made))));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...documents),
        fc.array(fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), byte: fc.nat(255) }), {
          minLength: 1,
          maxLength: 20,
        }),
        fc.double({ min: 0.3, max: 1, noNaN: true }),
        async (document, changes, kept) => {
          const bytes = Uint8Array.from(document).slice(0, Math.ceil(document.length * kept));
          for (const { at, byte } of changes) bytes[Math.floor(at * bytes.length)] = byte;
          const { value, diagnostics } = await readDocument(bytes);
          expect(value !== undefined || diagnostics.length > 0).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a PDF', () => {
  it('that is encrypted is refused in words', async () => {
    const document = await pdfWith(carriedOf(made));
    document.encrypt({ userPassword: 'secret', ownerPassword: 'secret' });
    const { diagnostics } = await readDocument(await document.save({ useObjectStreams: false }));
    expect(diagnostics).toMatchObject([{ code: 'document-unreadable', message: 'The PDF is encrypted' }]);
  });

  it('tells its fields and what was filled in, after an incremental update too', async () => {
    const document = await pdfWith(carriedOf(made));
    const form = document.getForm();
    const page = document.getPage(0);
    const name = form.createTextField('customer-1-name');
    name.addToPage(page);
    name.acroField.dict.set(PDFName.of('TU'), PDFHexString.fromText('For Müller: name'));
    form.createCheckBox('acknowledge-general').addToPage(page);
    const issued = await document.save({ useObjectStreams: false });
    expect((await readDocument(issued)).value?.fields).toMatchObject([
      { name: 'customer-1-name', kind: 'text', label: 'For Müller: name', state: 'empty' },
      { name: 'acknowledge-general', kind: 'check-box', state: 'unchecked' },
    ]);
    const later = await PDFDocument.load(issued, { forIncrementalUpdate: true });
    later.getForm().getTextField('customer-1-name').setText('Eva “Ada” Adler');
    later.getForm().getCheckBox('acknowledge-general').check();
    const returned = await later.commit();
    expect(Buffer.from(returned.subarray(0, issued.length))).toEqual(Buffer.from(issued));
    const { value } = await readDocument(returned);
    expect(value).toMatchObject({ digest: 'matches', formatVersion: '1.7' });
    expect(value?.fields).toMatchObject([
      { name: 'customer-1-name', state: 'filled', value: 'Eva “Ada” Adler' },
      { name: 'acknowledge-general', state: 'checked' },
    ]);
  });
});

describe('a DOCX', () => {
  const control = (properties: string, content: string) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const run = (content: string) => `<w:r><w:t xml:space="preserve">${content}</w:t></w:r>`;

  it('tells its content controls and what was filled in', async () => {
    const body = [
      control('<w:docPartObj/>', `<w:p>${run('Contents')}</w:p>`),
      control(
        '<w:alias w:val="Name &amp; title"/><w:tag w:val="customer-1-name"/><w:text/>',
        run('Eva ') + run('&lt;Adler&gt;'),
      ),
      control('<w:tag w:val="customer-1-date"/><w:showingPlcHdr/><w:date/>', run('YYYY-MM-DD')),
      control('<w:tag w:val="ack"/><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>', run('☒')),
      control(
        '<w:alias w:val="Signature"/><w:tag w:val="customer-1-signature"/>',
        '<o:signatureline id="{2}"/>',
      ),
      '<v:shape><o:signatureline o:id="{1}" o:suggestedsigner="Eva" o:suggestedsigner2="CIO"/></v:shape>',
    ].join('');
    const signature = { '_xmlsignatures/sig1.xml': text('<Signature><SetupID>{2}</SetupID></Signature>') };
    const { value } = await readDocument(docxWith(carriedOf(made), body, signature));
    expect(value?.fields).toEqual([
      { name: 'customer-1-name', kind: 'text', label: 'Name & title', state: 'filled', value: 'Eva <Adler>' },
      { name: 'customer-1-date', kind: 'date', state: 'empty' },
      { name: 'ack', kind: 'check-box', state: 'checked' },
      { name: 'customer-1-signature', kind: 'signature', label: 'Signature', state: 'signed' },
      { name: '{1}', kind: 'signature', label: 'Eva, CIO', state: 'unsigned' },
    ]);
  });

  it.each([
    ['with a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'],
    ['with elements out of order', '<w:p><w:r></w:p></w:r>'],
    ['nested without measure', '<a>'.repeat(10_000)],
  ])('%s is refused', async (_, body) => {
    const { diagnostics } = await readDocument(docxWith(carriedOf(made), body));
    expect(diagnostics).toMatchObject([{ code: 'document-unreadable' }]);
  });

  it('that inflates beyond measure is refused before it does', async () => {
    const bomb = docxWith({}, '', { 'customXml/item3.xml': new Uint8Array(20 * 2 ** 20) });
    expect(bomb.length).toBeLessThan(2 ** 20);
    expect((await readDocument(bomb)).diagnostics).toMatchObject([
      { code: 'document-unreadable', message: expect.stringContaining('too large') },
    ]);
  });

  it('with parts of other programs is read', async () => {
    const more = { 'customXml/item9.xml': text('<not xml') };
    expect(await codesOf(docxWith(carriedOf(made), '', more))).toEqual([]);
  });
});
