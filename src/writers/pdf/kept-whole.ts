import type { Inline } from './content.js';
import type { EastAsian } from './east-asian.js';

/** A piece of text and how pdfmake may break it. */
export interface Piece extends Inline {
  /** No line ends within. */
  readonly noWrap?: true;
  /** No line ends behind. */
  readonly noNewLine?: true;
}

/** Between spaces a Korean text does not break, except where a word is longer than the line. */
const koreanWord = '\\S*\\p{Script=Hangul}\\S*';

/** Elsewhere a Korean word ends where other letters begin, since its neighbours may know no spaces. */
const joined = '(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}])[\\p{L}\\p{M}\\p{N}]';
const koreanAmongOthers = `(?:${joined})*\\p{Script=Hangul}(?:${joined})*`;

/** A number and what it counts or measures. */
const space = '[ \\u00A0\\u202F]?';
const number = '\\p{Nd}[\\p{Nd}.,]*';
const quantities = [
  `${number}${space}(?:[%‰€£]|°[CF]?|[kKMGT]i?(?:B|bit|bps)|ms|min|kg|km|cm|mm|h|s)(?![\\p{L}\\p{N}])`,
  `${number}${space}(?:小[时時]|[年月日時时分秒点點号號个個名人天周週回件次元円圆圓万萬億亿％℃])`,
];

/** `Wi-Fi`, `e-mail`: a line does not end after so few letters, nor begin with them. */
const latin = '\\p{Script=Latin}';
const hyphened = [`(?<![\\p{L}\\p{N}])${latin}{1,2}-${latin}+`, `${latin}+-${latin}{1,2}(?![\\p{L}\\p{N}-])`];

const patternFor = (korean: string) => new RegExp([korean, ...quantities, ...hyphened].join('|'), 'gu');
const inKorean = patternFor(koreanWord);
const inOthers = patternFor(koreanAmongOthers);

/** What every match has something of. */
const possible = /[\p{Script=Hangul}\p{Nd}-]/u;

/**
 * Marks what must not be torn apart at the end of a line beyond what Unicode's line breaking (UAX 14) keeps together:
 * Korean words, numbers with their units, short parts of hyphened words.
 *
 * @param pieces The text of one paragraph.
 */
export function keepWhole(pieces: readonly Inline[], writing: EastAsian | undefined): readonly Piece[] {
  const text = pieces.map((piece) => piece.text).join('');
  if (!possible.test(text)) return pieces;
  const ranges = [...text.matchAll(writing === 'ko' ? inKorean : inOthers)].map(
    ({ 0: match, index }): Range => [index, index + match.length],
  );
  if (ranges.length === 0) return pieces;
  let at = 0;
  return pieces.flatMap((piece) => {
    const start = at;
    at += piece.text.length;
    return cut(piece, start, ranges);
  });
}

type Range = readonly [start: number, end: number];

/** Cuts a piece where ranges begin and end; what lies in a range is kept whole, and holds on to its next part. */
function cut(piece: Inline, start: number, ranges: readonly Range[]): readonly Piece[] {
  const end = start + piece.text.length;
  const parts: Piece[] = [];
  let at = start;
  const add = (to: number, more: Pick<Piece, 'noWrap' | 'noNewLine'>) => {
    if (to > at) parts.push({ ...piece, text: piece.text.slice(at - start, to - start), ...more });
    at = Math.max(at, to);
  };
  for (const [from, to] of ranges) {
    if (to <= at || from >= end) continue;
    add(from, {});
    add(Math.min(to, end), { noWrap: true, ...(to > end && { noNewLine: true }) });
  }
  add(end, {});
  return parts;
}
