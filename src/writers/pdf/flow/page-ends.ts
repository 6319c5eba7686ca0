/** So many lines of a paragraph stand together at least, at the foot of a page and at the head of the next. */
const together = 2;

/**
 * Before which of its lines a paragraph goes on on the next page: where the page ends, but so that no line stands
 * alone on either side. A paragraph too short for that goes to the next page as a whole.
 *
 * @param heights Of the lines, in points.
 * @param room What is left of the page.
 * @param page The room on every further page.
 */
export function pageEnds(heights: readonly number[], room: number, page: number): ReadonlySet<number> {
  const ends = new Set<number>();
  let first = 0;
  let left = room;
  while (first < heights.length) {
    const end = endOf(heights, first, left);
    if (end >= heights.length) break;
    const next = withCompany(first, end, heights.length);
    // On a page of its own a line has to stand, even if it is higher than that.
    const start = next === first && left === page ? Math.max(end, first + 1) : next;
    ends.add(start);
    first = start;
    left = page;
  }
  return ends;
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
