import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.js';
import { type Columns, readColumns } from './columns.js';
import { mostTitleRows } from './limits.js';
import { type MeaningOptions, meaningOf } from './meaning.js';
import { columnName, isEmptyRow, type Table, type TableRow } from './table.js';

/** The header of a sheet or CSV file. */
export interface Header {
  /** Its line, or row of the sheet: all above it are passed over. */
  readonly line: number;
  readonly columns: Columns;
}

/** Rows below the header that are looked at for cells under no header. */
const sampled = 100;

/**
 * Finds the header of a table and reads it. Rows above it (a title, often in merged cells) are passed over and told
 * of. Where no row among the first ones names a field, the first is taken for the header, and told to be wrong.
 */
export async function readHeader(
  table: Table,
  file: string,
  options: MeaningOptions,
): Promise<Outcome<Header | undefined>> {
  const first = await firstRows(table);
  const counts = first.slice(0, mostTitleRows).map((row) => headerLikeness(row, options));
  const index = Math.max(0, counts.indexOf(Math.max(...counts)));
  const row = first[index];
  if (row === undefined) {
    return {
      value: undefined,
      diagnostics: [diagnostic('tenants-empty', 'The list is empty', { span: { file, line: 1, column: 1 } })],
    };
  }
  if (row.problem !== undefined) return { value: undefined, diagnostics: [row.problem] };
  const { value: columns, diagnostics } = readColumns(row.cells, row.places, file, options);
  const below = first.slice(index + 1);
  const unnamed = unnamedColumns(row, below, file);
  const all = [...skipped(first.slice(0, index), row, file), ...diagnostics, ...unnamed];
  return {
    value: columns && unnamed.length === 0 ? { line: row.line, columns } : undefined,
    diagnostics: all,
  };
}

async function firstRows(table: Table): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of table.rows()) {
    if (!isEmptyRow(row) && rows.push(row) === mostTitleRows + sampled) break;
  }
  return rows;
}

/** Among the cells of a tenant one may read as a field by chance: `brand` is a word. */
function headerLikeness(row: TableRow, options: MeaningOptions): number {
  const known = knownCells(row, options);
  const filled = row.cells.filter((cell) => cell.trim() !== '').length;
  return known > 1 || known === filled ? known : 0;
}

/** Cells of a row that are headers of known columns. */
export function knownCells({ cells, problem }: TableRow, options: MeaningOptions): number {
  if (problem !== undefined) return 0;
  return cells.filter((cell) => cell.trim() !== '' && meaningOf(cell, options).meaning !== undefined).length;
}

function skipped(rows: readonly TableRow[], header: TableRow, file: string): readonly Diagnostic[] {
  const [first] = rows;
  if (first === undefined) return [];
  const what = rows.length === 1 ? 'One row above the header is' : `${rows.length} rows above the header are`;
  const message = `${what} passed over: the header was found in line ${header.line}`;
  return [diagnostic('tenants-rows-skipped', message, { span: { file, line: first.line, column: 1 } })];
}

/** Columns that have no header between others that have one, and columns beyond them that every row fills. */
function unnamedColumns(header: TableRow, rows: readonly TableRow[], file: string): readonly Diagnostic[] {
  const width = header.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const usable = rows.filter(({ problem }) => problem === undefined);
  const widest = Math.max(width, ...usable.map(({ cells }) => cells.length));
  return Array.from({ length: widest }, (_, index) => index).flatMap((index) => {
    if ((header.cells[index] ?? '').trim() !== '') return [];
    const filled = usable.filter(({ cells }) => (cells[index] ?? '').trim() !== '');
    const [found] = filled;
    const beyond = index >= width && (filled.length < 2 || filled.length < usable.length);
    if (found === undefined || beyond) return [];
    const message = `${columnName(index)} has no header, but has values from line ${found.line} on`;
    const place = header.places[index] ?? { line: header.line, column: 1 };
    return [diagnostic('tenants-column-unnamed', message, { span: { file, ...place } })];
  });
}
