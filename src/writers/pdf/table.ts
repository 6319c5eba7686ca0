import { leading, spacing, typeScale } from '../../brand/index.js';
import type { Cell, TableContent } from './content.js';
import { eastAsianOf } from './east-asian.js';
import { ruled, ruledPadding } from './layouts.js';
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
 * @param follower A last row without lines, which is no part of the table in the structure and never stands alone.
 * @param widths Of the columns, without paddings: see `columnWidths`.
 */
export function ruledTable(
  header: readonly Cell[] | undefined,
  own: readonly Row[],
  widths: readonly number[],
  { colours, paper, statement }: Setting,
  { wholeUpTo = 0.25, follower }: { readonly wholeUpTo?: number; readonly follower?: Row } = {},
): TableContent {
  const rows = [...own, ...(follower ? [follower] : [])];
  const lineHeight =
    typeScale.table * (eastAsianOf(statement.language) === undefined ? leading.latin : leading.chinese);
  const heights = rows.map(({ lines }) => lines * lineHeight + 2 * spacing.row);
  const tall = heights.some((height) => height > paper.textHeight * 0.6);
  const [first = 0, second = 0] = heights;
  // Of three rows the second may have to go along with the last.
  const both =
    rows.length !== 3 && first + second < paper.textHeight * (follower && rows.length === 2 ? 0.5 : 0.3);
  const small = heights.reduce((sum, height) => sum + height, 0) < paper.textHeight * wholeUpTo;
  const layout = ruled(colours, widths.length, { headerRows: header ? 1 : 0 });
  const last = rows.length + (header ? 1 : 0);
  return {
    table: {
      widths,
      body: [...(header ? [header] : []), ...rows.map(({ cells }) => cells)],
      ...(header && {
        headerRows: 1,
        ...(!tall && { keepWithHeaderRows: both ? Math.min(2, rows.length) : 1 }),
      }),
      dontBreakRows: !tall,
    },
    layout: follower
      ? { ...layout, hLineWidth: (line) => (line === last ? 0 : layout.hLineWidth(line)) }
      : layout,
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
