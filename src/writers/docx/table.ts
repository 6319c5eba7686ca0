import {
  type IBorderOptions,
  type ITableCellOptions,
  type Paragraph,
  Table,
  TableCell,
  TableRow,
} from 'docx';
import { spacing } from '../../brand/index.js';
import type { RichText, TableBlock } from '../../model/index.js';
import { richParagraph } from './paragraph.js';
import type { Setting } from './setting.js';
import { styles } from './styles.js';
import { eighths, twips } from './units.js';

/** What stands in one cell. */
export type CellContent = readonly Paragraph[];

/** Left and right of the text in a cell, in points. */
export const cellPadding = 6;

export const noLine: IBorderOptions = { style: 'none', size: 0, color: 'auto' };
export const noLines = {
  top: noLine,
  bottom: noLine,
  left: noLine,
  right: noLine,
  insideHorizontal: noLine,
  insideVertical: noLine,
};

export interface DataTable {
  /** In points. */
  readonly widths: readonly number[];
  /** The last cell of a row reaches to the right edge. */
  readonly header?: readonly CellContent[];
  readonly rows: readonly (readonly CellContent[])[];
}

/**
 * A table of data: a header row that repeats on every page, rows that are never split, thin lines between them. The header
 * stays with the first row, and neither the first nor the last row stands alone on a page.
 */
export function dataTable({ widths, header, rows }: DataTable, { look }: Setting): Table {
  const line: IBorderOptions = { style: 'single', size: eighths(0.5), color: look.colours.rule };
  const shading = { type: 'clear', color: 'auto', fill: look.colours.surface } as const;
  const cells = (contents: readonly CellContent[], options: Partial<ITableCellOptions> = {}) =>
    contents.map((children, column) => {
      const spanned =
        column === contents.length - 1 ? widths.slice(column) : widths.slice(column, column + 1);
      const width = dxa(sum(spanned));
      return new TableCell({ ...options, width, columnSpan: spanned.length, children: [...children] });
    });
  const headerRow =
    header &&
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      keepNext: true,
      children: cells(header, { shading }),
    });
  return new Table({
    ...tableFrame(widths),
    margins: {
      top: twips(spacing.row),
      bottom: twips(spacing.row),
      left: twips(cellPadding),
      right: twips(cellPadding),
    },
    borders: { ...noLines, bottom: line, insideHorizontal: line, ...(!header && { top: line }) },
    tableLook: { firstRow: header !== undefined, noHBand: true, noVBand: true },
    rows: [
      ...(headerRow ? [headerRow] : []),
      ...rows.map(
        (contents, index) =>
          new TableRow({
            cantSplit: true,
            keepNext: keepsWithNext(index, rows.length),
            children: cells(contents),
          }),
      ),
    ],
  });
}

/** Fixed columns, so that Word, LibreOffice and the rest agree on them. */
export function tableFrame(widths: readonly number[]) {
  return {
    layout: 'fixed',
    width: dxa(sum(widths)),
    columnWidths: widths.map(twips),
  } as const;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

export function dxa(points: number) {
  return { size: twips(points), type: 'dxa' } as const;
}

function keepsWithNext(index: number, count: number): boolean {
  return index < count - 1 && (index === 0 || index === count - 2);
}

/** A table of the statement's own text, in columns of equal width. */
export function table({ header, rows }: TableBlock, setting: Setting): Table {
  const columns = Math.max(header.length, ...rows.map((row) => row.length), 1);
  const width = setting.look.textWidth / columns;
  const row = (cells: readonly RichText[], style: string) =>
    Array.from({ length: columns }, (_, column) => [richParagraph(style, cells[column] ?? [], setting)]);
  return dataTable(
    {
      widths: Array.from({ length: columns }, () => width),
      ...(header.length > 0 && { header: row(header, styles.tableHeading) }),
      rows: rows.map((cells) => row(cells, styles.tableText)),
    },
    setting,
  );
}
