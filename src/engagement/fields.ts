import { z } from 'zod';
import { engagementSchema } from '../model/index.js';
import type { FieldPath } from './field-path.js';

/** A schema without what makes it optional or gives it a default. */
function bare(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault
    ? bare(schema.unwrap())
    : schema;
}

function stepInto(schema: unknown, step: string | number): unknown {
  const inner = bare(schema);
  if (inner instanceof z.ZodObject) return Object.hasOwn(inner.shape, step) ? inner.shape[step] : undefined;
  if (inner instanceof z.ZodRecord) return inner.valueType;
  return inner instanceof z.ZodArray ? inner.element : undefined;
}

/** The schema of a field, or undefined when the engagement has no such field. */
export function fieldSchema(path: FieldPath): z.ZodType | undefined {
  const found = path.reduce<unknown>(stepInto, engagementSchema);
  return found instanceof z.ZodType ? found : undefined;
}

/** What a field is for, in a sentence. */
export function fieldDescription(path: FieldPath): string {
  const schema = fieldSchema(path);
  const inner = bare(schema);
  return schema?.description ?? (inner instanceof z.ZodType ? inner.description : undefined) ?? '';
}

/** The names that a field may have below it; none for a single value, a list, or fields named by ids. */
export function fieldNames(path: FieldPath): readonly string[] {
  const schema = bare(fieldSchema(path));
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** How a field is filled: one value, several of them, fields below it, several groups of fields, or fields named by ids. */
export function fieldForm(path: FieldPath): 'value' | 'values' | 'group' | 'groups' | 'named' {
  const schema = bare(path.length === 0 ? engagementSchema : fieldSchema(path));
  if (schema instanceof z.ZodObject) return 'group';
  if (schema instanceof z.ZodRecord) return 'named';
  if (!(schema instanceof z.ZodArray)) return 'value';
  return bare(schema.element) instanceof z.ZodObject ? 'groups' : 'values';
}

/** The words that a field may be, where it is one of a few; else none. */
export function fieldChoices(path: FieldPath): readonly string[] {
  const schema = bare(fieldSchema(path));
  return schema instanceof z.ZodEnum ? schema.options.map(String) : [];
}

/** Whether the engagement's schema itself names the field, as opposed to an id that an author chose. */
export function isNamedField(path: FieldPath): boolean {
  const last = path.at(-1);
  return typeof last === 'string' && fieldNames(path.slice(0, -1)).includes(last);
}

/** Whether a field must be there when what is around it is: it may not be left out, and has no default. */
export function isRequired(path: FieldPath): boolean {
  return isNamedField(path) && fieldSchema(path)?.safeParse(undefined).success === false;
}

/**
 * Every named field, outer ones first. In a list it is that of the first item; ids that authors choose are `<id>`.
 */
export const namedFields: readonly FieldPath[] = below([], engagementSchema);

function below(path: FieldPath, schema: unknown): readonly FieldPath[] {
  const inner = bare(schema);
  if (inner instanceof z.ZodArray) return below([...path, 0], inner.element);
  if (inner instanceof z.ZodRecord) return below([...path, '<id>'], inner.valueType);
  if (!(inner instanceof z.ZodObject)) return [];
  const fields = Object.entries(inner.shape).map(([name, field]) => ({ path: [...path, name], field }));
  return [...fields.map((entry) => entry.path), ...fields.flatMap((entry) => below(entry.path, entry.field))];
}
