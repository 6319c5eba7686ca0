import { spacing, typeScale } from '../../brand/index.js';
import type { Cell, TableContent } from './content.js';
import { ruled, ruledPadding } from './layouts.js';
import { heightOf } from './measure.js';
import type { Setting } from './setting.js';
import type { TextStyle } from './styles.js';

/** A row of cells and how many lines it takes at most. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly lines: number;
}

/**
 * A table with hairlines between its rows, whose header repeats on every page and keeps its first two rows. Rows stay
 * whole, and so does a small table. Where a row is so tall that it would leave much of a page empty, rows may break.
 *
 * @param header Nothing for a table of labels and values, whose first column names the rows.
 * @param wholeUpTo The part of a page up to which the table stays whole.
 * @param widths Of the columns, without paddings: see `columnWidths`.
 */
export function ruledTable(
  header: readonly Cell[] | undefined,
  rows: readonly Row[],
  widths: readonly number[],
  { colours, paper }: Setting,
  { wholeUpTo = 0.25 } = {},
): TableContent {
  const heights = rows.map(({ lines }) => heightOf(lines, typeScale.table) + 2 * spacing.row);
  const tall = heights.some((height) => height > paper.textHeight * 0.6);
  const [first = 0, second = 0] = heights;
  // Of three rows the second may have to go along with the last.
  const kept = first + second < paper.textHeight * 0.2 && rows.length !== 3 ? Math.min(2, rows.length) : 1;
  const small = heights.reduce((sum, height) => sum + height, 0) < paper.textHeight * wholeUpTo;
  return {
    table: {
      widths,
      body: [...(header ? [header] : []), ...rows.map(({ cells }) => cells)],
      ...(header && { headerRows: 1, ...(!tall && { keepWithHeaderRows: kept }) }),
      dontBreakRows: !tall,
    },
    layout: ruled(colours, widths.length, { headerRows: header ? 1 : 0 }),
    unbreakable: small,
  };
}

/**
 * Widths of columns that together fill the page. They are numbers: pdfmake widens `auto` and `*` to the longest word,
 * and a word can be longer than the page is wide.
 *
 * @param wanted Width of each column in points, or its share of what the others leave, in brackets.
 */
export function columnWidths(
  wanted: readonly (number | readonly [share: number])[],
  { paper }: Setting,
): number[] {
  const fixed = wanted.reduce<number>((sum, width) => sum + (typeof width === 'number' ? width : 0), 0);
  const shares = wanted.reduce<number>((sum, width) => sum + (typeof width === 'number' ? 0 : width[0]), 0);
  const left = paper.textWidth - ruledPadding(wanted.length) - fixed;
  return wanted.map((width) => (typeof width === 'number' ? width : (left * width[0]) / shares));
}

/** Width in points of the longest of some texts, within limits. */
export function widthFor(
  texts: readonly string[],
  style: TextStyle,
  { least, most }: { least: number; most: number },
  { textWidth }: Setting,
): number {
  // A hair more than measured: rounding must not break a line that fits.
  const widths = texts.map((text) => Math.ceil(textWidth(text, style)) + 1);
  return Math.min(Math.max(least, ...widths), most);
}
