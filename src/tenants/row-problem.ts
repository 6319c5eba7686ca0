import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { excerpt, type FieldPath, fieldDescription, fieldNames, isRequired } from '../engagement/index.js';
import type { Base } from './base.js';
import { innermost } from './column-of.js';
import { headerOf } from './field-of.js';
import type { ColumnMeaning, RowProblem, TenantRow } from './list.js';
import { cellSpan, type RowList } from './row-places.js';
import { truthAdvice } from './truth-words.js';

/** A problem with the column that it is in; what is missing is said in words for who fills in a list. */
export function located(
  problem: Diagnostic,
  list: RowList,
  base: Base | undefined,
  row: TenantRow,
  cells: ReadonlyMap<string, number>,
): RowProblem {
  const field = problem.field ?? '';
  const isMissing = problem.code === 'engagement-missing';
  const isOfBase = !isMissing && base !== undefined && problem.span?.file === base.file;
  const index = isOfBase ? undefined : innermost(field, cells);
  if (index === undefined) {
    if (!isMissing) return { diagnostic: problem, column: undefined };
    const hint = columnToAdd(field, base !== undefined);
    const span = cellSpan(list, row, -1);
    return { diagnostic: { ...problem, hint, span }, column: undefined };
  }
  const column = list.columns[index];
  const meaning = list.meanings[index];
  const path = meaning?.path ?? [];
  if (problem.code === 'engagement-invalid' && meaning !== undefined)
    return { diagnostic: { ...problem, ...hintInWords(problem.hint, meaning) }, column };
  if (!isMissing || cells.get(field) === undefined) return { diagnostic: problem, column };
  const empty = (row.cells[index] ?? '').trim() === '';
  const message = empty ? 'the cell is empty' : `${headerOf(path)} cannot be left out`;
  const hint = `Write a value. ${fieldDescription(path)}`.trim();
  const details = { span: cellSpan(list, row, index), field, hint };
  return { diagnostic: diagnostic('engagement-missing', message, details), column };
}

/** A group cannot be a column: the first field that it needs is named instead. */
function columnToAdd(field: string, hasBase: boolean): string {
  const header = isRequired([field])
    ? headerOf(firstNeeded([field]))
    : field.replace(/\[(\d+)\]/g, (_, place) => `.${Number(place) + 1}`);
  const add = `Add a column ${header} to the list, or`;
  if (header === 'statement.number') return `${add} let --numbers give them.`;
  return hasBase ? `${add} the field to the base.` : `${add} name a base with --base.`;
}

function firstNeeded(path: FieldPath): FieldPath {
  const below = fieldNames(path).find((name) => isRequired([...path, name]));
  return below === undefined ? path : firstNeeded([...path, below]);
}

/** More mapped words than these are no help. */
const mostWords = 10;

/** The hint in words of a list, those of the mapping included. */
function hintInWords(hint: string | undefined, { kind, path, values }: ColumnMeaning): { hint?: string } {
  const truth = `Write ${truthAdvice}${path?.[0] === 'options' ? ', or default' : ''}.`;
  const words = [...values.keys()].slice(0, mostWords).map(excerpt).join(', ');
  const mapped = words === '' ? '' : ` The mapping also knows ${words}.`;
  const own = kind === 'truth' ? truth : hint;
  return own === undefined ? {} : { hint: `${own}${mapped}` };
}
