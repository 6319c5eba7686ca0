import type { Statement } from '../model/index.js';

/** The columns of a phase beside the duty itself. */
export type NarrowColumn = 'reference' | 'owner' | 'due';

/**
 * The label and the values of a column in all phases of a statement: a paged writer makes the column as wide as these
 * need, so that the columns of all phases are in line.
 */
export function dutyTexts(column: NarrowColumn, { blocks }: Pick<Statement, 'blocks'>): readonly string[] {
  return blocks
    .flatMap((block) => (block.kind === 'phase' ? [block.columns, ...block.responsibilities] : []))
    .flatMap((row) => row[column] ?? []);
}
