import { excerpt, type FieldPath } from './field-path.js';

/** The value at a path of plain data. */
export function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((at, step) => {
    if (Array.isArray(at)) return at[Number(step)];
    return isGroup(at) && Object.hasOwn(at, step) ? at[String(step)] : undefined;
  }, value);
}

/** Whether a value is fields with names, as opposed to a single value or a list. */
export function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What was found, for a message: short, and safe to show whatever it is. */
export function describeFound(value: unknown): string {
  if (typeof value === 'string') return value.trim() === '' ? 'an empty text' : excerpt(value);
  if (typeof value === 'boolean') return `the truth value ${value}`;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return 'a group of fields';
}
