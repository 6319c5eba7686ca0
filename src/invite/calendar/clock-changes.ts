import type { Offset } from '../../model/index.js';

/** The clocks are put forward or back. Offsets and instants in milliseconds. */
export interface ClockChange {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const second = 1000;

/** Since 1970 no zone has kept to an offset for less than 6.9 days (Recife, in October 2000). */
const step = 5 * 24 * 60 * 60 * second;

/** All changes between two instants, in their order. */
export function clockChanges(offset: Offset, start: number, end: number): readonly ClockChange[] {
  const changes: ClockChange[] = [];
  let from = offset(start);
  for (let at = start; at < end; at += step) {
    const next = Math.min(at + step, end);
    const to = offset(next);
    if (from !== to) changes.push({ at: firstSecondOf(to, offset, at, next), from, to });
    from = to;
  }
  return changes;
}

/** The first second with an offset that holds at the end of a span, but not at its start. */
function firstSecondOf(wanted: number, offset: Offset, start: number, end: number): number {
  let [before, after] = [start, end];
  while (after - before > second) {
    const middle = before + Math.floor((after - before) / 2 / second) * second;
    if (offset(middle) === wanted) after = middle;
    else before = middle;
  }
  return after;
}
