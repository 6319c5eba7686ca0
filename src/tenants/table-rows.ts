import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { excerpt } from '../engagement/index.js';
import type { Columns } from './columns.js';
import { restored } from './formula-cells.js';
import type { Header } from './header.js';
import { longestCell } from './limits.js';
import type { ListedRow, RowProblem } from './list.js';
import { columnName, isEmptyRow, type Table, type TableRow } from './table.js';

/** The tenants of a sheet or CSV file: its rows below the header that have anything in them. */
export async function* tableRows(
  table: Table,
  { line, columns }: Header,
  file: string,
): AsyncGenerator<ListedRow> {
  let number = 0;
  for await (const row of table.rows()) {
    if (row.line <= line || isEmptyRow(row)) continue;
    number += 1;
    yield listedRow(row, number, columns, file);
  }
}

function listedRow(row: TableRow, number: number, columns: Columns, file: string): ListedRow {
  if (row.problem !== undefined) {
    const cells = columns.names.map((_, index) => (index === 0 ? (row.cells[0] ?? '') : ''));
    const places = cells.map(() => row.places[0] ?? { line: row.line, column: 1 });
    const problems = [{ diagnostic: row.problem, column: undefined }];
    return { row: { row: number, line: row.line, cells, places }, problems };
  }
  const end = row.places.at(-1) ?? { line: row.line, column: 1 };
  const own = columns.positions.map((position) => row.cells[position] ?? '');
  const beyond = row.cells.slice(columns.width);
  const extra = beyond.slice(0, beyond.findLastIndex((cell) => cell.trim() !== '') + 1);
  const cells = [...own, ...extra].map((cell) => (columns.mended ? restored(cell) : cell));
  const positions = [...columns.positions, ...extra.map((_, index) => columns.width + index)];
  const places = positions.map((position) => row.places[position] ?? end);
  const problems = cells.flatMap((cell, index): readonly RowProblem[] => {
    const span = { file, ...(places[index] ?? end) };
    const name = columns.names[index] ?? '';
    const problem = cellProblem(cell, name, positions[index] ?? index, span);
    return problem === undefined ? [] : [{ diagnostic: problem, column: name === '' ? undefined : name }];
  });
  return { row: { row: number, line: row.line, cells, places }, problems };
}

function cellProblem(
  cell: string,
  header: string,
  position: number,
  span: { file: string; line: number; column: number },
): Diagnostic | undefined {
  if (header.trim() === '' && cell.trim() !== '') {
    const message = `${excerpt(cell.trim())} stands in ${columnName(position)}, which has no header`;
    return diagnostic('tenants-column-unnamed', message, { span });
  }
  if (cell.length <= longestCell) return undefined;
  const message = `the cell has ${cell.length} characters; at most ${longestCell} are read`;
  return diagnostic('tenants-cell-too-long', message, { span });
}
