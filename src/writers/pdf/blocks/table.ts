import { typeScale } from '../../../brand/index.js';
import { plainText, type RichText, type TableBlock } from '../../../model/index.js';
import type { Content } from '../content.js';
import { linesOf } from '../measure.js';
import type { Setting } from '../setting.js';
import { columnWidths, ruledTable } from '../table.js';

/** A table of the template's own. */
export function table({ header, rows }: TableBlock, setting: Setting): Content {
  const { text, styles, uniqueId } = setting;
  const columns = Math.max(header.length, ...rows.map((row) => row.length));
  if (columns < 1) return { stack: [] };
  const cell = (row: readonly RichText[], column: number) => row[column] ?? [];
  const every = Array.from({ length: columns }, (_, column) => column);
  const widths = columnWidths(
    every.map((column) => [shareOf([header, ...rows].map((row) => cell(row, column)))] as const),
    setting,
  );
  return ruledTable(
    every.map((column) => text(cell(header, column), styles.label)),
    rows.map((row, at) => ({
      cells: every.map((column) =>
        text(cell(row, column), styles.table, at === 0 && column === 0 ? { id: uniqueId('table') } : {}),
      ),
      lines: Math.max(
        ...every.map((column) => linesOf(cell(row, column), typeScale.table, widths[column] ?? 0)),
      ),
    })),
    widths,
    setting,
  );
}

/** Columns share the width by their longest text, within reason. */
function shareOf(cells: readonly RichText[]): number {
  const longest = Math.max(...cells.map((content) => plainText(content).length));
  return Math.min(Math.max(longest, 10), 60);
}
