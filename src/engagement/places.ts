import type { FieldPath } from './field-path.js';
import { isNamedField } from './fields.js';

/** Offsets of one field or list item in the text. */
export interface Place {
  /** Of its name; a list item has none. */
  readonly key?: number;
  /** Of its value. */
  readonly value: number;
  /** The value is fields or a list on lines of their own, so that its place is one of its parts' already. */
  readonly block: boolean;
}

/** Every field and list item of a file, by `placeKey`. */
export type Places = ReadonlyMap<string, Place>;

export function placeKey(path: FieldPath): string {
  return JSON.stringify(path);
}

/**
 * Offset of a field, or of the nearest one around it when it is absent.
 *
 * @param aim `value`: what stands after the name. `key`: the name. `field`: the value of a field that the schema
 *   names; the name where that is an id (of an option, a phase, a responsibility), which may be wrong itself.
 */
export function offsetOf(places: Places, path: FieldPath, aim: 'value' | 'key' | 'field'): number {
  const place = places.get(placeKey(path));
  if (place === undefined) return path.length === 0 ? 0 : offsetOf(places, path.slice(0, -1), 'key');
  const wantsValue = aim === 'value' || (aim === 'field' && isNamedField(path));
  return (wantsValue && !place.block) || place.key === undefined ? place.value : place.key;
}
