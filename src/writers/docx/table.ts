import type { IBorderOptions } from 'docx';
import { spacing } from '../../brand/index.js';
import { type Paragraph, type Table, type TableCell, table, tableRow } from './elements.js';
import type { Setting } from './setting.js';
import { eighths, twips } from './units.js';

/** What stands in one cell. */
export type CellContent = readonly Paragraph[];

const noLine: IBorderOptions = { style: 'none', size: 0, color: 'auto' };
export const noLines = {
  top: noLine,
  bottom: noLine,
  left: noLine,
  right: noLine,
  insideHorizontal: noLine,
  insideVertical: noLine,
};

/** What a table has that is there for the place of things alone: it has neither lines nor a header. */
export const layoutTable = {
  borders: noLines,
  margins: { left: 0, right: 0 },
  tableLook: { firstRow: false, noHBand: true, noVBand: true },
} as const;

/** Left and right of the text in a cell, and at the edges of the table, in points. */
export const cellPadding = { between: 6, edge: 8 };

export interface DataTable {
  /** In points. */
  readonly widths: readonly number[];
  /** The last cell reaches to the right edge. */
  readonly header?: readonly CellContent[];
  readonly rows: readonly (readonly CellContent[])[];
  /** Above and below the text of a row, where it is not the usual. */
  readonly rowPadding?: number;
  /** A small table stays on one page. */
  readonly whole?: boolean;
  /** The last row stays with what follows the table. */
  readonly keepNext?: boolean;
}

/**
 * A table of data: a header row that repeats on every page, rows that are never split, hairlines between them. The header
 * stays with the first row, and neither the first nor the last row stands alone on a page.
 */
export function dataTable(
  { widths, header, rows, rowPadding, whole = false, keepNext = false }: DataTable,
  { look }: Setting,
): Table {
  const hairline: IBorderOptions = { style: 'single', size: eighths(0.5), color: look.colours.rule };
  const shading = { type: 'clear', color: 'auto', fill: look.colours.surface } as const;
  const headerRow =
    header &&
    tableRow({
      tableHeader: true,
      cantSplit: true,
      keepNext: true,
      children: cells(header, cellLayouts(header.length, widths, { shading })),
    });
  // Rows share what their cells are set with: most have as many.
  const counts = new Set(rows.map((contents) => contents.length));
  const layouts = new Map([...counts].map((count) => [count, cellLayouts(count, widths)]));
  const padding = twips(rowPadding ?? spacing.row);
  return table({
    ...tableFrame(widths),
    margins: {
      top: padding,
      bottom: padding,
      left: twips(cellPadding.between),
      right: twips(cellPadding.between),
    },
    borders: {
      ...noLines,
      bottom: hairline,
      insideHorizontal: hairline,
      ...(!headerRow && { top: hairline }),
    },
    tableLook: {
      firstRow: header !== undefined,
      firstColumn: header === undefined,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      ...(headerRow ? [headerRow] : []),
      ...rows.map((contents, index) =>
        tableRow({
          cantSplit: true,
          keepNext: keepsWithNext(index, rows.length, whole) || (keepNext && index === rows.length - 1),
          children: cells(contents, layouts.get(contents.length) ?? []),
        }),
      ),
    ],
  });
}

/** How the cells of a row of so many are set. */
function cellLayouts(
  count: number,
  widths: readonly number[],
  options: TableCell['layout'] = {},
): TableCell['layout'][] {
  const last = count - 1;
  return Array.from({ length: count }, (_, column) => {
    const spanned = column === last ? widths.slice(column) : widths.slice(column, column + 1);
    return Object.freeze({
      ...options,
      width: dxa(sum(spanned)),
      columnSpan: spanned.length,
      margins: {
        ...(column === 0 && { left: twips(cellPadding.edge) }),
        ...(column === last && { right: twips(cellPadding.edge) }),
      },
    });
  });
}

function cells(contents: readonly CellContent[], layouts: readonly TableCell['layout'][]): TableCell[] {
  return contents.map((content, column) => ({ layout: layouts[column] ?? {}, content }));
}

function keepsWithNext(index: number, count: number, whole: boolean): boolean {
  return index < count - 1 && (whole || index === 0 || index === count - 2);
}

/** Fixed columns, so that Word, LibreOffice and the rest agree on them. Widths in points. */
export function tableFrame(widths: readonly number[]) {
  return { layout: 'fixed', width: dxa(sum(widths)), columnWidths: widths.map(twips) } as const;
}

export function dxa(points: number) {
  return { size: twips(points), type: 'dxa' } as const;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
