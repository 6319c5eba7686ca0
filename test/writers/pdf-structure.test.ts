import { describe, expect, test } from 'vitest';
import { type Block, esignServices, type Run, type StatementResponsibility } from '../../src/model/index.js';
import { checkPdfUa } from '../pdf-ua/check-pdf-ua.js';
import { described } from '../pdf-ua/finding.js';
import { attribute, type Element } from '../pdf-ua/reading/structure.js';
import { readSubject } from '../pdf-ua/reading/subject.js';
import { longStatement, sixSignatoriesStatement } from '../samples/statement-variants.js';
import { sampleBlocks } from '../samples/statements.js';
import { needs } from '../tools.js';
import { pagesOf, statementOf, writePdf } from './pdf-reading.js';
import { structureLines } from './pdf-structure-reading.js';

const masthead: Block = { kind: 'masthead', title: 'The title', subject: 'Contoso', facts: [] };
const heading = (level: 2 | 3, text: string): Block => ({ kind: 'heading', level, text: [{ text }] });
const paragraph = (...text: Run[]): Block => ({ kind: 'paragraph', text });
const duty = (id: string, text: string): StatementResponsibility => ({
  id,
  reference: id.toUpperCase(),
  text: [{ text }],
  details: [],
  source: { file: 'sample.md', line: 1, column: 1 },
});
const phase = (id: string, title: string, responsibilities: readonly StatementResponsibility[]): Block => ({
  kind: 'phase',
  id,
  code: 'P',
  title: [{ text: title }],
  introduction: [],
  columns: { reference: 'Ref.', responsibility: 'Responsibility' },
  responsibilities,
  notes: [],
});
const linesOf = async (...blocks: Block[]) => structureLines(await writePdf(statementOf(blocks)));

test('every piece says what it is, in the order of reading', async () => {
  const lines = await linesOf(
    masthead,
    heading(2, 'Section'),
    paragraph({ text: 'Guten Tag', language: 'de' }, { text: ' and ' }, { text: 'code', code: true }),
    {
      kind: 'list',
      ordered: false,
      items: [{ text: [{ text: 'Outer' }], items: [{ text: [{ text: 'Inner' }], items: [] }] }],
    },
    { kind: 'list', ordered: true, items: [{ text: [{ text: 'Step' }], items: [] }] },
    { kind: 'note', paragraphs: [[{ text: 'Mind this.' }]] },
    { kind: 'rule' },
    phase('p', 'Phase', [{ ...duty('p.one', 'Do it.'), details: [{ text: [{ text: 'Soon' }], items: [] }] }]),
  );
  expect(lines.join('\n')).toBe(
    `
Document
  Figure [Alt=Meridian]
    “”
  H1
    “The title”
  P
    “Contoso”
  H2
    “Section”
  P
    Span [Lang=de]
      “Guten Tag”
    “ and code”
  L [ListNumbering=Disc]
    LI
      Lbl [ActualText=•]
        “”
      LBody
        P
          “Outer”
        L [ListNumbering=Disc]
          LI
            Lbl [ActualText=•]
              “”
            LBody
              “Inner”
  L [ListNumbering=Decimal]
    LI
      Lbl
        “1. ”
      LBody
        “Step”
  Div
    P
      “Mind this.”
  Sect
    H3
      “Phase”
    Table
      THead
        TR
          TH [Scope=Column]
            “Ref.”
          TH [Scope=Column]
            “Responsibility”
      TBody
        TR [ID=p.one]
          TH [Scope=Row]
            “P.ONE”
          TD
            P
              “Do it.”
            L [ListNumbering=Disc]
              LI
                Lbl [ActualText=•]
                  “”
                LBody
                  “Soon”`.trim(),
  );
});

test('a link is one element, in words, with one place on each line that it takes', async () => {
  const words =
    'a link whose words are so many that it cannot but go on in a second line of the text and end right there';
  const href = 'https://example.com/%C3%A4';
  const lines = await linesOf(
    paragraph(
      { text: 'See ' },
      { text: words.slice(0, 40), href },
      { text: words.slice(40), href, strong: true },
      { text: ' and ' },
      { text: 'eine andere', href: 'https://example.com/b', language: 'de' },
    ),
  );
  expect(lines.slice(1).filter((line) => !/Figure|“”/.test(line))).toEqual([
    '  P',
    '    “See ”',
    '    Link',
    expect.stringMatching(/^ {6}“a link whose/),
    expect.stringMatching(/^ {6}“.*right there”$/),
    `      @ Link ${words}`,
    `      @ Link ${words}`,
    '    “ and ”',
    '    Link [Lang=de]',
    '      “eine andere”',
    '      @ Link eine andere',
  ]);
});

test.each<[string, Block[], string[]]>([
  [
    'a phase and no title',
    [phase('p', 'Phase', []), heading(3, 'Three'), heading(2, 'Two')],
    ['H1 Phase', 'H1 Three', 'H1 Two'],
  ],
  [
    'a title and then the third level',
    [masthead, heading(3, 'Three'), heading(2, 'Two'), heading(3, 'Deep')],
    ['H1 The title', 'H2 Three', 'H2 Two', 'H3 Deep'],
  ],
])('headings begin with the first level and leave none out: %s', async (_, blocks, expected) => {
  const lines = await linesOf(...blocks);
  const headings = lines.flatMap((line, at) =>
    /^ +H\d/.test(line) ? [`${line.trim()} ${lines[at + 1]?.trim().slice(1, -1)}`] : [],
  );
  expect(headings).toEqual(expected);
});

