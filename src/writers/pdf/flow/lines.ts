import type { Line } from '../tagged/pdfmake.js';
import { pageEnds } from './page-ends.js';

/** The lines of a text that is being placed. */
export interface Lines {
  readonly lines: readonly Line[];
  /** Lines before which a page is to end. */
  readonly endsBefore: ReadonlySet<number>;
  /** The line to come. */
  next: number;
}

/**
 * All lines of a text, and at which of them pages end: where no line stands alone.
 *
 * @param room What is left of the page, in points.
 * @param page The room on every further page.
 */
export function linesOf(nextLine: () => Line | null, room: number, page: number): Lines {
  const lines: Line[] = [];
  for (let line = nextLine(); line; line = nextLine()) lines.push(line);
  const heights = lines.map((line) => line.getHeight());
  return { lines, endsBefore: pageEnds(heights, room, page), next: 0 };
}
