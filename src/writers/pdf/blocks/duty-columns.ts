import { typeScale } from '../../../brand/index.js';
import type { PhaseColumns, Statement } from '../../../model/index.js';
import type { Setting } from '../setting.js';
import { columnWidths, widthFor } from '../table.js';

/** Where an owner or a date needs more, it takes a second line. */
const most = 104;

/**
 * Widths of the columns of a phase that it shows: reference, duty, owner, due. They fit what stands in all phases of
 * the statement, so that the columns of all tables are in line.
 */
export function dutyColumns(columns: PhaseColumns, setting: Setting): number[] {
  const width = (texts: readonly string[], least: number, letterWidth?: number) =>
    widthFor(texts, typeScale.small, { least, most, ...(letterWidth !== undefined && { letterWidth }) });
  const texts = (column: Narrow) => textsIn(column, setting.statement);
  return columnWidths(
    [
      // Bold capitals and figures, which must not break at their hyphen.
      width(texts('reference'), 30, 0.7),
      [1],
      ...(columns.owner === undefined ? [] : [width(texts('owner'), 48)]),
      ...(columns.due === undefined ? [] : [width(texts('due'), 48)]),
    ],
    setting,
  );
}

type Narrow = 'reference' | 'owner' | 'due';

/** The label and the values of a column in all phases. */
function textsIn(column: Narrow, { blocks }: Statement): readonly string[] {
  return blocks
    .flatMap((block) => (block.kind === 'phase' ? [block.columns, ...block.responsibilities] : []))
    .flatMap((row) => row[column] ?? []);
}
