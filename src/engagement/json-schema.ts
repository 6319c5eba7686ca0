import { z } from 'zod';
import { engagementSchema } from '../model/index.js';
import { exampleEngagement } from './example.js';
import type { FieldPath } from './field-path.js';
import { isGroup, valueAt } from './found.js';

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * JSON Schema of the engagement file, for completion and checks in an editor (draft 7, which editors know best). It
 * says what an author may write: what has a default is not required, and a text may be a number, whose digits are
 * the text then. What only the reader checks (the order of dates, time zones, places given twice) is not in it.
 */
export function engagementJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(engagementSchema, { target: 'draft-7', io: 'input' });
  return { $schema, $id: 'urn:countersign:engagement', title: 'Engagement', ...forEditors(schema, []) };
}

/** The schema of a field with what editors need besides, and so on below it. */
function forEditors(schema: JsonObject, path: FieldPath): JsonObject {
  const below = valueAt(exampleEngagement, path);
  const id = isGroup(below) ? Object.keys(below)[0] : undefined;
  return {
    ...schema,
    ...(isFreeText(schema) && { type: ['string', 'number'] }),
    ...examplesOf(schema, path),
    ...(isGroup(schema.properties) && { properties: eachField(schema.properties, path) }),
    ...(isGroup(schema.items) && { items: forEditors(schema.items, [...path, 0]) }),
    ...(isGroup(schema.additionalProperties) &&
      id !== undefined && { additionalProperties: forEditors(schema.additionalProperties, [...path, id]) }),
  };
}

function eachField(properties: JsonObject, path: FieldPath): JsonObject {
  return Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [
      name,
      isGroup(field) ? forEditors(field, [...path, name]) : field,
    ]),
  );
}

/**
 * An unquoted `1.0` is a number to an editor, and read as the text "1.0". Only texts that people word have a least
 * length.
 */
function isFreeText({ type, minLength, pattern }: JsonObject): boolean {
  return type === 'string' && minLength !== undefined && pattern === undefined;
}

/** Of a value or a list its example; of a list's texts all that are in the example list; of named fields none. */
function examplesOf(schema: JsonObject, path: FieldPath): { examples?: readonly unknown[] } {
  if (schema.examples !== undefined || schema.properties !== undefined || schema.enum !== undefined)
    return {};
  const whole = typeof path.at(-1) === 'number' ? valueAt(exampleEngagement, path.slice(0, -1)) : undefined;
  if (Array.isArray(whole)) return { examples: whole };
  const example = valueAt(exampleEngagement, path);
  return example === undefined ? {} : { examples: [example] };
}
