import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openFont } from '../../src/writers/pdf/type/fontkit.js';
import { createPairwise } from '../../src/writers/pdf/type/pairwise.js';
import { shapeWord } from '../../src/writers/pdf/type/word.js';
import { packageRoot } from '../samples/engagements.js';

/*
 * Words that are set pair by pair are the same as those that fontkit sets as a whole: every number, to the last bit.
 */

const typefaces = ['noto-sans', 'source-sans-3', 'source-serif-4'];
const files = [
  ...typefaces.flatMap((id) =>
    ['regular', 'bold', 'italic', 'bold-italic'].map((face) => `${id}/${face}.ttf`),
  ),
  'noto-sans-sc/regular.ttf',
  'noto-sans-sc/bold.ttf',
];

function fontIn(file: string) {
  const font = openFont(readFileSync(`${packageRoot}templates/fonts/${file}`));
  if (font === undefined) throw new Error(`${file} is no font`);
  return font;
}

/** Pairs that fonts make ligatures or other shapes of, and what looks like text. */
const pieces = fc.oneof(
  fc.constantFrom(
    'fi',
    'ffl',
    'ff',
    'fj',
    'tt',
    'Th',
    '->',
    '1/2',
    '0x1',
    'AV',
    'To',
    'L.',
    "'s",
    '"A"',
    'j^',
    'i`',
    '...',
  ),
  fc.stringMatching(/^[A-Za-z0-9.@:_/,-]{1,12}$/),
  fc.stringMatching(/^[!-~]{1,4}$/),
);
const words = fc
  .tuple(fc.array(pieces, { minLength: 1, maxLength: 5 }), fc.boolean())
  .map(([parts, space]) => `${parts.join('')}${space ? ' ' : ''}`);

describe('setting words pair by pair', () => {
  for (const file of files) {
    test(`gives what setting them as a whole gives: ${file}`, () => {
      const font = fontIn(file);
      const pairwise = createPairwise(font);
      fc.assert(
        fc.property(words, (word) => {
          const set = pairwise(word);
          if (set !== undefined) expect(set).toEqual(shapeWord(word, font));
        }),
        { numRuns: 300 },
      );
    });

    test(`is how names, numbers and addresses are set: ${file}`, () => {
      const pairwise = createPairwise(fontIn(file));
      // The Chinese face may do something to digits among Latin letters, so those words are left to it.
      const mixed = file.startsWith('noto-sans-sc') ? [] : ['3f2504e0-4d89', 'SOR-2026-0042'];
      const known = ['ana.torres@contoso.com', 'Contoso', '4567 ', ...mixed];
      expect(known.filter((word) => pairwise(word) === undefined)).toEqual([]);
    });
  }

  test('leaves to the font what it makes one shape of', () => {
    const pairwise = createPairwise(fontIn('source-serif-4/regular.ttf'));
    expect(pairwise('office')).toBeUndefined();
    expect(pairwise('of')).toBeDefined();
  });

  test('leaves to the font what is not ASCII', () => {
    const pairwise = createPairwise(fontIn('noto-sans/regular.ttf'));
    expect(['é', '信息', 'Ω', '', '\n'].map(pairwise)).toEqual(Array(5).fill(undefined));
  });
});
