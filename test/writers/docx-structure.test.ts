import { beforeAll, describe, expect, test } from 'vitest';
import type { Block } from '../../src/model/index.js';
import { longStatement, sixSignatoriesStatement } from '../samples/statement-variants.js';
import { sampleBlocks, sampleStatement } from '../samples/statements.js';
import {
  all,
  at,
  type Element,
  paragraphsOf,
  part,
  type ReadParagraph,
  statementOf,
  styleOf,
  textOf,
  val,
  writeDocx,
} from './docx-reading.js';

let bytes: Uint8Array;
let paragraphs: readonly ReadParagraph[];

beforeAll(async () => {
  bytes = await writeDocx(sampleStatement());
  paragraphs = paragraphsOf(bytes);
});

describe('headings', () => {
  test('are of Word’s own styles, with outline levels that have no gap', () => {
    const headings = paragraphs.filter(({ style }) => /^(Title|Heading\d)$/.test(style ?? ''));
    expect(headings.map(({ style, text }) => `${style}: ${text}`)).toEqual([
      'Title: Statement of responsibilities',
      'Heading1: Parties',
      'Heading1: Scope',
      'Heading1: Introduction',
      'Heading1: Your responsibilities',
      'Heading2: General responsibilities',
      'Heading2: Initiate phase',
      'Heading1: Not part of this engagement',
      'Heading1: Acceptance',
      'Heading1: Provenance',
    ]);
    expect(val(styleOf(bytes, 'Heading1'), 'w:name')).toBe('Heading 1');
    expect(val(styleOf(bytes, 'Heading1'), 'w:pPr', 'w:outlineLvl')).toBe('0');
    expect(val(styleOf(bytes, 'Heading2'), 'w:pPr', 'w:outlineLvl')).toBe('1');
  });

  test('stay with what follows', () => {
    for (const id of ['Title', 'Heading1', 'Heading2']) {
      expect(at(styleOf(bytes, id), 'w:pPr', 'w:keepNext')).toBeDefined();
    }
  });
});

describe('responsibilities', () => {
  test('bear the numbers of the statement, counted by Word', async () => {
    for (const statement of [sampleStatement(), longStatement()]) {
      const expected = statement.blocks.flatMap((block) =>
        block.kind === 'phase' ? block.responsibilities.map(({ reference }) => reference) : [],
      );
      const read = paragraphsOf(await writeDocx(statement));
      const counted = read.flatMap(({ number }) =>
        number !== undefined && /^[A-Z]+-/.test(number) ? [number] : [],
      );
      expect(counted).toEqual(expected);
      for (const reference of expected) expect(read.map(({ text }) => text)).not.toContain(reference);
    }
  });

  test('each have a bookmark of their own, with a name and a number that Word takes', async () => {
    const long = `general.${'very-'.repeat(12)}long`;
    const named = (...ids: readonly string[]): Block => ({
      kind: 'phase',
      id: 'general',
      code: 'G',
      title: [{ text: 'General' }],
      introduction: [],
      columns: { reference: 'Ref.', responsibility: 'Responsibility' },
      responsibilities: ids.map((id, index) => ({
        id,
        reference: `G-0${index + 1}`,
        text: [{ text: `Text ${index + 1}` }],
        details: [],
        source: { file: 'sample.md', line: 1, column: 1 },
      })),
      notes: [],
    });
    const document = part(
      await writeDocx(statementOf(named('a-b.c', 'a.b-c', long, `${long}er`, 'a.b-c'))),
      'word/document.xml',
    );
    const starts = all(document, 'w:bookmarkStart').map(({ attributes }) => attributes);
    const names = starts.map((attributes) => attributes['w:name'] ?? '');
    expect(names.slice(0, 2)).toEqual(['r_a_b__c', 'r_a__b_c']);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(5);
    for (const name of names) expect(name).toMatch(/^[a-z]\w{1,39}$/);
    expect(starts.map((attributes) => attributes['w:id'])).toEqual(['1', '2', '3', '4', '5']);
    expect(all(document, 'w:bookmarkEnd').map(({ attributes }) => attributes['w:id'])).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
  });
});

