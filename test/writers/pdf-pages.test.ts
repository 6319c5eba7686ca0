import { describe, expect, test } from 'vitest';
import type { Block, PhaseBlock, StatementResponsibility } from '../../src/model/index.js';
import { sampleBlocks, signatureLabels } from '../samples/statements.js';
import { needs } from '../tools.js';
import {
  flowOf,
  inspect,
  pagesOf,
  statementOf,
  withoutFields,
  withoutSpace,
  writePdf,
} from './pdf-reading.js';

const span = { file: 'sample.md', line: 1, column: 1 };
const duty = (
  at: number,
  text: string,
  more: Partial<StatementResponsibility> = {},
): StatementResponsibility => ({
  id: `general.duty-${at}`,
  reference: `G-${String(at).padStart(2, '0')}`,
  text: [{ text }],
  details: [],
  source: span,
  ...more,
});
const phase = (
  responsibilities: readonly StatementResponsibility[],
  more: Partial<PhaseBlock> = {},
): PhaseBlock => ({
  kind: 'phase',
  id: 'general',
  code: 'G',
  title: [{ text: 'GENERALPHASE' }],
  introduction: [[{ text: 'You do this:' }]],
  columns: { reference: 'Ref.', responsibility: 'Responsibility' },
  responsibilities,
  notes: [],
  ...more,
});
const filler = (lines: number): Block[] =>
  Array.from({ length: lines }, (_, at): Block => ({ kind: 'paragraph', text: [{ text: `Line ${at}` }] }));

/** Enough different amounts of text before something to bring it to every place near the foot of a page. */
const amounts = Array.from({ length: 9 }, (_, at) => 28 + at);

needs('pdftotext')('a heading is never the last on its page, whatever stands before it', async () => {
  const heading: Block = { kind: 'heading', level: 2, text: [{ text: 'SECTIONHEAD' }] };
  const rows = Array.from({ length: 30 }, (_, at) => duty(at + 1, `Duty number ${at + 1} has a text.`));
  for (const lines of amounts) {
    const statement = statementOf([...filler(lines), heading, phase(rows)]);
    for (const page of pagesOf(await writePdf(statement))) {
      if (page.includes('SECTIONHEAD'))
        expect(page).toContain('SECTIONHEADGENERALPHASEYoudothis:Ref.ResponsibilityG-01');
    }
  }
});

needs('pdftotext')('a signature block never splits, and stays with the text that is signed', async () => {
  const acceptance: Block[] = [
    { kind: 'heading', level: 2, text: [{ text: 'ACCEPTANCE' }] },
    { kind: 'paragraph', text: [{ text: 'They accept it.' }] },
    { kind: 'paragraph', text: [{ text: 'Until then.' }] },
    ...sampleBlocks.filter(({ kind }) => kind === 'signatures'),
  ];
  for (const lines of amounts) {
    const pages = pagesOf(await writePdf(statementOf([...filler(lines), ...acceptance])));
    const signed = pages.filter((page) => page.includes('Forthe'));
    expect(signed).toHaveLength(1);
    expect(signed[0]).toMatch(
      /ACCEPTANCETheyacceptit\.Untilthen\.Forthecustomer.*Signature.*Date.*Fortheprovider.*Signature.*Date/,
    );
  }
});

needs('pdftotext')('a table repeats its header on every page and keeps its rows whole', async () => {
  const rows = Array.from({ length: 120 }, (_, at) =>
    duty(at + 1, `Start${at + 1} ${'some words '.repeat(at % 40)} end${at + 1}.`),
  );
  const pages = pagesOf(await writePdf(statementOf([phase(rows)])));
  expect(pages.length).toBeGreaterThan(8);
  for (const page of pages) expect(page).toContain('Ref.Responsibility');
  for (const { reference, text } of rows) {
    const row = withoutSpace(`${reference}${text[0]?.text}`);
    expect(
      pages.filter((page) => page.includes(row)),
      reference,
    ).toHaveLength(1);
  }
});

