import { spacing } from '../../brand/index.js';
import type { Block } from '../../model/index.js';

/**
 * Space below a block in points, given what follows it. All vertical space between blocks is decided here, and it stands
 * below the upper block: there it falls away at the foot of a page, and the next page begins at its top edge.
 */
export function spaceBetween(block: Block, next: Block | undefined): number {
  if (next === undefined || next.kind === 'page-break' || block.kind === 'page-break') return 0;
  if (block.kind === 'heading') return block.level === 2 ? spacing.afterHeading2 : spacing.afterHeading3;
  if (next.kind === 'heading') return next.level === 2 ? spacing.beforeHeading2 : spacing.beforeHeading3;
  if (next.kind === 'phase') return spacing.beforeHeading3;
  return block.kind === 'paragraph' || block.kind === 'list' ? spacing.paragraph : spacing.block;
}
