import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { fieldDescription } from '../engagement/index.js';
import type { Base } from './base.js';
import { innermost } from './column-of.js';
import { headerOf } from './field-of.js';
import type { RowProblem, TenantRow } from './list.js';
import { cellSpan, type RowList } from './row-places.js';

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
    const header = field.replace(/\[(\d+)\]/g, (_, place) => `.${Number(place) + 1}`);
    const hint = `Add a column ${header} to the list${base ? ', or the field to the base' : ''}.`;
    const span = cellSpan(list, row, -1);
    return { diagnostic: { ...problem, hint, span }, column: undefined };
  }
  const column = list.columns[index];
  const path = list.meanings[index]?.path ?? [];
  if (!isMissing || cells.get(field) === undefined) return { diagnostic: problem, column };
  const empty = (row.cells[index] ?? '').trim() === '';
  const message = empty ? 'the cell is empty' : `${headerOf(path)} cannot be left out`;
  const hint = `Write a value. ${fieldDescription(path)}`.trim();
  const details = { span: cellSpan(list, row, index), field, hint };
  return { diagnostic: diagnostic('engagement-missing', message, details), column };
}
