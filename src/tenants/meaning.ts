import { cellKind } from './cell-kind.js';
import { fieldOf } from './field-of.js';
import type { ColumnMeaning, DateOrder } from './list.js';
import { type Mapping, mappedHeader } from './mapped-column.js';

/** What decides what columns are for. */
export interface MeaningOptions {
  readonly mapping?: Mapping | undefined;
  readonly dates?: DateOrder | undefined;
}

/** What a column is for, or what is wrong with its header. */
export type MeaningOf =
  | { readonly meaning: ColumnMeaning }
  | { readonly meaning: undefined; readonly message: string; hint(): string };

/** What the mapping says of a header; else the field that it names. */
export function meaningOf(header: string, { mapping, dates }: MeaningOptions): MeaningOf {
  const order = dates ?? mapping?.dates;
  const mapped = mapping?.columns.get(mappedHeader(header));
  if (mapped !== undefined) {
    const { path, values } = mapped;
    return { meaning: { path, kind: path ? cellKind(path) : 'nothing', values, dates: order } };
  }
  const field = fieldOf(header);
  if (field.path === undefined) return { meaning: undefined, message: field.message, hint: field.hint };
  return { meaning: { path: field.path, kind: cellKind(field.path), values: new Map(), dates: order } };
}
