import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { Block, PhaseBlock, RichText, Run } from '../../src/model/index.js';
import { chineseStatement } from '../samples/statement-variants.js';
import { sampleStatement } from '../samples/statements.js';
import { nodesOf, parseMarkdown, textOf, writeMarkdown } from './markdown-reading.js';

const furniture = { header: '', footer: '', pageOf: '' };
const written = (...blocks: readonly Block[]) => writeMarkdown(sampleStatement({ furniture, blocks }));
const read = (...blocks: readonly Block[]) => parseMarkdown(written(...blocks));

/** Texts as people type them, and as those who attack do: Markdown's own characters often, any other sometimes. */
const typed = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~&;:/=$@^"\'1a中 \t') },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '&amp;',
          '&#60;',
          'www.',
          'https://',
          '<b>',
          '[x](y)',
          '[^1]',
          '1. ',
          '- [ ] ',
          '```',
        ),
      },
      { weight: 1, arbitrary: fc.constantFrom(...'中文（证书），。“引号”') },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 3 }) },
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) => parts.join('').replaceAll(/[\0\r\n]/g, ''))
  .filter((text) => /[^ \t]/.test(text));

const texts: fc.Arbitrary<RichText> = fc.array(
  fc.record({ text: typed, mark: fc.constantFrom('', '', 'strong', 'emphasis', 'both', 'code', 'link') }).map(
    ({ text, mark }): Run => ({
      text,
      ...((mark === 'strong' || mark === 'both') && { strong: true }),
      ...((mark === 'emphasis' || mark === 'both') && { emphasis: true }),
      ...(mark === 'code' && { code: true }),
      ...(mark === 'link' && { href: 'https://example.com/a_(b)?c=1&copy=2|3' }),
    }),
  ),
  { minLength: 1, maxLength: 4 },
);

const plainOf = (text: RichText) => text.map((run) => run.text).join('');
const kinds = (nodes: readonly Nodes[]) => nodes.map(({ type }) => type);
const runs = { numRuns: 1000 };

describe('text comes back as it was', () => {
  test('from a paragraph', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tree = read({ kind: 'paragraph', text });
        expect(kinds(tree.children)).toEqual(['paragraph']);
        expect(textOf(tree)).toBe(plainOf(text));
      }),
      runs,
    );
  });

  test('from the cells of a table', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const tree = read({ kind: 'table', header: [one, other], rows: [[other, one]] });
        expect(kinds(tree.children)).toEqual(['table']);
        expect(nodesOf(tree, 'tableCell').map(textOf)).toEqual([one, other, other, one].map(plainOf));
      }),
      runs,
    );
  });

  test('from the items of a list', () => {
    fc.assert(
      fc.property(texts, texts, fc.boolean(), (one, other, ordered) => {
        const items = [
          { text: one, items: [{ text: other, items: [] }] },
          { text: other, items: [] },
        ];
        const tree = read({ kind: 'list', ordered, items });
        expect(kinds(tree.children)).toEqual(['list']);
        expect(nodesOf(tree, 'paragraph').map(textOf)).toEqual([one, other, other].map(plainOf));
      }),
      runs,
    );
  });

  test('from headings and notes', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const tree = read(
          { kind: 'heading', level: 2, text: one },
          { kind: 'note', paragraphs: [one, other] },
        );
        expect(kinds(tree.children)).toEqual(['heading', 'blockquote']);
        expect(tree.children.map(textOf)).toEqual([plainOf(one), plainOf(one) + plainOf(other)]);
      }),
      runs,
    );
  });

  test('with its lines, where it has some', () => {
    fc.assert(
      fc.property(typed, typed, (one, other) => {
        const tree = read({ kind: 'paragraph', text: [{ text: `${one}\n${other}` }] });
        expect(kinds(tree.children)).toEqual(['paragraph']);
        expect(textOf(tree)).toBe(`${one}\n${other}`);
      }),
      runs,
    );
  });

  test('and never is a tag or runs', () => {
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1 }), (parts) => {
        const tree = read({ kind: 'paragraph', text: [{ text: parts.join('<script>"onload=x ]]>') }] });
        expect(nodesOf(tree, 'html')).toEqual([]);
        expect(nodesOf(tree, 'image')).toEqual([]);
        for (const { url } of nodesOf(tree, 'link')) expect(url).toMatch(/^(?:https?:|mailto:)/);
      }),
      runs,
    );
  });
});

describe('marks', () => {
  test('are stars, and tags where stars would not hold', () => {
    const paragraph = (...text: Run[]) => written({ kind: 'paragraph', text }).trim();
    expect(paragraph({ text: 'You ' }, { text: 'must', strong: true }, { text: ' sign.' })).toBe(
      'You **must** sign.',
    );
    expect(paragraph({ text: '阅读' }, { text: '条款（证书）', strong: true }, { text: '部分' })).toBe(
      '阅读<strong>条款（证书）</strong>部分',
    );
    expect(paragraph({ text: 'a', strong: true }, { text: 'b', emphasis: true })).toBe(
      '<strong>a</strong><em>b</em>',
    );
  });

  test('of code hold any number of backticks', () => {
    const code = (text: string) => written({ kind: 'paragraph', text: [{ text, code: true }] }).trim();
    expect(code('a')).toBe('`a`');
    expect(code('a``b`')).toBe('``` a``b` ```');
  });

  test('of links lead only where a reader may go', () => {
    const tree = read(
      ...['javascript:alert(1)', 'data:text/html,x', 'https://example.com/(a)?b=1&c=2'].map(
        (href): Block => ({ kind: 'paragraph', text: [{ text: 'press', href }] }),
      ),
    );
    expect(nodesOf(tree, 'link').map(({ url }) => url)).toEqual(['https://example.com/%28a%29?b=1&c=2']);
  });
});

