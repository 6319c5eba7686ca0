import type { Entries } from '../file/graph.js';
import { sameBytes } from '../signatures/der.js';
import type { PdfValue } from '../syntax/values.js';

/** Whether two values are the same: what they refer to must have the same number, and is looked at by itself. */
export function sameValue(one: PdfValue | undefined, other: PdfValue | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (one.kind === 'name') return other.kind === 'name' && one.name === other.name;
  if (one.kind === 'string') return other.kind === 'string' && sameBytes(one.bytes, other.bytes);
  if (one.kind === 'reference')
    return other.kind === 'reference' && one.number === other.number && one.generation === other.generation;
  if (one.kind === 'array') {
    return (
      other.kind === 'array' &&
      one.items.length === other.items.length &&
      one.items.every((item, at) => sameValue(item, other.items[at]))
    );
  }
  if (one.kind === 'dictionary')
    return other.kind === 'dictionary' && changedKeys(one.entries, other.entries).length === 0;
  return (
    other.kind === 'stream' &&
    changedKeys(one.entries, other.entries).length === 0 &&
    sameBytes(one.content, other.content)
  );
}

/** Keys whose values are not the same, or that are in one of the two alone. */
export function changedKeys(one: Entries, other: Entries): readonly string[] {
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys].filter((key) => !sameValue(one.get(key) ?? null, other.get(key) ?? null));
}
