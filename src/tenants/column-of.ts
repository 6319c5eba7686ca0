import { fieldName } from '../engagement/index.js';
import type { TenantList } from './list.js';

/**
 * The header whose cells give a field such as `options.wifi-vpn` or `languages[1]`, or the list or group that it is in;
 * undefined where none does. For problems that later steps find: their diagnostics name the field.
 */
export function columnOf({ columns, meanings }: TenantList, field: string): string | undefined {
  const indices = meanings.flatMap(({ path }, index) => (path ? [[fieldName(path), index] as const] : []));
  const index = innermost(field, new Map(indices));
  return index === undefined ? undefined : columns[index];
}

/** What is known of a field, or of the nearest list or group that it is in. */
export function innermost<T>(field: string, known: ReadonlyMap<string, T>): T | undefined {
  const found = known.get(field);
  if (found !== undefined || field === '') return found;
  // `kickOff.attendees[0].name` is in `kickOff.attendees[0]`, and that in `kickOff.attendees`.
  return innermost(field.slice(0, Math.max(field.lastIndexOf('.'), field.lastIndexOf('['), 0)), known);
}
