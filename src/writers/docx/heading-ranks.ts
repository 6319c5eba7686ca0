import type { Statement } from '../../model/index.js';
import { contentsOf } from '../contents.js';
import { createOutline } from '../outline.js';

/** The rank of a heading below the title, which is a style of its own in Word: `Heading 1` or `Heading 2`. */
export type HeadingRank = 1 | 2;

/** The ranks of a statement's headings and phases by their blocks: they begin at one, also where a phase comes first. */
export function headingRanks({ blocks }: Statement): ReadonlyMap<object, HeadingRank> {
  const rankOf = createOutline();
  return new Map(
    contentsOf(blocks).map(({ block, level }) => [block, rankOf(level === 2 ? 1 : 2) === 1 ? 1 : 2]),
  );
}
