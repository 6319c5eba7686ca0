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
const koreanWords = /\S+/gu;

/** Elsewhere a Korean word ends where other letters begin, since its neighbours may know no spaces. */
const wordsAmongOthers = /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+/gu;

const hangul = /\p{Script=Hangul}/u;

/*
 * Every pattern is bounded or begins where no other match of it can, so that a text without spaces takes no more time
 * than any other of its length.
 */

/** A number and what it counts or measures. */
const number = '(?<![\\p{Nd}.,])\\p{Nd}[\\p{Nd}.,]{0,30}[ \\u00A0\\u202F]?';
const quantities = [
  `${number}(?:[%‰€£]|°[CF]?|[kKMGT]i?(?:B|bit|bps)|ms|min|kg|km|cm|mm|h|s)(?![\\p{L}\\p{N}])`,
  `${number}(?:小[时時]|[年月日時时分秒点點号號个個名人天周週回件次元円圆圓万萬億亿％℃])`,
];

/** `Wi-Fi`, `e-mail`: a line does not end after so few letters, nor begin with them. */
const latin = '\\p{Script=Latin}';
const hyphened = [
  `(?<![\\p{L}\\p{N}])${latin}{1,2}-${latin}{1,40}`,
  `(?<![\\p{L}\\p{N}])${latin}{1,40}-${latin}{1,2}(?![\\p{L}\\p{N}-])`,
];

const measures = new RegExp([...quantities, ...hyphened].join('|'), 'gu');

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
  const words = [...text.matchAll(writing === 'ko' ? koreanWords : wordsAmongOthers)];
  const ranges = joined([
    ...words.filter(([word]) => hangul.test(word)).map(rangeOf),
    ...[...text.matchAll(measures)].map(rangeOf),
  ]);
  if (ranges.length === 0) return pieces;
  let at = 0;
  return pieces.flatMap((piece) => {
    const start = at;
    at += piece.text.length;
    return cut(piece, start, ranges);
  });
}

type Range = readonly [start: number, end: number];

function rangeOf({ 0: match, index }: RegExpExecArray): Range {
  return [index, index + match.length];
}

/** Ranges in order; what overlaps is one. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const result: [number, number][] = [];
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last !== undefined && from < last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

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
