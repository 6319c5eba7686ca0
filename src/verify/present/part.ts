import type { SheetCell, SheetSection } from '../../writers/index.js';

/** A section of the report before it is known how many of its rows have room, the weightiest first. */
export interface ReportPart extends Pick<SheetSection, 'id' | 'title' | 'columns'> {
  readonly count: number;
  /** What it has of the page where not all has room: rows for each round in which rows are given out. */
  readonly share: number;
  row(at: number): readonly SheetCell[];
}

/** How many characters of a text have room: fewer where the page is full without any row. */
export type Room = (most: number) => number;

/** A part of things that are there; nothing where there are none, since an empty section tells nothing. */
export function partOf<T>(
  heading: Pick<SheetSection, 'id' | 'title' | 'columns'>,
  all: readonly T[],
  share: number,
  row: (one: T, at: number) => readonly SheetCell[],
): readonly ReportPart[] {
  if (all.length === 0) return [];
  // A row is asked for again with every number of rows that is tried.
  const made = new Map<number, readonly SheetCell[]>();
  return [
    {
      ...heading,
      count: all.length,
      share,
      row(at) {
        const one = all[at];
        if (one === undefined) return [];
        const cells = made.get(at) ?? row(one, at);
        made.set(at, cells);
        return cells;
      },
    },
  ];
}

/** `1 clause`, `3 clauses`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
