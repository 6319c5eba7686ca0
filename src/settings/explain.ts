import type { z } from 'zod';
import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { type FieldPath, fieldName, isGroup, valueAt } from '../engagement/index.js';
import type { About } from './about.js';
import { misplacedSecret } from './misplaced-secret.js';
import { descriptionAt, formsOf, isSecretAt, namesOf, schemasAt } from './shape.js';
import { unknownKey } from './unknown-key.js';

/**
 * Diagnostics of one issue that the schema found: one for each unknown field, else one. No value is shown: any may be a secret in the
 * wrong place.
 *
 * @param around Path of what the issue's own path starts at.
 */
export function explainIssue(
  issue: z.core.$ZodIssue,
  about: About,
  around: FieldPath = [],
): readonly Diagnostic[] {
  const path = [...around, ...issue.path.filter((step) => typeof step !== 'symbol')];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key, about));
  const found = valueAt(about.settings.value, path);
  if (issue.code === 'custom') return [problem(about, path, issue.message, issue.params?.hint)];
  if (found === undefined || found === null) return [missing(path, found === null, about)];
  if (isSecretAt(about.schema, path) && !isGroup(found)) return [misplacedSecret(path, about)];
  if (issue.code === 'invalid_union') return explainChoice(issue, path, about);
  return [problem(about, path, whatIsWrong(issue, found), issue.message)];
}

/** Of a choice, the form that has most of the given fields is the one that was meant. */
function explainChoice(
  issue: z.core.$ZodIssueInvalidUnion,
  path: FieldPath,
  about: About,
): readonly Diagnostic[] {
  const found = valueAt(about.settings.value, path);
  const given = isGroup(found) ? Object.keys(found) : [];
  const forms = schemasAt(about.schema, path).flatMap(formsOf);
  const fit = forms.map((form) => given.filter((name) => namesOf(form).includes(name)).length);
  const most = Math.max(...fit);
  if (most <= 0) {
    if (isSecretAt(about.schema, path)) return [misplacedSecret(path, about)];
    return [problem(about, path, 'none of the forms that it may have is given')];
  }
  const issues = issue.errors[fit.indexOf(most)] ?? [];
  const strangers = given.filter((name) => !namesOf(forms[fit.indexOf(most)]).includes(name));
  const other = strangers.find((name) => forms.some((form) => namesOf(form).includes(name)));
  if (other !== undefined) {
    const beside = given.filter((name) => !strangers.includes(name)).join(', ');
    return [
      problem(
        about,
        [...path, other],
        `it does not go together with ${beside}`,
        descriptionAt(about.schema, path),
      ),
    ];
  }
  return issues.flatMap((one) => explainIssue(one, about, path));
}

function problem(
  { schema, settings }: About,
  path: FieldPath,
  message: string,
  hint: unknown = descriptionAt(schema, path),
): Diagnostic {
  return diagnostic(settings.code, message, {
    span: settings.spanOf(path, 'value'),
    field: path.length > 0 ? fieldName(path) : undefined,
    hint: typeof hint === 'string' ? hint : undefined,
  });
}

/** A field that is not there, or has a name and no value. Its description says what to write. */
function missing(path: FieldPath, isEmpty: boolean, { schema, settings, whose }: About): Diagnostic {
  const meaning = descriptionAt(schema, path) ?? '';
  if (path.length === 0)
    return diagnostic(settings.code, `there are no settings of ${whose}`, {
      span: settings.spanOf(path, 'value'),
    });
  const key = String(path.at(-1));
  return diagnostic(settings.code, isEmpty ? `${key} has no value` : `${key} is missing`, {
    span: settings.spanOf(path, 'key'),
    field: fieldName(path),
    hint: `${isEmpty ? 'Write a value.' : `Add ${key}.`} ${meaning}`.trim(),
  });
}

function whatIsWrong(issue: z.core.$ZodIssue, found: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeof found === 'number' && issue.expected === 'int'
        ? 'a whole number is expected'
        : `${kinds[issue.expected] ?? issue.expected} is expected, not ${kindOf(found)}`;
    case 'invalid_value':
      return 'it is none of the words that are known here';
    case 'too_small':
      return issue.origin === 'string' ? 'the text is empty' : 'it is too small';
    case 'too_big':
      return issue.origin === 'string' ? 'the text is too long' : 'it is too large';
    default:
      return 'it is not valid';
  }
}

const kinds: Readonly<Record<string, string>> = {
  ...{ string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false' },
  ...{ array: 'a list', tuple: 'a list', object: 'a group of fields', record: 'a group of fields' },
};

function kindOf(found: unknown): string {
  if (Array.isArray(found)) return 'a list';
  return isGroup(found) ? 'a group of fields' : (kinds[typeof found] ?? 'this');
}
