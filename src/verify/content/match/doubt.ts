import type { Matching } from './match.js';
import type { Sought } from './pieces.js';
import type { Stream } from './stream.js';

/** What is one glyph in many fonts: ligatures, and what is not of ASCII. Programs that renumber glyphs lose these first. */
const ownGlyphs = /ffi|ffl|ff|fi|fl|ft|fj|tt|ti|Th|[^\p{ASCII}]/gu;

/** From this part of all letters on, those of writings that occur nowhere in what was issued are no text. */
const mostForeign = 0.1;

/** Fewer letters than this say nothing about a font. */
const fewestLetters = 200;

/** Not of ASCII, no Chinese or Japanese (other texts have other characters), and nothing that is like a Latin letter. */
const noWriting =
  /[^\p{ASCII}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Greek}\uff00-\uffef]/u;

/** What of a PDF is not told by its fonts. */
export interface Doubt {
  /** Its letters are those of no writing that was issued. */
  readonly isGarbled: boolean;
  /** Pieces that are as they were issued but for glyphs which are told as another letter wherever they stand. */
  readonly pieces: ReadonlySet<number>;
  /** `“o” for “fi”`. */
  readonly examples: readonly string[];
}

/**
 * Fonts can tell wrong letters: some programs write a table of letters anew and get ligatures wrong, or everything. Then the
 * page looks as it was issued and reads as something else, and nothing can be told. The reverse, a page that reads as it was issued and looks
 * otherwise, is not found here: no table of letters tells it.
 */
export function doubtOf({ stream, sought }: Matching): Doubt {
  const told = new Map<string, Set<string>>();
  const pieces = new Set<number>();
  for (const [at, one] of sought.entries()) {
    const readings = one.found ? undefined : readingsOf(one, returnedLetters(stream, one));
    if (readings === undefined) continue;
    pieces.add(at);
    for (const [glyph, reading] of readings) {
      const known = told.get(glyph);
      if (known) known.add(reading);
      else told.set(glyph, new Set([reading]));
    }
  }
  const isSteady = [...told.values()].every(({ size }) => size === 1);
  return {
    isGarbled: isGarbled(stream, sought),
    pieces: isSteady ? pieces : new Set(),
    examples: isSteady ? [...told].map(([glyph, [reading = '']]) => `“${reading}” for “${glyph}”`) : [],
  };
}

function returnedLetters({ letters }: Stream, { instead }: Sought): string {
  return instead
    .toSorted((one, other) => one.from - other.from)
    .map(({ from, to }) => letters.slice(from, to))
    .join('');
}

/** Glyphs that are told as another letter, where nothing else is different. */
function readingsOf(
  { letters }: Sought,
  returned: string,
): readonly (readonly [string, string])[] | undefined {
  if (returned === '') return undefined;
  const glyphs: string[] = [];
  const literal = (text: string) => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');
  let pattern = '';
  let last = 0;
  for (const match of letters.matchAll(ownGlyphs)) {
    const [glyph] = match;
    glyphs.push(glyph);
    pattern += `${literal(letters.slice(last, match.index))}(${literal(glyph)}|.)`;
    last = match.index + glyph.length;
  }
  const found = new RegExp(`^${pattern}${literal(letters.slice(last))}$`, 'u').exec(returned);
  if (found === null) return undefined;
  return glyphs.flatMap((glyph, at) => {
    const reading = found[at + 1] ?? '';
    return reading === glyph ? [] : [[glyph, reading] as const];
  });
}

function isGarbled({ letters }: Stream, sought: readonly Sought[]): boolean {
  if (letters.length < fewestLetters) return false;
  const issued = new Set(sought.flatMap((one) => [...one.letters]));
  const foreign = [...letters].filter((letter) => !issued.has(letter) && noWriting.test(letter));
  return foreign.length > letters.length * mostForeign;
}
