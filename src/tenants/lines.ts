import { longestLine } from './limits.js';

/** A line of a file with what ends it: a line feed, both, a carriage return, or nothing at the end of the file. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly end: string;
  /** It is longer than a line may be, and cut. */
  readonly cut: boolean;
}

/**
 * The lines of a text that comes piece by piece. Carriage returns alone end lines only where the first line ends so:
 * old spreadsheets for the Macintosh write them.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<Line> {
  let rest = '';
  let number = 0;
  let cut = false;
  let pattern: RegExp | undefined;
  for await (const piece of pieces) {
    // What is beyond the limit is counted as read, and dropped.
    if (rest.length > longestLine) {
      cut = true;
      rest = rest.slice(0, longestLine);
    }
    rest += piece;
    // Whether a line feed follows a carriage return at the end is not known yet.
    if (rest.endsWith('\r')) continue;
    pattern ??= endings(rest);
    if (pattern === undefined) continue;
    let from = 0;
    for (const { index, 0: end } of rest.matchAll(pattern)) {
      number += 1;
      yield line(number, rest.slice(from, index), end, cut);
      cut = false;
      from = index + end.length;
    }
    rest = rest.slice(from);
  }
  pattern ??= endings(rest) ?? /\r/g;
  let from = 0;
  for (const { index, 0: end } of rest.matchAll(pattern)) {
    number += 1;
    yield line(number, rest.slice(from, index), end, cut);
    cut = false;
    from = index + end.length;
  }
  if (from < rest.length) yield line(number + 1, rest.slice(from), '', cut);
}

/** How lines end, by the first that does; undefined where none does. */
function endings(text: string): RegExp | undefined {
  const first = /\r\n|\n|\r/.exec(text)?.[0];
  if (first === undefined) return undefined;
  return first === '\r' ? /\r/g : /\r?\n/g;
}

function line(number: number, text: string, end: string, cut: boolean): Line {
  return { number, text: text.slice(0, longestLine), end, cut: cut || text.length > longestLine };
}
