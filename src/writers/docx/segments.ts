import type { Block, Statement } from '../../model/index.js';

/** What customers share, mostly; blocks of other kinds belong to the segment of those before them. */
const shared: ReadonlySet<Block['kind']> = new Set(['choices', 'phase', 'exclusions']);
/** What is a customer's own. */
const own: ReadonlySet<Block['kind']> = new Set(['masthead', 'parties', 'signatures', 'provenance']);

/** Whether a block is another in each statement, so that it is of no use to keep what is made of it. */
export function isOwn({ kind }: Block): boolean {
  return own.has(kind);
}

/** A segment ends before a block that is shared once it has so many characters: each costs some bytes. */
const least = 6000;

/** Blocks that are deflated together, by their places, from the first up to the one before `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly isOwn: boolean;
}

/**
 * The segments of a body, of which those are the same in many documents that can be. Where one ends depends on what stands
 * there alone, since the bytes of a document do.
 *
 * @param lengths Characters of the XML of each block, without what is left to be known in it.
 */
export function segmentsOf({ blocks }: Statement, lengths: readonly number[]): Span[] {
  const spans: Span[] = [];
  let from = 0;
  let length = 0;
  let isOwnSpan = true;
  for (const [place, block] of blocks.entries()) {
    const turns = isOwnSpan ? shared.has(block.kind) : isOwn(block);
    if (turns || (shared.has(block.kind) && length >= least)) {
      spans.push({ from, to: place, isOwn: isOwnSpan });
      [from, length] = [place, 0];
    }
    if (turns) isOwnSpan = !isOwnSpan;
    length += lengths[place] ?? 0;
  }
  return [...spans, { from, to: blocks.length, isOwn: isOwnSpan }];
}
