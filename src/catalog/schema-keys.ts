import { z } from 'zod';
import { catalogSchema } from '../model/index.js';
import type { Path } from './yaml-places.js';

/** The names that a catalog may have at a path, such as those of an item at `phases.0.items.3`. */
export function keysAt(path: Path): readonly string[] {
  const schema = path.reduce<unknown>((outer, step) => inside(bare(outer), step), catalogSchema);
  const object = bare(schema);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

function inside(schema: unknown, step: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[String(step)];
  return schema instanceof z.ZodArray ? schema.element : undefined;
}

/** A schema without its default or its leave to be missing. */
function bare(schema: unknown): unknown {
  return schema instanceof z.ZodDefault || schema instanceof z.ZodOptional ? bare(schema.unwrap()) : schema;
}