test('what repeats on every page is read once', async () => {
  const furniture = { header: 'RUNNINGHEAD', footer: 'RUNNINGFOOT', pageOf: '{page}/{pages}' };
  const statement = { ...longStatement(), furniture };
  const bytes = await writePdf(statement);
  const lines = await structureLines(bytes);
  const phases = statement.blocks.filter(({ kind }) => kind === 'phase').length;
  expect(lines.filter((line) => line.includes('“Ref.”'))).toHaveLength(phases);
  expect(lines.join('\n')).not.toContain('RUNNING');
  const tables = (await readSubject(bytes)).structure.elements.filter(({ type }) => type === 'Table');
  expect(tables.some((table) => new Set(pagesUnder(table)).size > 2)).toBe(true);
});

function pagesUnder({ marked, children }: Element): unknown[] {
  return [...marked.map(({ owner }) => owner), ...children.flatMap(pagesUnder)];
}

needs('pdftotext')(
  'the table of contents leads to every section and phase, on the page it names',
  async () => {
    const statement = longStatement();
    const blocks = statement.blocks.flatMap((block): Block[] => {
      if (block.kind === 'contents') return [];
      return block.kind === 'masthead' ? [block, { kind: 'contents', title: 'In this document' }] : [block];
    });
    const bytes = await writePdf({ ...statement, blocks });
    const lines = await structureLines(bytes);
    const pages = pagesOf(bytes);
    const start = lines.indexOf('  TOC');
    const end = lines.findIndex((line, at) => at > start && /^ {2}\S/.test(line));
    const contents = lines.slice(start, end);
    const entries = contents.flatMap((line, at) => {
      if (line.trim() !== 'Link') return [];
      const [title = '', page = ''] = contents.slice(at + 1, at + 3).map((text) => text.trim().slice(1, -1));
      expect(contents.slice(at + 3, at + 5).map((text) => text.trim())).toEqual(
        Array(2).fill(`@ Link ${title}`),
      );
      return [{ title, page: Number(page), depth: contents[at - 2]?.search(/\S/) }];
    });
    const headings = blocks.flatMap((block) => {
      if (block.kind === 'phase') return [{ title: block.title[0]?.text, depth: 8 }];
      return block.kind === 'heading' ? [{ title: block.text[0]?.text, depth: 4 }] : [];
    });
    expect(entries.map(({ title, depth }) => ({ title, depth }))).toEqual(headings);
    for (const { title, page } of entries) expect(pages[page - 1]).toContain(title.replaceAll(' ', ''));
    expect(new Set(entries.map(({ page }) => page)).size).toBeGreaterThan(3);
    expect(lines.join('\n')).not.toMatch(/H\d\n +“In this document”/);
  },
);

test('a responsibility is found by its id, also where another one has the same', async () => {
  const rows = [duty('same', 'One.'), duty('same', 'Two.'), duty('a.b', 'Three.')];
  const lines = await linesOf(phase('p', 'Phase', rows));
  const ids = lines.flatMap((line) => /TR \[ID=(.*)\]/.exec(line)?.[1] ?? []);
  expect(ids).toEqual(['same', 'same-2', 'a.b']);
});

test('a figure has its place, and a header cell its span', async () => {
  const { structure } = await readSubject(await writePdf(statementOf(sampleBlocks), 'harbour'));
  const figure = structure.elements.find(({ type }) => type === 'Figure');
  const box = figure && attribute(figure, 'Layout', 'BBox')?.toString();
  const [left, bottom, right, top] = box?.match(/[\d.]+/g)?.map(Number) ?? [];
  expect(left).toBe(62);
  expect(Number(right)).toBeGreaterThan(left ?? 0);
  expect(Number(top)).toBeGreaterThan(bottom ?? 0);
  expect(Number(top)).toBeLessThan(792);
  const spans = structure.elements
    .filter(({ type }) => type === 'TH')
    .flatMap((element) => attribute(element, 'Table', 'ColSpan')?.toString() ?? []);
  expect(spans).toEqual(['3', '3']);
});

describe.each(['meridian', 'harbour'])('%s', (brand) => {
  test.each(['fields', ...esignServices] as const)(
    'nothing in it breaks them where it is signed by way of %s',
    async (method) => {
      const statement = { ...sixSignatoriesStatement(), signing: { method, protect: true } };
      expect((await checkPdfUa(await writePdf(statement, brand))).map(described)).toEqual([]);
    },
  );

  test.each<[string, Block[]]>([
    ['all blocks', [...sampleBlocks]],
    ['hardly anything', [masthead, paragraph()]],
    [
      'empty lists and tables',
      [
        { kind: 'list', ordered: false, items: [] },
        { kind: 'table', header: [[]], rows: [] },
      ],
    ],
    [
      'accents beside their letters',
      [paragraph({ text: 'Ấ Ệ ç̌ Å é́ ﬁ ½ ΐ'.normalize('NFD') }, { text: ' Ç\u0300 Â\u0323' })],
    ],
    [
      'headings without words',
      [masthead, { kind: 'contents', title: 'C' }, heading(2, ''), phase('p', 'Phase', []), heading(3, '')],
    ],
    [
      'three languages',
      [paragraph({ text: '中文', language: 'zh-Hans' }, { text: ' mot ', language: 'fr' }, { text: 'x' })],
    ],
  ])('nothing in it breaks PDF/UA-1 or PDF/A-3a: %s', async (_, blocks) => {
    const bytes = await writePdf(statementOf(blocks), brand);
    expect((await checkPdfUa(bytes)).map(described)).toEqual([]);
  });
});

test('letters and the accents that a font sets apart from them come back', async () => {
  const text = 'Ç\u0300 C Â\u0323 A Ç\u0300 Ç';
  const lines = await structureLines(await writePdf(statementOf([paragraph({ text })]), 'harbour'));
  expect(lines.at(-1)?.trim().normalize('NFC')).toBe(`“${text.normalize('NFC')}”`);
});
