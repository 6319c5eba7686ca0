/** So many lines of a paragraph stand together at least, at the foot of a page and at the head of the next. */
const together = 2;

/** A paragraph that has come to a page. */
export interface OnPage {
  /** Of all of its lines, in points. */
  readonly heights: readonly number[];
  /** The first line on this page. */
  readonly first: number;
  /** The first line that is not yet set: the same, or one after it. */
  readonly next: number;
  /** What is left of the page, in points. */
  readonly room: number;
  /** Nothing stands above it. */
  readonly isFresh: boolean;
}

/**
 * Before which of its lines a paragraph goes on on the next page: where the page ends, but so that no line stands alone on
 * either side. A paragraph too short for that goes to the next page as a whole. Only one end is told: how much room the next
 * page has is known when it has come to that, for rows of tables leave less.
 *
 * @returns Nothing where it ends on this page.
 */
export function pageEnd({ heights, first, next, room, isFresh }: OnPage): number | undefined {
  const end = endOf(heights, next, room);
  if (end >= heights.length) return undefined;
  const wanted = withCompany(first, end, heights.length);
  // On a page of its own a line has to stand, even if it is higher than that; and what is set stays where it is.
  if (wanted === first && isFresh) return Math.max(end, first + 1);
  return Math.max(wanted, next);
}

/** The first line that does not fit any more. */
function endOf(heights: readonly number[], first: number, room: number): number {
  let left = room;
  for (let at = first; at < heights.length; at++) {
    left -= heights[at] ?? 0;
    if (left < 0) return at;
  }
  return heights.length;
}

function withCompany(first: number, end: number, count: number): number {
  const last = count - end < together ? count - together : end;
  return last - first < together ? first : last;
}
