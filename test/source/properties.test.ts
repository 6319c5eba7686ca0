import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RichText, SourceDocument, SourceItem, SourceParagraph } from '../../src/model/index.js';
import { read } from './article.js';

const folder = 'fixtures/sources';
const seeds = readdirSync(folder)
  .filter((file) => file.startsWith('ems-'))
  .map((file) => readFileSync(`${folder}/${file}`));

function itemsOf(items: readonly SourceItem[]): readonly SourceItem[] {
  return items.flatMap((item) => [item, ...itemsOf(item.details)]);
}

function paragraphsOf({ introduction, sections }: SourceDocument): readonly SourceParagraph[] {
  return [
    ...introduction,
    ...sections.flatMap(({ heading, span, leadIn, items, notes }) => [
      { text: heading, span },
      ...leadIn,
      ...itemsOf(items),
      ...notes,
    ]),
  ];
}

/** Runs are never empty, have no white space at their ends, and no two neighbours have the same marks. */
function expectTidy(text: RichText): void {
  const whole = text.map((run) => run.text).join('');
  expect(whole).toBe(whole.trim());
  expect(whole).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2028\u2029\ufeff]|[ \t]{2}/);
  const marks = text.map(({ text: words, ...rest }) => {
    expect(words).not.toBe('');
    return JSON.stringify(Object.entries(rest).sort());
  });
  expect(marks.every((mark, index) => mark !== marks[index + 1])).toBe(true);
}

/** What holds for every outcome of reading, whatever the bytes. */
function expectSound(bytes: Uint8Array): void {
  const { value, diagnostics } = read(bytes);
  const fatal = diagnostics.filter(
    ({ severity, code }) => severity === 'error' && code !== 'source-no-responsibilities',
  );
  expect(value === undefined).toBe(fatal.length > 0);
  const lines = new TextDecoder('utf-8').decode(bytes).split(/\r\n|\r|\n/);
  for (const { span } of diagnostics) {
    expect(span?.file).toBe('article.md');
    expect(span?.line).toBeGreaterThan(0);
    expect(span?.column).toBeGreaterThan(0);
  }
  if (value === undefined) return;
  expect(value.digest).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(value.sections.every(({ items }) => items.length > 0)).toBe(true);
  for (const { text, span } of paragraphsOf(value)) {
    expectTidy(text);
    if (!diagnostics.some(({ code }) => code === 'source-encoding'))
      expect(span.line).toBeLessThanOrEqual(lines.length);
  }
  expect(read(bytes)).toEqual({ value, diagnostics });
}

const fragment = fc.constantFrom(
  '# ',
  '## ',
  '- ',
  '-\t',
  '* ',
  '1. ',
  '> ',
  '> [!NOTE]\n',
  '---',
  '---js',
  '+++',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '    ',
  '\t',
  '**',
  '_',
  '`',
  '```\n',
  '~~~',
  '[a](b)',
  '[a]: b',
  '![',
  '](',
  '<a name="x">',
  '</a>',
  '<!--',
  '-->',
  '<table>',
  '</table>',
  '<li>',
  '<br>',
  '|a|b|\n|-|-|\n',
  '&#x202E;',
  '&amp;',
  '\\',
  'title: a: b',
  'ms.date: 11/07/2016',
  '&a [*a]',
  'Want to learn more?',
  'See also',
  'â€™',
  'Ã©',
  'Ã',
  '你的职责',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ud83d',
  'words of text ',
  '[^1]',
  '[^1]: n',
);
const markdown = fc.array(fc.oneof({ weight: 4, arbitrary: fragment }, fc.string({ maxLength: 8 })), {
  maxLength: 60,
});

describe('reading never throws, and what it gives is sound', () => {
  it('on any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), expectSound), { numRuns: 400 });
  });

  it('on any text', () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 200 })
      .map((written) => new TextEncoder().encode(written));
    fc.assert(fc.property(text, expectSound), { numRuns: 300 });
  });

  it('on anything like Markdown', () => {
    fc.assert(
      fc.property(markdown, (parts) => expectSound(new TextEncoder().encode(parts.join('')))),
      { numRuns: 500 },
    );
  });

  it('on the known articles with parts cut, doubled and replaced', () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(60),
      put: fc.oneof(fc.uint8Array({ maxLength: 4 }), fragment),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        (seed, changes) => {
          const changed = changes.reduce((bytes, { at, cut, put }) => {
            const offset = Math.floor(at * bytes.length);
            return Buffer.concat([bytes.subarray(0, offset), Buffer.from(put), bytes.subarray(offset + cut)]);
          }, Buffer.from(seed));
          expectSound(changed);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a place', () => {
  it('is that of the text in the file, whatever was repaired before it', () => {
    const noise = fc.constantFrom('', '\u200b', 'â€™', '<b>', '<!-- c -->', '\ufeff', 'é', '𝒳', '<x>');
    const words = fc.stringMatching(/^[a-z]{3,8}$/);
    const ending = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(noise, words, noise), { minLength: 1, maxLength: 8 }),
        ending,
        (items, end) => {
          const lines = [
            '# Duties',
            '',
            ...items.flatMap(([before, word, after]) => [`${before} x`, '', `-\t${word}${after}`, '']),
          ];
          const { value } = read(new TextEncoder().encode(lines.join(end)));
          const found = (value?.sections ?? []).flatMap((section) => section.items);
          expect(found).toHaveLength(items.length);
          for (const [index, { span }] of found.entries()) {
            expect(lines[span.line - 1]?.slice(span.column - 1)).toBe(
              `${items[index]?.[1]}${items[index]?.[2]}`,
            );
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
