import type { PhaseColumns } from '../../../model/index.js';
import { dutyTexts, type NarrowColumn } from '../../duty-texts.js';
import type { Setting } from '../setting.js';
import type { TextStyle } from '../styles.js';
import { columnWidths, widthFor } from '../table.js';

/** Where an owner or a date needs more, it takes a second line. */
const most = 104;

/**
 * Widths of the columns of a phase that it shows: reference, duty, owner, due. They fit what stands in all phases of
 * the statement, so that the columns of all tables are in line.
 */
export function dutyColumns(columns: PhaseColumns, setting: Setting): number[] {
  const width = (texts: readonly string[], style: TextStyle, least: number) =>
    widthFor(texts, style, { least, most }, setting);
  const { reference, small } = setting.styles;
  const texts = (column: NarrowColumn) => dutyTexts(column, setting.statement);
  return columnWidths(
    [
      width(texts('reference'), reference, 30),
      [1],
      ...(columns.owner === undefined ? [] : [width(texts('owner'), small, 48)]),
      ...(columns.due === undefined ? [] : [width(texts('due'), small, 48)]),
    ],
    setting,
  );
}
