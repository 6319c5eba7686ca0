import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { composed } from '../samples/documents.js';
import { compared, documentOf, inShort } from './content-samples.js';

/*
 * A clause that stands in the file and that nobody sees, or that will say something else; and text that people see and that stands
 * where a program may not look.
 */

const { statement } = await composed('options: { screen-sharing: true }');
const parts = unzipSync(await documentOf(statement, 'docx'));
const partOf = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
const document = partOf('word/document.xml');
const styles = partOf('word/styles.xml');
const clause = 'Provide helpdesk documentation';

type Change = (xml: string) => string;

/** Of the row of the table in which the clause stands. */
function inRow(change: Change): Change {
  return (xml) => {
    const at = xml.indexOf(clause);
    const from = xml.lastIndexOf('<w:tr>', at);
    const to = xml.indexOf('</w:tr>', at);
    return xml.slice(0, from) + change(xml.slice(from, to)) + xml.slice(to);
  };
}

const ofRow = (property: string) => inRow((row) => row.replace('<w:trPr>', `<w:trPr>${property}`));
const ofParagraphs = (property: string) => inRow((row) => row.replaceAll('<w:pPr>', `<w:pPr>${property}`));
const ofRuns = (property: string) =>
  inRow((row) => row.replaceAll('<w:r>', `<w:r><w:rPr>${property}</w:rPr>`));
const instead = (xml: string) =>
  inRow((row) => row.replace(/<w:r>.*<\/w:r>/, (runs) => xml.replace('RUNS', runs)));

/** Before the paragraph of the clause. */
const before = (xml: string) =>
  inRow((row) => row.replace(/<w:p>(?=(?:(?!<w:p>).)*helpdesk)/, `${xml}<w:p>`));

async function found(change: Change, changeStyles: Change = (xml) => xml) {
  const [changed, changedStyles] = [change(document), changeStyles(styles)];
  expect([changed, changedStyles]).not.toEqual([document, styles]);
  const files = {
    ...parts,
    'word/document.xml': strToU8(changed),
    'word/styles.xml': strToU8(changedStyles),
  };
  return compared(statement, zipSync(files));
}

describe('a clause that nobody sees is missed, with why', () => {
  test.each<[string, Change, string]>([
    ['a hidden row', ofRow('<w:hidden/>'), 'formatted as hidden'],
    ['a row without height', ofRow('<w:trHeight w:val="1" w:hRule="exact"/>'), 'something lies over it'],
    ['lines without height', ofParagraphs('<w:spacing w:line="1" w:lineRule="exact"/>'), 'too small'],
    ['a paragraph beside the page', ofParagraphs('<w:ind w:left="31000"/>'), 'outside the page'],
    ['a frame above the page', ofParagraphs('<w:framePr w:w="9" w:y="-30000"/>'), 'outside the page'],
    ['struck through', ofRuns('<w:strike/><w:dstrike w:val="0"/>'), 'struck through'],
    ['struck through twice', ofRuns('<w:dstrike/>'), 'struck through'],
    ['hidden, with a word that seems to say no', ofRuns('<w:vanish/><w:specVanish w:val="0"/>'), 'hidden'],
    ['letters without width', ofRuns('<w:w w:val="1"/>'), 'too small'],
    ['letters upon one another', ofRuns('<w:spacing w:val="-400"/>'), 'too small'],
    ['words in the width of a letter', ofRuns('<w:fitText w:val="100"/>'), 'too small'],
    ['far above its line', ofRuns('<w:position w:val="3000"/>'), 'outside the page'],
  ])('%s', async (_, change, why) => {
    const { clauses, problems } = inShort(await found(change));
    expect(clauses).toEqual(['G-04 removed']);
    expect(problems.join('\n')).toContain(`${why}`);
    expect(problems.join('\n')).toContain('content-hidden');
  });

  test('a row that is taken out as a tracked change', async () => {
    const comparison = await found(ofRow('<w:del w:id="1" w:author="Eva"/>'));
    expect(inShort(comparison).clauses).toEqual(['G-04 removed']);
    expect(comparison.diagnostics.map(({ message }) => message)).toContain(
      'Deleted by “Eva”: “Provide helpdesk documentation and training.”',
    );
  });

  test('a paragraph without a style, where such ones are hidden', async () => {
    const bare = inRow((row) => row.replaceAll(/<w:pStyle [^>]*>/g, ''));
    const hide: Change = (xml) =>
      xml.replace(/(<w:style [^>]*w:default="1"[^>]*>)/, '$1<w:rPr><w:vanish/></w:rPr>');
    expect(inShort(await found(bare, hide)).clauses).toContain('G-04 removed');
  });

  test('all text, where it is hidden unless it says otherwise', async () => {
    const hide: Change = (xml) => xml.replace('<w:rPrDefault><w:rPr>', '<w:rPrDefault><w:rPr><w:vanish/>');
    expect(inShort(await found((xml) => xml, hide)).clauses).toContain('G-04 removed');
  });

  test('a clause in a text box has moved', async () => {
    const box = '<w:r><w:pict><x><w:txbxContent><w:p>RUNS</w:p></w:txbxContent></x></w:pict></w:r>';
    expect(inShort(await found(instead(box))).clauses).toEqual(['G-04 moved']);
  });
});

describe('what will say something else is told', () => {
  const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
  test.each<[string, string]>([
    ['a field', `${field('begin')}${code(' QUO')}${code('TE "no" ')}${field('separate')}RUNS${field('end')}`],
    ['a simple field', '<w:fldSimple w:instr="QUOTE &quot;no&quot;">RUNS</w:fldSimple>'],
    [
      'a control that is bound to data',
      '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent>RUNS</w:sdtContent></w:sdt>',
    ],
  ])('%s', async (_, xml) => {
    expect(inShort(await found(instead(xml))).problems).toEqual([
      expect.stringContaining('content-hidden: Text cannot be seen (another text is put in its place'),
    ]);
  });
});

describe('what people see is read', () => {
  test('a check box that says more', async () => {
    const box =
      '<w:sdt><w:sdtPr><w:tag w:val="acknowledge-x"/><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Northwind pays.</w:t></w:r></w:p></w:sdtContent></w:sdt>';
    expect(inShort(await found(before(box))).problems.join()).toContain('Northwind pays.');
  });

  test('words with others above them', async () => {
    const ruby =
      'RUNS<w:r><w:ruby><w:rubyBase><w:r><w:t>Northwind pays.</w:t></w:r></w:rubyBase></w:ruby></w:r>';
    expect(inShort(await found(instead(ruby))).problems.join()).toContain('Northwind pays.');
  });

  test('what an empty field says', async () => {
    const says: Change = (xml) => {
      const at = xml.indexOf('customer-1-name');
      return xml.slice(0, at) + xml.slice(at).replace('Click to enter text', 'We do not agree');
    };
    const { diagnostics } = await found(says);
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'content-filled: Filled in beside the signatures: “We do not agree”',
    ]);
  });
});
