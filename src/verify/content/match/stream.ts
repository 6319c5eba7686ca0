import { type LetterOptions, type Letters, lettersOf } from '../letters.js';
import type { ReturnedLine } from '../returned.js';

/** A returned line with its place among all letters. */
export interface StreamLine extends Letters {
  readonly line: ReturnedLine;
  readonly from: number;
  readonly to: number;
}

/** All letters of a returned text one after another, and to which issued piece each belongs. */
export interface Stream {
  readonly lines: readonly StreamLine[];
  readonly letters: string;
  /** By letter: its line. */
  readonly lineOf: Uint32Array;
  /** By letter: whether a word begins with it. */
  readonly startsWord: Uint8Array;
  /** By letter: the piece that it belongs to, or one of the following. */
  readonly owner: Int32Array;
}

export const nobody = -1;

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

export function streamOf(lines: readonly ReturnedLine[], options: LetterOptions): Stream {
  let length = 0;
  const read = lines.map((line) => {
    const letters = lettersOf(line.text, options);
    const from = length;
    length += letters.letters.length;
    return { ...letters, line, from, to: length };
  });
  const lineOf = new Uint32Array(length + 1);
  const startsWord = new Uint8Array(length + 1);
  for (const [number, { from, to, text, places, letters }] of read.entries()) {
    for (let at = from; at < to; at++) {
      lineOf[at] = number;
      startsWord[at] =
        startsWordAt(text, places, at - from) || unspaced.test(letters[at - from] ?? '') ? 1 : 0;
    }
  }
  startsWord[length] = 1;
  return {
    lines: read,
    letters: read.map(({ letters }) => letters).join(''),
    lineOf,
    startsWord,
    owner: new Int32Array(length).fill(nobody),
  };
}

/** Whether there is a space before a letter. A ligature is several letters in one place. */
export function startsWordAt(text: string, places: readonly number[], at: number): boolean {
  const before = places[at - 1];
  const here = places[at];
  return before === undefined || (before !== here && /\s/u.test(text.slice(before, here)));
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export function isFree({ owner }: Stream, { from, to }: Stretch): boolean {
  for (let at = from; at < to; at++) if (owner[at] !== nobody) return false;
  return true;
}

export function claim({ owner }: Stream, { from, to }: Stretch, piece: number): void {
  owner.fill(piece, from, to);
}

/** Whether a line begins here, or ends before it. */
export function isLineEdge({ lines, lineOf, letters }: Stream, at: number): boolean {
  return at >= letters.length || lines[lineOf[at] ?? 0]?.from === at;
}

export function isWordEdge({ startsWord, letters }: Stream, at: number): boolean {
  return at >= letters.length || startsWord[at] === 1 || !/[\p{L}\p{N}]/u.test(letters[at - 1] ?? ' ');
}

/** Free letters in a row, within one line or over several, in order. */
export function freeStretches(stream: Stream, { from, to }: Stretch): readonly Stretch[] {
  const found: Stretch[] = [];
  let start: number | undefined;
  for (let at = from; at <= to; at++) {
    const isTaken = at === to || stream.owner[at] !== nobody;
    if (!isTaken) start ??= at;
    else if (start !== undefined) {
      found.push({ from: start, to: at });
      start = undefined;
    }
  }
  return found;
}

/** What people read there, with spaces as they are, and one where a line ends. */
export function textOf({ lines, lineOf, letters }: Stream, { from, to }: Stretch): string {
  const parts: string[] = [];
  for (let number = lineOf[from] ?? 0; number < lines.length; number++) {
    const line = lines[number];
    if (line === undefined || line.from >= to) break;
    if (line.to <= from) continue;
    const first = line.places[Math.max(from, line.from) - line.from] ?? 0;
    const next = to < line.to ? line.places[to - line.from] : undefined;
    parts.push(line.text.slice(first, next).trim());
  }
  // Chinese goes on in the next line without a space.
  return (
    parts.reduce(
      (text, part) => (unspaced.test(text.slice(-1)) ? text + part : `${text} ${part}`).trim(),
      '',
    ) || letters.slice(from, to)
  );
}