describe('nothing is dropped, however much there is of it', () => {
  const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');
  const item = { text: [{ text: words(30) }], items: [] };
  const party = {
    role: 'customer',
    label: 'Customer',
    name: 'N'.repeat(300),
    facts: [],
    contactsLabel: 'Contacts',
    contacts: Array.from({ length: 60 }, (_, at) => ({
      name: `Person ${at}`,
      lines: [`mail${at}@contoso.com`],
    })),
  } as const;

  const signature = {
    id: 'customer-1',
    role: 'customer',
    label: 'For the customer',
    party: 'W'.repeat(300),
    name: 'M'.repeat(300),
    title: 'O'.repeat(300),
    email: `${'Q'.repeat(200)}@contoso.com`,
  } as const;
  const cases: readonly [string, Block, readonly string[]][] = [
    ['a row of 900 words', phase([duty(1, words(900)), duty(2, 'AFTER')]), [words(900), 'AFTER']],
    [
      'a row of 400 words',
      phase([duty(1, 'BEFORE'), duty(2, words(400)), duty(3, 'AFTER')]),
      [words(400), 'AFTER'],
    ],
    [
      'a row with 80 details',
      phase([duty(1, 'BEFORE', { details: Array.from({ length: 80 }, () => item) })]),
      Array(80).fill(words(30)),
    ],
    [
      'a word of 3,000 letters',
      phase([duty(1, 'x'.repeat(3000)), duty(2, 'AFTER')]),
      ['x'.repeat(3000), 'AFTER'],
    ],
    [
      'Chinese without end',
      phase([duty(1, '责任'.repeat(1500)), duty(2, 'AFTER')]),
      ['责任'.repeat(1500), 'AFTER'],
    ],
    [
      'an owner of 300 letters',
      phase([duty(1, 'DUTY', { owner: 'W'.repeat(300) })], {
        columns: { reference: 'Ref.', responsibility: 'Responsibility', owner: 'Owner' },
      }),
      ['W'.repeat(300)],
    ],
    [
      'a table with a header of 1,500 words',
      { kind: 'table', header: [[{ text: words(1500) }]], rows: [[[{ text: 'AFTER' }]]] },
      [words(1500), 'AFTER'],
    ],
    ['a note of 1,500 words', { kind: 'note', paragraphs: [[{ text: words(1500) }]] }, [words(1500)]],
    ['a paragraph of 1,500 words', { kind: 'paragraph', text: [{ text: words(1500) }] }, [words(1500)]],
    [
      'a party with 60 contacts',
      { kind: 'parties', parties: [party] },
      [party.name, 'Person59mail59@contoso.com'],
    ],
    [
      'a signature of four times 300 letters',
      {
        kind: 'signatures',
        labels: signatureLabels,
        signatures: [signature, { ...signature, id: 'provider-1', role: 'provider' }],
      },
      [signature.party, signature.name, signature.email, signature.title, 'Date'],
    ],
  ];

  for (const [name, block, wanted] of cases) {
    needs('pdftotext')(name, async () => {
      const statement = withoutFields(statementOf([block]));
      const text = flowOf(pagesOf(await writePdf(statement)), statement.furniture);
      // Repeated table headers come between the parts of a row that breaks.
      const flow = text.replaceAll('Ref.Responsibility', '').replaceAll('Owner', '');
      let at = 0;
      for (const piece of wanted.map(withoutSpace)) {
        const found = flow.indexOf(piece, at);
        expect(found, piece.slice(0, 40)).toBeGreaterThanOrEqual(at);
        at = found + piece.length;
      }
    });
  }
});

needs('pdftotext')('no text leaves the page, however long its words are', async () => {
  const blocks = sampleBlocks.map((block): Block => {
    if (block.kind === 'masthead') return { ...block, subject: 'W'.repeat(300) };
    if (block.kind === 'choices')
      return {
        ...block,
        choices: [{ id: 'a', label: 'W'.repeat(300), selected: true, state: 'W'.repeat(60) }],
      };
    if (block.kind === 'signatures')
      return {
        ...block,
        signatures: block.signatures.map((one) => ({
          ...one,
          party: 'W'.repeat(300),
          name: 'M'.repeat(300),
        })),
      };
    return block;
  });
  for (const brand of ['meridian', 'harbour']) {
    const boxes = inspect(await writePdf(statementOf(blocks), brand), 'pdftotext', '-bbox', '{file}', '-');
    const width = Number(/<page width="([\d.]+)"/.exec(boxes)?.[1]);
    const edges = [...boxes.matchAll(/xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)"/g)];
    expect(edges.length).toBeGreaterThan(100);
    for (const [, left, right] of edges) {
      expect(Number(left)).toBeGreaterThan(60);
      expect(Number(right)).toBeLessThan(width - 60);
    }
  }
});

test.each<[string, Block]>([
  ['a table without rows', { kind: 'table', header: [[{ text: 'A' }]], rows: [] }],
  ['a table without columns', { kind: 'table', header: [], rows: [] }],
  [
    'a table with a ragged row',
    { kind: 'table', header: [[{ text: 'A' }]], rows: [[], [[{ text: '1' }], [{ text: '2' }]]] },
  ],
  ['an empty list', { kind: 'list', ordered: true, items: [] }],
  ['no parties', { kind: 'parties', parties: [] }],
  ['no choices', { kind: 'choices', subject: 'options', label: 'Options', choices: [] }],
  ['a phase without responsibilities', phase([])],
  ['no exclusions', { kind: 'exclusions', columns: { responsibility: 'R', reason: 'R' }, exclusions: [] }],
  ['no facts', { kind: 'masthead', title: 'T', subject: '', facts: [] }],
  ['a heading alone', { kind: 'heading', level: 2, text: [] }],
  ['a note without text', { kind: 'note', paragraphs: [] }],
])('%s does no harm', async (_, block) => {
  for (const brand of ['meridian', 'harbour'])
    expect((await writePdf(statementOf([block]), brand)).length).toBeGreaterThan(500);
});
