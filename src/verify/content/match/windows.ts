import { inOrder } from './order.js';
import type { Sought } from './pieces.js';
import type { Stream, Stretch } from './stream.js';

/** Pieces that are looked for between two that were found. */
export interface Window extends Stretch {
  /** Places of the pieces, in order. */
  readonly pieces: readonly number[];
}

/** Whether a piece was found in the order in which it was issued. Those that may stand anywhere do not count. */
export function keptOrder(sought: readonly Sought[]): ReadonlySet<number> {
  const found = sought.flatMap(({ found: place, piece }, at) =>
    place === undefined || piece.isLoose || piece.part === 'contents' ? [] : [{ at, from: place.from }],
  );
  const kept = inOrder(found.map(({ from }) => from));
  return new Set(found.filter((_, index) => kept[index]).map(({ at }) => at));
}

/** What is between the pieces that were found in their order. */
export function windowsOf(stream: Stream, sought: readonly Sought[]): readonly Window[] {
  const kept = keptOrder(sought);
  const windows: Window[] = [];
  let pieces: number[] = [];
  let from = 0;
  for (const [at, { found, instead }] of sought.entries()) {
    if (found !== undefined && kept.has(at)) {
      if (pieces.length > 0) windows.push({ from, to: found.from, pieces });
      pieces = [];
      from = found.to;
    } else if (found === undefined && instead.length === 0) pieces.push(at);
  }
  if (pieces.length > 0) windows.push({ from, to: stream.letters.length, pieces });
  return windows;
}