describe('lists', () => {
  const ordered: Block = {
    kind: 'list',
    ordered: true,
    items: [
      { text: [{ text: 'one' }], items: [{ text: [{ text: 'inner' }], items: [] }] },
      { text: [{ text: 'two' }], items: [] },
    ],
  };

  test('are numbered by Word, each from one', async () => {
    const read = paragraphsOf(await writeDocx(statementOf(ordered, ordered)));
    expect(read.flatMap(({ number, text }) => (number ? [`${number} ${text}`] : []))).toEqual([
      '1. one',
      'a. inner',
      '2. two',
      '1. one',
      'a. inner',
      '2. two',
    ]);
  });

  test('have a level of their own for each depth, and none below the ninth', async () => {
    const deep = (depth: number): Extract<Block, { kind: 'list' }>['items'] =>
      depth === 0 ? [] : [{ text: [{ text: `depth ${depth}` }], items: deep(depth - 1) }];
    const read = paragraphsOf(
      await writeDocx(statementOf({ kind: 'list', ordered: false, items: deep(11) })),
    );
    const levels = read.flatMap(({ element }) => val(element, 'w:pPr', 'w:numPr', 'w:ilvl') ?? []);
    expect(levels).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '8', '8']);
  });
});

describe('tables', () => {
  test('repeat their header row, and split no row', () => {
    const tables = all(part(bytes, 'word/document.xml'), 'w:tbl');
    const withHeader = tables.filter((table) => all(table, 'w:tblHeader').length > 0);
    expect(withHeader.length).toBe(6);
    for (const table of withHeader) {
      const [header, first] = all(table, 'w:tr');
      expect(at(header, 'w:trPr', 'w:tblHeader')).toBeDefined();
      expect(isKeptWithNext(header)).toBe(true);
      expect(all(table, 'w:tblHeader')).toHaveLength(1);
      expect(all(table, 'w:tblLook')[0]?.attributes['w:firstRow']).toBe('true');
      expect(first).toBeDefined();
    }
    for (const row of tables.flatMap((table) => all(table, 'w:tr')))
      expect(at(row, 'w:trPr', 'w:cantSplit')).toBeDefined();
  });

  test('stand apart: two that touch would be one, and the body has to end in a paragraph', async () => {
    const tables = sampleBlocks.filter(({ kind }) =>
      ['choices', 'table', 'parties', 'provenance'].includes(kind),
    );
    const body = at(part(await writeDocx(statementOf(...tables)), 'word/document.xml'), 'w:body');
    const names = body?.children.map(({ name }) => name) ?? [];
    expect(names.filter((name) => name === 'w:tbl')).toHaveLength(5);
    expect(names.join(' ')).not.toContain('w:tbl w:tbl');
    expect(names.slice(-2)).toEqual(['w:p', 'w:sectPr']);
  });

  test('begin on a new page where the statement has a page break before them', async () => {
    const table = sampleBlocks.filter(({ kind }) => kind === 'table');
    const read = paragraphsOf(await writeDocx(statementOf({ kind: 'page-break' }, ...table)));
    expect(at(read[0]?.element, 'w:pPr', 'w:pageBreakBefore')).toBeDefined();
  });
});

test('a party with many contacts has a card across the page, three people to a row that is not split', async () => {
  const contacts = Array.from({ length: 10 }, (_, at) => ({ name: `Person ${at}`, lines: ['IT lead'] }));
  const party = {
    role: 'customer',
    label: 'Customer',
    name: 'Contoso',
    facts: [],
    contactsLabel: 'Contacts',
    contacts,
  } as const;
  const written = await writeDocx(statementOf({ kind: 'parties', parties: [party] }));
  const rows = all(part(written, 'word/document.xml'), 'w:tr');
  for (const row of rows) expect(at(row, 'w:trPr', 'w:cantSplit')).toBeDefined();
  expect(rows.map((row) => all(row, 'w:p').map(textOf))).toEqual([
    ['Customer', 'Contoso'],
    ['Contacts'],
    ...[0, 3, 6].map((first) => [0, 1, 2].map((at) => `Person ${first + at}\nIT lead`)),
    ['Person 9\nIT lead', '', ''],
  ]);
  expect(rows.map(isKeptWithNext)).toEqual([true, true, false, false, false, false]);
});

