import type { FieldPath } from '../engagement/index.js';
import type { DateOrder } from './list.js';

/** What the columns of a sheet with headers of its own are for. */
export interface Mapping {
  /** The path as the user gave it. */
  readonly file: string;
  /** By header, in the form of `mappedHeader`. */
  readonly columns: ReadonlyMap<string, MappedColumn>;
  readonly dates: DateOrder | undefined;
}

export interface MappedColumn {
  /** As the mapping has it. */
  readonly header: string;
  /** Undefined where the column is to be passed over. */
  readonly path: FieldPath | undefined;
  /** What certain cells stand for, by the cell in lower case. */
  readonly values: ReadonlyMap<string, string>;
  /** Where it stands in the mapping file. */
  readonly line: number;
  readonly column: number;
}

/** The form in which headers are compared: letter case and spaces around do not count. */
export function mappedHeader(header: string): string {
  return header.trim().replace(/\s+/g, ' ').toLowerCase();
}
