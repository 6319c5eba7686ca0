import type { PhaseColumns } from '../../../model/index.js';
import { dutyTexts, type NarrowColumn } from '../../duty-texts.js';
import { linesIn } from '../measure.js';
import type { Setting } from '../setting.js';
import type { TextStyle } from '../styles.js';
import { columnWidths, widthFor } from '../table.js';

/** Where an owner or a date needs more, it takes a second line. */
const most = 104;

/** Where few duties have an owner, names take two lines, unless their column is narrow on one. */
const few = 0.34;
const narrow = 80;
const leastOnTwoLines = 64;

/**
 * Widths of the columns of a phase that it shows: reference, duty, owner, due. They fit what stands in all phases of
 * the statement, so that the columns of all tables are in line.
 */
export function dutyColumns(columns: PhaseColumns, setting: Setting): number[] {
  const { reference, small } = setting.styles;
  const once = (column: string, compute: () => number): number => {
    const width = setting.columnWidths.get(column) ?? compute();
    setting.columnWidths.set(column, width);
    return width;
  };
  const widthOf = (texts: readonly string[], style: TextStyle) =>
    widthFor(texts, style, { least: 0, most }, setting);
  const texts = (column: NarrowColumn) => dutyTexts(column, setting.statement);
  const ownerWidth = (): number => {
    const owners = texts('owner');
    const sparse = owners.length < few * texts('reference').length;
    return sparse ? twoLineWidth(owners, small, setting) : widthOf(owners, small);
  };
  return columnWidths(
    [
      once('reference', () => Math.max(widthOf(texts('reference'), reference), 30)),
      [1],
      ...(columns.owner === undefined ? [] : [once('owner', ownerWidth)]),
      // A date on two lines is hard to read.
      ...(columns.due === undefined ? [] : [once('due', () => widthOf(texts('due'), small))]),
    ],
    setting,
  );
}

/** The least width on which no text takes more than two lines. */
function twoLineWidth(texts: readonly string[], style: TextStyle, setting: Setting): number {
  const full = widthFor(texts, style, { least: 0, most }, setting);
  if (full <= narrow) return full;
  const lines = (width: number) => Math.max(...texts.map((text) => linesIn(text, style, width - 1, setting)));
  let width = leastOnTwoLines;
  while (width < full && lines(width) > 2) width += 1;
  return Math.min(width, full);
}