describe('signatures', () => {
  test('are never split, and stay with the text that leads in to them', async () => {
    const signatures = sixSignatoriesStatement().blocks.filter(({ kind }) => kind === 'signatures');
    const paragraph = (text: string): Block => ({ kind: 'paragraph', text: [{ text }] });
    const written = await writeDocx(statementOf(paragraph('Signed'), paragraph('by:'), ...signatures));
    for (const text of ['Signed', 'by:']) {
      const leadIn = paragraphsOf(written).find((one) => one.text === text);
      expect(at(leadIn?.element, 'w:pPr', 'w:keepNext')).toBeDefined();
    }
    const rows = all(part(written, 'word/document.xml'), 'w:tr');
    for (const row of rows) expect(at(row, 'w:trPr', 'w:cantSplit')).toBeDefined();
    // Three rows of signatures are more than half a page, and so need not be on one.
    expect(outerRows(written)).toHaveLength(3);
    expect(outerRows(written).some(isKeptWithNext)).toBe(false);
    expect(at(styleOf(written, 'SignatureField'), 'w:pPr', 'w:keepNext')).toBeDefined();
    expect(at(styleOf(written, 'SignatureField'), 'w:pPr', 'w:keepLines')).toBeDefined();
  });

  test('have lines level with the neighbour’s: both forms have rows of the same heights', async () => {
    const signatures = sixSignatoriesStatement().blocks.filter(({ kind }) => kind === 'signatures');
    for (const row of outerRows(await writeDocx(statementOf(...signatures)))) {
      const forms = all(row, 'w:tbl').map((form) =>
        all(form, 'w:trHeight').map(({ attributes }) => attributes['w:val']),
      );
      expect(forms).toHaveLength(2);
      expect(forms[0]).toHaveLength(5);
      expect(forms[0]).toEqual(forms[1]);
    }
  });
});

test('a page break is the next block’s own: no empty paragraph stands at the top of the page', () => {
  const broken = paragraphs.filter(({ element }) => at(element, 'w:pPr', 'w:pageBreakBefore') !== undefined);
  expect(broken.map(({ text }) => text)).toEqual(['Acceptance']);
});

test('hyperlinks are relationships in Word’s own style', () => {
  const document = part(bytes, 'word/document.xml');
  const link = all(document, 'w:hyperlink').find(({ attributes }) => attributes['r:id'] !== undefined);
  const relationships = all(part(bytes, 'word/_rels/document.xml.rels'), 'Relationship');
  const target = relationships.find(({ attributes }) => attributes.Id === link?.attributes['r:id']);
  expect(target?.attributes).toMatchObject({
    Type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink',
    Target: 'https://example.com/overview?a=1&b=2',
    TargetMode: 'External',
  });
  expect(link?.children.map((run) => val(run, 'w:rPr', 'w:rStyle'))).toEqual(['Hyperlink']);
});

/** Word keeps a row with the next one when the paragraphs of its first cell are kept with the next. */
function isKeptWithNext(row: Element | undefined): boolean {
  const [cell] = row === undefined ? [] : all(row, 'w:tc');
  return (
    cell !== undefined &&
    all(cell, 'w:p').every((paragraph) => {
      const kept = at(paragraph, 'w:pPr', 'w:keepNext');
      return kept !== undefined && kept.attributes['w:val'] !== 'false';
    })
  );
}

function outerRows(written: Uint8Array): Element[] {
  const body = at(part(written, 'word/document.xml'), 'w:body');
  const tables = body?.children.filter(({ name }) => name === 'w:tbl') ?? [];
  return tables.flatMap((table) => table.children.filter(({ name }) => name === 'w:tr'));
}
