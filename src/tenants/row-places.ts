import type { Span } from '../diagnostics/index.js';
import { type Place, placeKey, type ReadText } from '../engagement/index.js';
import type { Base } from './base.js';
import type { TenantList, TenantRow } from './list.js';
import type { Given } from './merged.js';

/** What of a list is needed to judge one of its rows. */
export type RowList = Pick<TenantList, 'file' | 'columns' | 'meanings'>;

/** Where everything of a merged row stands. Offsets beyond the base's text stand for the cells of the row, and the last one for the row. */
export function placesOf(
  list: RowList,
  base: Base | undefined,
  row: TenantRow,
  given: readonly Given[],
): Pick<ReadText, 'places' | 'spanAt'> {
  const beyond = (base?.text.length ?? -1) + 1;
  const places = new Map<string, Place>(base?.text.places);
  if (base === undefined) places.set(placeKey([]), { value: beyond + row.cells.length, block: false });
  for (const { path, value, column } of given) {
    const place = { key: beyond + column, value: beyond + column, block: false };
    // Groups and entries that the base has not stand where the first of their fields does.
    for (const [depth] of path.entries()) {
      const around = placeKey(path.slice(0, depth));
      if (depth > 0 && !places.has(around)) places.set(around, place);
    }
    places.set(placeKey(path), place);
    for (const step of stepsOf(value)) places.set(placeKey([...path, step]), place);
  }
  const spanAt = (offset: number): Span =>
    base !== undefined && offset < beyond ? base.text.spanAt(offset) : cellSpan(list, row, offset - beyond);
  return { places, spanAt };
}

export function cellSpan({ file }: RowList, row: TenantRow, index: number): Span {
  return { file, ...(row.places[index] ?? { line: row.line ?? 1, column: 1 }) };
}

/** The entries of a list, or the fields of a group, that one cell gives. */
function stepsOf(value: unknown): readonly (string | number)[] {
  if (Array.isArray(value)) return [...value.keys()];
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
