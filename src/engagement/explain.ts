import type { z } from 'zod';
import { type Diagnostic, diagnostic, type Span } from '../diagnostics/index.js';
import { adviceIn, sentence } from './advice.js';
import { excerpt, type FieldPath, fieldName } from './field-path.js';
import { fieldDescription } from './fields.js';
import { describeFound, valueAt } from './found.js';
import { offsetOf, type Places, placeKey } from './places.js';
import { adviseOnUnknownKey } from './unknown-key.js';

/** What was read, and where it stands. */
export interface ReadText {
  readonly value: unknown;
  readonly places: Places;
  readonly spanAt: (offset: number) => Span;
}

/** Diagnostics of one issue that the schema found: one for each unknown field, else one. */
export function explainIssue(issue: z.core.$ZodIssue, read: ReadText): readonly Diagnostic[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key, read));
  if (issue.code === 'invalid_key') return [invalidKey(path, adviceIn(issue), read)];
  if (valueAt(read.value, path) === undefined) return [missing(path, read)];
  const span = read.spanAt(offsetOf(read.places, path, 'value'));
  const details = { span, field: named(path), hint: sentence(issue.message) };
  return [diagnostic('engagement-invalid', whatIsWrong(issue, valueAt(read.value, path)), details)];
}

function named(path: FieldPath): string | undefined {
  return path.length > 0 ? fieldName(path) : undefined;
}

function unknownKey(parent: FieldPath, key: string, { places, spanAt }: ReadText): Diagnostic {
  const path = [...parent, key];
  const where = parent.length > 0 ? fieldName(parent) : 'an engagement';
  return diagnostic('engagement-unknown-key', `${excerpt(key)} is not a field of ${where}`, {
    span: spanAt(offsetOf(places, path, 'key')),
    field: fieldName(path),
    hint: adviseOnUnknownKey(parent, key),
  });
}

function invalidKey(path: FieldPath, advice: string, { places, spanAt }: ReadText): Diagnostic {
  return diagnostic('engagement-invalid', `${excerpt(String(path.at(-1)))} is not an id`, {
    span: spanAt(offsetOf(places, path, 'key')),
    field: fieldName(path),
    hint: sentence(advice),
  });
}

/** A field that is not there, or has a name and no value. Its description says what to write. */
function missing(path: FieldPath, { places, spanAt }: ReadText): Diagnostic {
  const key = String(path.at(-1));
  const meaning = fieldDescription(path);
  const empty = places.has(placeKey(path));
  const trap = ' In YAML, a text that begins with # or is the word null must be in quotes.';
  return diagnostic('engagement-missing', empty ? `${key} has no value` : `${key} is missing`, {
    span: spanAt(offsetOf(places, path, 'key')),
    field: fieldName(path),
    hint: empty ? `Write a value. ${meaning}${trap}` : `Add ${key}. ${meaning}`,
  });
}

function whatIsWrong(issue: z.core.$ZodIssue, found: unknown): string {
  if (found === null) return 'it has no value';
  if (issue.code === 'custom' && typeof issue.params?.found === 'string') return issue.params.found;
  if (issue.code === 'invalid_type')
    return `${kinds[issue.expected] ?? issue.expected} is expected, not ${describeFound(found)}`;
  if (issue.code === 'too_big') return `${describeFound(found)} is too long (${lengthOf(found)})`;
  return `${describeFound(found)} is not valid`;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

function lengthOf(found: unknown): string {
  return Array.isArray(found) ? `${found.length} entries` : `${String(found).trim().length} characters`;
}
