import { fieldName } from '../engagement/index.js';
import type { TenantList } from './list.js';

/**
 * The header whose cells give a field such as `options.wifi-vpn` or `languages[1]`, or the list or group that it is in;
 * undefined where none does. For problems that later steps find: their diagnostics name the field.
 */
export function columnOf(list: TenantList, field: string): string | undefined {
  const index = columnIndex(list, field);
  return index === undefined ? undefined : list.columns[index];
}

export function columnIndex({ meanings }: Pick<TenantList, 'meanings'>, field: string): number | undefined {
  for (let name = field; name !== ''; name = outer(name)) {
    const index = meanings.findIndex(({ path }) => path !== undefined && fieldName(path) === name);
    if (index !== -1) return index;
  }
  return undefined;
}

/** `kickOff.attendees[0].name` to `kickOff.attendees[0]`, and that to `kickOff.attendees`. */
function outer(field: string): string {
  return field.slice(0, Math.max(field.lastIndexOf('.'), field.lastIndexOf('['), 0));
}
