import type { Diagnostic } from '../diagnostics/index.js';
import type { CellPlace } from './list.js';

/** One row of a sheet or CSV file before anybody knows what its cells are for. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly places: readonly CellPlace[];
  /** Why it cannot be used; its only cell is its text then. */
  readonly problem?: Diagnostic;
}

/** A sheet or CSV file: its rows from the beginning at each call. */
export interface Table {
  readonly delimiter: string;
  /** Of a workbook whose first sheet was taken without being named: the others, as they are typed in a command. */
  readonly otherSheets?: readonly string[];
  rows(): AsyncIterable<TableRow>;
}

export function isEmptyRow({ cells }: TableRow): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** `column 28 (AB)`: as programs count and as spreadsheets name it. */
export function columnName(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `column ${index + 1} (${letters})`;
}
