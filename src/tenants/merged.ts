import { type FieldPath, fieldForm, isGroup, placeKey, valueAt } from '../engagement/index.js';

/** A value that a cell gives to a field; undefined takes the field away. */
export interface Given {
  readonly path: FieldPath;
  readonly value: unknown;
  /** Which column it is of. */
  readonly column: number;
}

/** A value with the field that it got: a place in a list may have become another one. */
export interface Merged {
  readonly value: unknown;
  readonly given: readonly Given[];
  /** The field that a path got, or would have got. */
  pathOf(path: FieldPath): FieldPath;
}

/**
 * Lays values over those of a base. Lists that are given whole replace the base's; an entry that is given lays over the
 * base's entry of that place, or is added: entries follow each other without gaps, whatever places they were given.
 *
 * @param groups Groups that are there in any case, so that what is missing in them is told field by field.
 */
export function merged(base: unknown, given: readonly Given[], groups: readonly FieldPath[]): Merged {
  const root = copied(base);
  for (const path of groups) containerOf(root, [...path, '']);
  const moved = new Map<string, number>();
  const settled = given
    .toSorted((one, other) => compare(one.path, other.path))
    .map((entry) => {
      const path = withoutGaps(root, entry.path, moved);
      put(root, path, entry.value);
      return { ...entry, path };
    });
  const pathOf = (path: FieldPath) =>
    path.map((step, index) =>
      typeof step === 'number' ? (moved.get(placeKey(path.slice(0, index + 1))) ?? step) : step,
    );
  return { value: root, given: settled, pathOf };
}

/** Whole fields before parts of them, and entries of lists in their order. */
function compare(one: FieldPath, other: FieldPath): number {
  for (const [index, step] of one.entries()) {
    const against = other[index];
    if (against === undefined) return 1;
    if (step === against) continue;
    return typeof step === 'number' && typeof against === 'number' ? step - against : 0;
  }
  return one.length - other.length;
}

function withoutGaps(root: unknown, path: FieldPath, moved: Map<string, number>): FieldPath {
  const found: (string | number)[] = [];
  for (const [index, step] of path.entries()) {
    if (typeof step === 'string') {
      found.push(step);
      continue;
    }
    const key = placeKey(path.slice(0, index + 1));
    const list = valueAt(root, found);
    const place = moved.get(key) ?? Math.min(step, Array.isArray(list) ? list.length : 0);
    moved.set(key, place);
    found.push(place);
  }
  return found;
}

function put(root: Container, path: FieldPath, value: unknown): void {
  const last = path.at(-1);
  const container = containerOf(root, path);
  if (Array.isArray(container)) container[Number(last)] = value;
  else if (value === undefined) delete container[String(last)];
  else if (isGroup(value) && isGroup(container[String(last)])) {
    container[String(last)] = { ...copied(container[String(last)]), ...value };
  } else container[String(last)] = value;
}

type Container = Record<string, unknown> | unknown[];

/** The group or list that a field is in; it is made where there is none. */
function containerOf(root: Container, path: FieldPath): Container {
  let at = root;
  for (const [index, step] of path.slice(0, -1).entries()) {
    const form = fieldForm(path.slice(0, index + 1));
    const isList = form === 'values' || form === 'groups';
    const below = Array.isArray(at) ? at[Number(step)] : at[step];
    if (isList && Array.isArray(below)) at = below;
    if (!isList && isGroup(below)) at = below;
    if (at === below) continue;
    const made: Container = isList ? [] : Object.create(null);
    if (Array.isArray(at)) at[Number(step)] = made;
    else at[step] = made;
    at = made;
  }
  return at;
}

/** Groups without prototype, as the reader of engagement files makes them: any name may be a field. */
function copied(value: unknown): Record<string, unknown> {
  const copy: Record<string, unknown> = Object.create(null);
  if (isGroup(value)) for (const [name, inner] of Object.entries(value)) copy[name] = copiedAny(inner);
  return copy;
}

function copiedAny(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copiedAny);
  return isGroup(value) ? copied(value) : value;
}
