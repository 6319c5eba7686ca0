import { plainText, type RichText, type TableBlock } from '../../model/index.js';
import type { Table } from './elements.js';
import { richParagraph } from './paragraph.js';
import type { Setting } from './setting.js';
import { styles } from './style-names.js';
import { dataTable } from './table.js';

/** A table of the statement's own text. */
export function ownTable({ header, rows }: TableBlock, setting: Setting): Table {
  const columns = Math.max(header.length, ...rows.map((row) => row.length), 1);
  const row = (cells: readonly RichText[], style: string) =>
    Array.from({ length: columns }, (_, column) => [richParagraph(style, cells[column] ?? [], setting)]);
  const shares = Array.from({ length: columns }, (_, column) =>
    share([header, ...rows].map((cells) => cells[column] ?? [])),
  );
  const all = shares.reduce((sum, one) => sum + one, 0);
  return dataTable(
    {
      widths: shares.map((one) => (setting.look.textWidth * one) / all),
      ...(header.length > 0 && { header: row(header, styles.tableHeading) }),
      rows: rows.map((cells) => row(cells, styles.tableText)),
    },
    setting,
  );
}

/** Columns share the width by their longest text, within reason. */
function share(cells: readonly RichText[]): number {
  const longest = Math.max(...cells.map((cell) => plainText(cell).length));
  return Math.min(Math.max(longest, 10), 60);
}
