import type { Line } from '../tagged/pdfmake.js';
import { pageEnd } from './page-ends.js';

/** The lines of a text that is being placed. */
export interface Lines {
  readonly lines: readonly Line[];
  /** In points. */
  readonly heights: readonly number[];
  /** The line to come. */
  next: number;
  /** The page that it has come to. */
  page: number | undefined;
  /** The line before which that page is to end. */
  end: number | undefined;
}

/** All lines of a text. */
export function linesOf(nextLine: () => Line | null): Lines {
  const lines: Line[] = [];
  for (let line = nextLine(); line; line = nextLine()) lines.push(line);
  const heights = lines.map((line) => line.getHeight());
  return { lines, heights, next: 0, page: undefined, end: undefined };
}

/** Where a text has come to. */
export interface Progress {
  readonly page: number;
  /** What is left of it, in points. */
  readonly room: number;
  /** The room on a page that has nothing on it. */
  readonly whole: number;
}

/** Whether the page is to end before the line to come. */
export function endsPage(text: Lines, { page, room, whole }: Progress): boolean {
  if (text.page !== page) {
    // pdfmake asks for a line when the one before it is set: that one has begun the page.
    const isBegun = text.page !== undefined;
    text.page = page;
    text.end = pageEnd({
      heights: text.heights,
      first: isBegun ? text.next - 1 : text.next,
      next: text.next,
      room,
      isFresh: isBegun || room === whole,
    });
  }
  return text.next === text.end;
}
