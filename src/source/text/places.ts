import type { Span } from '../../diagnostics/index.js';
import { lastAtOrBelow } from './edits.js';

/** Gives the line and column of an offset. CRLF, LF and CR each end a line, as in CommonMark 2.1. */
export function placesIn(text: string, file: string): (offset: number) => Span {
  const starts = [0];
  for (const { index, 0: ending } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + ending.length);
  return (offset) => {
    const within = Math.min(Math.max(offset, 0), text.length);
    const index = lastAtOrBelow(starts, within);
    return { file, line: index + 1, column: within - (starts[index] ?? 0) + 1 };
  };
}
