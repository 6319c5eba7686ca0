import { dirname, resolve } from 'node:path';
import type { z } from 'zod';
import { type FieldPath, isGroup } from '../engagement/index.js';
import { isPathAt } from './shape.js';

/** Settings in which each path starts at the folder of their file, as paths in an engagement do. */
export function fromItsFolder(settings: unknown, schema: z.ZodType, file: string): unknown {
  const folder = dirname(file);
  const seen = (value: unknown, path: FieldPath): unknown => {
    if (Array.isArray(value)) return value.map((item, index) => seen(item, [...path, index]));
    if (isGroup(value))
      return Object.fromEntries(
        Object.entries(value).map(([name, field]) => [name, seen(field, [...path, name])]),
      );
    return typeof value === 'string' && value !== '' && isPathAt(schema, path)
      ? resolve(folder, value)
      : value;
  };
  return seen(settings, []);
}
