import { placesOf } from './anchors.js';
import type { Sought } from './pieces.js';
import { claim, isLineEdge, type Stream, type Stretch } from './stream.js';

/** How far apart lines of one row of a table can be, in parts of a page. */
export const rowHeight = 0.006;

/**
 * What stands where people look for it, whenever it was drawn: browsers draw boxes with a background after what has none.
 * A value has to stand beside or below what comes before it, and above what comes after it, so that values which were
 * exchanged are found.
 */
export function claimInSight(stream: Stream, sought: readonly Sought[]): void {
  const heights = sought.map(({ found }) => heightOf(stream, found));
  for (const [at, one] of sought.entries()) {
    const { piece, found } = one;
    if (found) continue;
    const isBefore = (height: number | undefined, place: number) =>
      place < at && height !== undefined && !isLoose(sought[place]);
    const label =
      piece.label === undefined
        ? -1
        : sought.findLastIndex(
            (_, place) => isBefore(heights[place], place) && sought[place]?.piece.text === piece.label,
          );
    const above = heights[label] ?? heights.findLast(isBefore);
    const below = heights.find(
      (height, place) => place > at && height !== undefined && !isLoose(sought[place]),
    );
    const isValue = piece.label !== undefined || piece.role === 'owner' || piece.role === 'due';
    const place = placesOf(stream, one.letters).find((each) => {
      const height = heightOf(stream, each);
      if (height === undefined || !isLineEdge(stream, each.from) || !isLineEdge(stream, each.to))
        return false;
      const isBeside = above !== undefined && Math.abs(height - above) < rowHeight;
      const isBelow = height > (above ?? 0) - rowHeight;
      return isBeside || (isBelow && height < (below ?? Infinity) + (isValue ? -rowHeight : rowHeight));
    });
    if (place === undefined) continue;
    one.found = place;
    heights[at] = heightOf(stream, place);
    claim(stream, place, at);
  }
}

function isLoose(sought: Sought | undefined): boolean {
  return sought?.piece.isLoose === true;
}

/** Pages from the first one on, and parts of them. */
export function heightOf({ lines, lineOf }: Stream, place: Stretch | undefined): number | undefined {
  if (place === undefined) return undefined;
  const { page, depth } = lines[lineOf[place.from] ?? 0]?.line ?? {};
  return page === undefined || depth === undefined ? undefined : page + depth;
}
