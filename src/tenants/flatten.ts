import { type FieldPath, fieldForm, isGroup } from '../engagement/index.js';
import { cellWords, noneWord } from './cell-value.js';
import { fieldOf, headerOf } from './field-of.js';

/** One value of a tenant in JSON or YAML: the header and cell that it would be in a sheet. */
export interface FlatValue {
  readonly header: string;
  readonly cell: string;
  /** From the tenant down. */
  readonly path: FieldPath;
}

/** An engagement is five levels deep. */
const deepest = 40;

/**
 * A tenant as the cells of a sheet. Names may hold dots, so that `{ "customer.name": ... }` and
 * `{ "customer": { "name": ... } }` are the same. A list without entries is `(none)`, a field without value is empty.
 */
export function flattened(value: unknown, path: FieldPath = []): readonly FlatValue[] {
  if (path.length > deepest) return [];
  if (isGroup(value))
    return Object.entries(value).flatMap(([name, inner]) => flattened(inner, [...path, name]));
  const header = headerOf(path);
  if (!Array.isArray(value)) return [{ header, cell: textOf(value), path }];
  if (value.length === 0) return [{ header, cell: noneWord, path }];
  const words = value.every((entry) => typeof entry === 'string') && isWords(header);
  if (words) return [{ header, cell: cellWords(value.map(String)), path }];
  return value.flatMap((entry, index) => flattened(entry, [...path, index]));
}

/** Whether a list is one of words, which stand in one cell. */
function isWords(header: string): boolean {
  const { path } = fieldOf(header);
  return path !== undefined && path.length === 1 && fieldForm(path) === 'values';
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
