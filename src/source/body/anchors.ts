import type { Anchor } from './html.js';

/**
 * Finds the anchor of a heading: in it, or on a line of its own between the block before it and the heading. Anchors
 * have their place in the text; the heading is known by offsets in what the repairs left, which `original` leads back.
 */
export function anchorFinder(
  text: string,
  anchors: readonly Anchor[],
  original: (offset: number) => number,
): (previousEnd: number, start: number, end: number) => string | undefined {
  const ownLine = (offset: number) =>
    text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
  return (previousEnd, start, end) => {
    const above = original(previousEnd);
    const first = original(start);
    const last = original(end);
    const belongs = ({ offset }: Anchor) =>
      (offset >= first && offset <= last) || (offset >= above && offset < first && ownLine(offset));
    return anchors.find(belongs)?.name;
  };
}
