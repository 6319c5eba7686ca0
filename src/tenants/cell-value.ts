import { excerpt, type FieldPath, fieldChoices, fieldSchema } from '../engagement/index.js';
import { readDate } from './dates.js';
import type { ColumnMeaning } from './list.js';
import { truthOf } from './truth-words.js';

/** What a cell says of its field. */
export type CellValue =
  | { readonly says: 'value'; readonly value: unknown }
  /** Nothing: what the base says stays. */
  | { readonly says: 'nothing' }
  /** That the field has no value. */
  | { readonly says: 'none' }
  | { readonly says: 'wrong'; readonly problem: CellProblem };

export interface CellProblem {
  readonly code: 'tenants-date-ambiguous' | 'tenants-cell-error' | 'tenants-cell-invalid';
  readonly message: string;
  readonly hint?: string;
}

/** The word that takes a value of the base away. */
export const noneWord = '(none)';

/** What Excel shows where a formula has no result (ECMA-376-1, 18.17.2.1). */
const formulaError =
  /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!)$/;

/** What a cell says of the field of its column. The schema of the field judges later what it says. */
export function cellValue(cell: string, { kind, path = [], values, dates }: ColumnMeaning): CellValue {
  const own = cell.trim();
  const text = values.get(own.toLowerCase()) ?? own;
  if (text === '') return { says: 'nothing' };
  if (text.toLowerCase() === noneWord && kind !== 'nothing') return { says: 'none' };
  if (formulaError.test(text) && kind !== 'nothing') {
    return wrong('tenants-cell-error', `the formula of the cell has no result (${text})`);
  }
  switch (kind) {
    case 'nothing':
      return { says: 'nothing' };
    case 'text':
      return value(text);
    case 'choice':
      return value(fieldChoices(path).find((word) => word.toLowerCase() === text.toLowerCase()) ?? text);
    case 'truth':
      return value(truthOf(text) ?? (takes(path, text.toLowerCase()) ? text.toLowerCase() : text));
    case 'date':
    case 'date-time':
      return dateValue(text, kind, path, dates);
    case 'words':
      return value(entriesOf(text, /[,;|\r\n，、；]+/));
    case 'lines':
      return value(entriesOf(text, /[;|\r\n；]+/));
    case 'selections':
      return value(Object.fromEntries(entriesOf(text, /[,;|\r\n，、；]+/).map((id) => [id, true])));
    case 'whole':
      return wrong('tenants-cell-invalid', `${excerpt(text)} cannot be the whole of it`);
    default:
      return kind satisfies never;
  }
}

function dateValue(
  text: string,
  kind: 'date' | 'date-time',
  path: FieldPath,
  dates: ColumnMeaning['dates'],
): CellValue {
  const read = readDate(text, dates);
  if (read === 'ambiguous') {
    return wrong('tenants-date-ambiguous', `${excerpt(text)} does not tell the day from the month`);
  }
  if (read === undefined) return value(text);
  // A sheet keeps a date as midnight of its day.
  const date = kind === 'date' ? read.date.replace(/T00:00$/, '') : read.date;
  // What is no day of the calendar is told of as it was typed.
  return value(takes(path, date) ? date : text);
}

function takes(path: FieldPath, value: unknown): boolean {
  return fieldSchema(path)?.safeParse(value).success === true;
}

function entriesOf(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** A list of words as it stands in a cell. */
export function cellWords(words: readonly string[]): string {
  return words.join(', ');
}

function value(found: unknown): CellValue {
  return { says: 'value', value: found };
}

function wrong(code: CellProblem['code'], message: string): CellValue {
  return { says: 'wrong', problem: { code, message } };
}
