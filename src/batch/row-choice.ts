import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.js';

/** What a row is chosen by. A row that cannot be read has no customer, one without a number yet no number. */
export interface ChoosableRow {
  /** Number of the row in its list, from 1. */
  readonly row: number;
  readonly customer?: string | undefined;
  readonly number?: string | undefined;
}

export type RowChoice = (row: ChoosableRow) => boolean;

/**
 * Reads the values of `--only` and `--skip`. A value is rows (`3`, `7-20`, `100-`, several with commas), or a pattern
 * for the whole of the customer's name or the statement's number, in which `*` is any text and letter case does not
 * count. Digits, hyphens and commas alone are always rows. Without `only` every row is chosen that is not skipped.
 * Problems: `row-choice-invalid`, one for each value.
 */
export function parseRowChoice(values: {
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
}): Outcome<RowChoice | undefined> {
  const only = (values.only ?? []).map((value) => parseValue('--only', value));
  const skip = (values.skip ?? []).map((value) => parseValue('--skip', value));
  const diagnostics = [...only, ...skip].flatMap((outcome) => outcome.diagnostics);
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  const any = (choices: readonly Outcome<RowChoice>[], row: ChoosableRow) =>
    choices.some(({ value }) => value(row));
  return {
    value: (row) => (only.length === 0 || any(only, row)) && !any(skip, row),
    diagnostics,
  };
}

function parseValue(option: string, value: string): Outcome<RowChoice> {
  const text = value.trim();
  if (text === '') return refused(option, value, 'it is empty');
  if (!/^[\d\s,-]+$/.test(text)) return { value: byText(text), diagnostics: [] };
  const ranges = text.split(',').map((part) => rangeOf(part.trim()));
  const wrong = ranges.find((range) => typeof range === 'string');
  if (wrong !== undefined) return refused(option, value, wrong);
  const rows = ranges.filter((range) => typeof range !== 'string');
  return {
    value: ({ row }) => rows.some(([first, last]) => row >= first && row <= last),
    diagnostics: [],
  };
}

/** First and last row, or what is wrong. */
function rangeOf(text: string): readonly [number, number] | string {
  const found = /^(\d{1,9})(?:\s*(-)\s*(\d{1,9})?)?$/.exec(text);
  if (found === null)
    return text === '' ? 'a row is missing between commas' : `${text} is no row and no range`;
  const first = Number(found[1]);
  const last = found[3] === undefined ? Number.POSITIVE_INFINITY : Number(found[3]);
  if (first === 0) return 'rows are counted from 1';
  if (last < first) return `${text} ends before it begins; for a number, write *${text}`;
  return [first, found[2] === undefined ? first : last];
}

function refused(option: string, value: string, reason: string): Outcome<RowChoice> {
  const problem: Diagnostic = diagnostic(
    'row-choice-invalid',
    `${option} ${JSON.stringify(value)} cannot be used: ${reason}`,
  );
  return { value: () => false, diagnostics: [problem] };
}

function byText(pattern: string): RowChoice {
  const pieces = sameCase(pattern).split('*');
  return ({ customer, number }) =>
    [customer, number].some((text) => text !== undefined && matches(sameCase(text), pieces));
}

function sameCase(text: string): string {
  return text.normalize('NFC').toUpperCase().toLowerCase();
}

/** Whether the text is the pieces with anything between them. Taking each piece where it is first found is enough. */
function matches(text: string, pieces: readonly string[]): boolean {
  const [first = '', ...others] = pieces;
  const last = others.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const piece of others) {
    const at = text.indexOf(piece, from);
    if (at === -1) return false;
    from = at + piece.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}
