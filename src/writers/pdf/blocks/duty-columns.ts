import type { PhaseColumns } from '../../../model/index.js';
import { dutyTexts, type NarrowColumn } from '../../duty-texts.js';
import type { Setting } from '../setting.js';
import type { TextStyle } from '../styles.js';
import { columnWidths, widthFor } from '../table.js';

/** Where an owner or a date needs more, it takes a second line. */
const most = 104;

/** Where few duties have an owner, the column takes the room of its longest word, and names take more lines. */
const few = 0.34;

/**
 * Widths of the columns of a phase that it shows: reference, duty, owner, due. They fit what stands in all phases of
 * the statement, so that the columns of all tables are in line.
 */
export function dutyColumns(columns: PhaseColumns, setting: Setting): number[] {
  const { reference, small } = setting.styles;
  const widthOf = (texts: readonly string[], style: TextStyle) =>
    widthFor(texts, style, { least: 0, most }, setting);
  const texts = (column: NarrowColumn) => dutyTexts(column, setting.statement);
  const owners = texts('owner');
  const sparse = owners.length < few * texts('reference').length;
  return columnWidths(
    [
      Math.max(widthOf(texts('reference'), reference), 30),
      [1],
      ...(columns.owner === undefined ? [] : [widthOf(sparse ? owners.flatMap(wordsOf) : owners, small)]),
      // A date on two lines is hard to read.
      ...(columns.due === undefined ? [] : [widthOf(texts('due'), small)]),
    ],
    setting,
  );
}

function wordsOf(text: string): readonly string[] {
  return text.split(' ');
}
