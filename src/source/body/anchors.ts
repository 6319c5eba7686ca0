import type { Anchor } from './html.js';

/**
 * Finds the anchor of a heading: in it, or between the block before it and the heading. Anchors have their place in the
 * text as it was given; headings are known by offsets in what the repairs left, which `original` leads back.
 */
export function anchorFinder(
  anchors: readonly Anchor[],
  original: (offset: number) => number,
): (previousEnd: number, end: number) => string | undefined {
  return (previousEnd, end) => {
    const above = original(previousEnd);
    const last = original(end);
    return anchors.find(({ offset }) => offset >= above && offset <= last)?.name;
  };
}
