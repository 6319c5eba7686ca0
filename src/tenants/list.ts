import type { Diagnostic } from '../diagnostics/index.js';
import type { CellKind } from './cell-kind.js';

/** How a list of tenants is written. */
export type ListFormat = 'csv' | 'xlsx' | 'json' | 'jsonl' | 'yaml';

/** One tenant of a list, as it stands there. Plain data. */
export interface TenantRow {
  /** 1 for the first row with anything in it below the header. */
  readonly row: number;
  /** Line of the file where it begins; of a sheet, the row there. */
  readonly line: number | undefined;
  /**
   * Texts in the order of the list's columns, as they would have to be submitted again. There are as many as columns;
   * more only where the row has more, which is a problem of it.
   */
  readonly cells: readonly string[];
  /** Where each cell stands; the row's own line where it is not known. */
  readonly places: readonly CellPlace[];
}

/** Lines and columns as in a `Span`; in a sheet, the row and the number of the column. */
export interface CellPlace {
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong with a row. */
export interface RowProblem {
  readonly diagnostic: Diagnostic;
  /** Header of the cell at fault, as the list has it; none where it is the row as a whole, or the base. */
  readonly column: string | undefined;
}

/** A row as it was read. With problems it cannot be used, and its cells are what could be told apart. */
export interface ListedRow {
  readonly row: TenantRow;
  readonly problems: readonly RowProblem[];
}

/** A list of tenants whose columns are known. */
export interface TenantList {
  /** The path as the user gave it. */
  readonly file: string;
  readonly format: ListFormat;
  /**
   * The header as it is in the file, without the columns that an errors file added. Of JSON, JSONL and YAML the paths of
   * all fields that any tenant has, in the order in which they first come.
   */
  readonly columns: readonly string[];
  /** What cells are separated with: of CSV its own, else a comma. */
  readonly delimiter: string;
  /** What the cells of each column are for, in the order of `columns`. */
  readonly meanings: readonly ColumnMeaning[];
  /**
   * Every row, from the beginning at each call. CSV and JSONL are read piece by piece, so that a list of any length
   * takes the memory of a row. Errors: those of `Host.readStream`.
   */
  rows(): AsyncIterable<ListedRow>;
}

/** What a column's cells are for. */
export interface ColumnMeaning {
  /** The field they give; undefined where they are passed over. Positions in lists count from 0. */
  readonly path: readonly (string | number)[] | undefined;
  readonly kind: CellKind;
  /** What certain cells stand for, by the cell in lower case. */
  readonly values: ReadonlyMap<string, string>;
  /** How dates with slashes are to be read. */
  readonly dates: DateOrder | undefined;
}

/** Day or month first, in dates such as 3/4/2026. */
export type DateOrder = 'dmy' | 'mdy';