describe('the document', () => {
  test('leaves plain sentences alone', () => {
    const text =
      'Enroll users (at most 5) – see R&D’s plan: 50% by 2027-01-01, e.g. A/B; ask ana@contoso.com!x';
    expect(written({ kind: 'paragraph', text: [{ text }] })).toBe(`${text}\n`);
  });

  test('has the id of every responsibility at the beginning of its line', () => {
    const statement = sampleStatement();
    const lines = writeMarkdown(statement).split('\n');
    for (const block of statement.blocks) {
      if (block.kind !== 'phase') continue;
      for (const { id, reference } of block.responsibilities) {
        const found = lines.filter((line) => line.startsWith(`| <a id="${id}"></a>${reference} | `));
        expect(found, id).toHaveLength(1);
      }
    }
  });

  test('shows what was chosen as boxes', () => {
    const boxes = nodesOf(parseMarkdown(writeMarkdown(sampleStatement())), 'listItem').flatMap(
      ({ checked }) => checked ?? [],
    );
    // The last is the acknowledgement of the phase.
    expect(boxes).toEqual([true, true, false, false]);
  });

  test('keeps lists apart that follow one another', () => {
    const list: Block = { kind: 'list', ordered: false, items: [{ text: [{ text: 'one' }], items: [] }] };
    expect(nodesOf(read(list, list), 'list')).toHaveLength(2);
  });

  test('keeps details in the cell of their responsibility', () => {
    const [, row] = nodesOf(parseMarkdown(writeMarkdown(sampleStatement())), 'table').flatMap((table) =>
      nodesOf(table, 'tableRow').filter((one) => /Ref\.|G-01/.test(textOf(one))),
    );
    expect(row?.children).toHaveLength(4);
    expect(row && textOf(row)).toContain('For every host nameWildcards too');
  });

  test('holds no tag but its own', () => {
    for (const statement of [sampleStatement(), chineseStatement()]) {
      const tags = nodesOf(parseMarkdown(writeMarkdown(statement)), 'html').map(({ value }) => value);
      for (const tag of tags)
        expect(tag).toMatch(/^(?:<a id="[a-z0-9.-]+">|<\/a>|<\/?(?:br|ul|li|strong|em|code)>|<!-- -->)$/);
    }
  });

  test('cannot be broken by an id or a reference', () => {
    const phase: PhaseBlock = {
      kind: 'phase',
      id: 'x',
      code: 'X',
      title: [{ text: 'X' }],
      introduction: [],
      columns: { reference: 'Ref.', responsibility: 'What' },
      responsibilities: [
        {
          id: 'x."><script>|',
          reference: '|`X`',
          text: [{ text: 'Do' }],
          details: [],
          source: { file: 'x.md', line: 1, column: 1 },
        },
      ],
      notes: [],
    };
    const tree = read(phase);
    expect(nodesOf(tree, 'tableCell').map(textOf)).toEqual(['Ref.', 'What', '|`X`', 'Do']);
    expect(nodesOf(tree, 'html').map(({ value }) => value)).toEqual([
      '<a id="x.&#34;&#62;&#60;script&#62;&#124;">',
      '</a>',
    ]);
  });
});

describe('a table of contents', () => {
  test('links to the anchors that GitHub gives to headings', () => {
    const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text: [{ text }] });
    const tree = read(
      { kind: 'masthead', title: 'Scope', subject: 'Contoso', facts: [] },
      { kind: 'contents', title: 'Contents' },
      heading('Scope'),
      heading('What is *not* part, & why?', 3),
      heading('责任声明（测试）'),
      heading('Phase'),
      heading('Phase'),
      heading('Phase 1'),
      heading(''),
    );
    expect(nodesOf(tree, 'link').map(({ url }) => decodeURIComponent(url))).toEqual([
      '#scope-1',
      '#what-is-not-part--why',
      '#责任声明测试',
      '#phase',
      '#phase-1',
      '#phase-1-1',
    ]);
  });
});

test('an acknowledgement is a box to tick', () => {
  const phase = sampleStatement().blocks.find((block) => block.kind === 'phase');
  if (phase === undefined) throw new Error('the sample has a phase');
  const items = nodesOf(read({ ...phase, acknowledgement: 'I *have* read it' }), 'listItem');
  const [box] = items.filter(({ checked }) => checked !== null && checked !== undefined);
  expect(box?.checked).toBe(false);
  expect(box && textOf(box)).toBe('I *have* read it');
});
