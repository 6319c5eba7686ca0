import { z } from 'zod';
import type { FieldPath } from '../engagement/index.js';

/** A path in a file of settings, which starts at the folder of that file. */
export function pathSchema(description: string): z.ZodString {
  return z.string().min(1).meta({ description, isPath: true });
}

/** The forms that a value may have: of a choice each one; without what makes it optional or gives it a default. */
export function formsOf(schema: unknown): readonly z.ZodType[] {
  return layersOf(schema).filter(
    (layer) => !isWrapper(layer) && !(layer instanceof z.ZodUnion) && !(layer instanceof z.ZodPipe),
  );
}

/** The schemas of a field, of which a choice has several; none where there is no such field. */
export function schemasAt(schema: z.ZodType, path: FieldPath): readonly unknown[] {
  return path.reduce<readonly unknown[]>(
    (schemas, step) => schemas.flatMap(formsOf).flatMap((form) => stepInto(form, step)),
    [schema],
  );
}

/** The names that may stand at a path. */
export function namesAt(schema: z.ZodType, path: FieldPath): readonly string[] {
  return [...new Set(schemasAt(schema, path).flatMap(formsOf).flatMap(namesOf))];
}

export function namesOf(form: unknown): readonly string[] {
  return form instanceof z.ZodObject ? Object.keys(form.shape) : [];
}

/** What a field is for, in a sentence. */
export function descriptionAt(schema: z.ZodType, path: FieldPath): string | undefined {
  return metaAt(schema, path).flatMap(({ description }) => description ?? [])[0];
}

/** Whether a field names where a secret is. */
export function isSecretAt(schema: z.ZodType, path: FieldPath): boolean {
  return metaAt(schema, path).some(({ isSecret }) => isSecret === true);
}

export function isPathAt(schema: z.ZodType, path: FieldPath): boolean {
  return metaAt(schema, path).some(({ isPath }) => isPath === true);
}

function metaAt(schema: z.ZodType, path: FieldPath): readonly z.GlobalMeta[] {
  const layers = schemasAt(schema, path).flatMap(layersOf);
  return layers.map((layer) => layer.meta()).filter((meta) => meta !== undefined);
}

/** A schema and all that it wraps or chooses from, outer ones first. */
function layersOf(schema: unknown): readonly z.ZodType[] {
  if (!(schema instanceof z.ZodType)) return [];
  if (isWrapper(schema)) return [schema, ...layersOf(schema.unwrap())];
  // What it is made into afterwards is nothing that stands in a file.
  if (schema instanceof z.ZodPipe) return [schema, ...layersOf(schema.in)];
  return [schema, ...(schema instanceof z.ZodUnion ? schema.options.flatMap(layersOf) : [])];
}

function isWrapper(schema: unknown): schema is z.ZodOptional | z.ZodDefault | z.ZodPrefault {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
}

function stepInto(form: unknown, step: string | number): readonly unknown[] {
  if (form instanceof z.ZodObject) return Object.hasOwn(form.shape, step) ? [form.shape[step]] : [];
  if (form instanceof z.ZodTuple) return [form.def.items[Number(step)] ?? form.def.rest];
  if (form instanceof z.ZodRecord) return [form.valueType];
  return form instanceof z.ZodArray ? [form.element] : [];
}
