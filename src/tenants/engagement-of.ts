import { type Diagnostic, diagnostic, type Span } from '../diagnostics/index.js';
import {
  type FieldPath,
  fieldDescription,
  fieldName,
  isRequired,
  type LoadedEngagement,
  offsetOf,
  type Place,
  placeKey,
  validate,
  valueAt,
} from '../engagement/index.js';
import type { Base } from './base.js';
import { cellValue } from './cell-value.js';
import { headerOf } from './field-of.js';
import type { RowProblem, TenantList, TenantRow } from './list.js';
import { type Given, type Merged, merged } from './merged.js';

export interface EngagementOptions {
  /** The number is allocated later: it may be missing, and is `unnumbered` then. */
  readonly numberLater?: boolean;
}

/** Stands for the number of a statement that is allocated later. */
export const unnumbered = '(number)';

export interface RowEngagement {
  /** Undefined when there is any problem. Its `file` is the base's, or the list's where there is no base. */
  readonly loaded: LoadedEngagement | undefined;
  readonly problems: readonly RowProblem[];
}

type RowList = Pick<TenantList, 'file' | 'columns' | 'meanings'>;

/**
 * The engagement of a tenant: its cells laid over the base. An empty cell leaves what the base says, `(none)` takes it
 * away. The result is held against the schema of an engagement; every problem of the row is told at once, each with
 * the column and place of its cell, or the base's own place where the value is the base's. Pure, and never throws.
 */
export function engagementOf(
  list: RowList,
  base: Base | undefined,
  row: TenantRow,
  options: EngagementOptions = {},
): RowEngagement {
  const given: Given[] = [];
  const wrong: RowProblem[] = [];
  for (const [index, meaning] of list.meanings.entries()) {
    if (meaning.path === undefined) continue;
    const read = cellValue(row.cells[index] ?? '', meaning);
    if (read.says === 'value') given.push({ path: meaning.path, value: read.value, column: index });
    if (read.says === 'none') given.push({ path: meaning.path, value: undefined, column: index });
    if (read.says === 'wrong') {
      const { code, message, hint } = read.problem;
      const details = { span: cellSpan(list, row, index), field: fieldName(meaning.path), hint };
      wrong.push({ diagnostic: diagnostic(code, message, details), column: list.columns[index] });
    }
  }
  const result = merged(base?.text.value, given, requiredGroups(list));
  const value = options.numberLater ? numbered(result.value) : result.value;
  const read = { value, ...placesOf(list, base, row, result.given) };
  const cells = cellsByField(list, result);
  const { engagement, problems } = validate(read, []);
  const told = new Set(wrong.map(({ column }) => column));
  const judged = problems
    .map((problem) => located(problem, list, base, row, cells))
    .filter(({ column }) => column === undefined || !told.has(column));
  const all = [...wrong, ...judged];
  if (engagement === undefined || all.length > 0) return { loaded: undefined, problems: all };
  const spanOf = (path: FieldPath) => read.spanAt(offsetOf(read.places, path, 'field'));
  return { loaded: { file: base?.file ?? list.file, engagement, spanOf }, problems: [] };
}

/** Which column gives each field; where two would, the one that is filled in. */
function cellsByField({ meanings }: RowList, { given, pathOf }: Merged): ReadonlyMap<string, number> {
  const columns = meanings.flatMap(({ path }, index) => (path ? [[fieldName(pathOf(path)), index] as const] : []));
  return new Map([...columns, ...given.map(({ path, column }) => [fieldName(path), column] as const)]);
}

/** Sections that an engagement needs and that columns give something of: what is missing is told of their fields. */
function requiredGroups({ meanings }: RowList): readonly FieldPath[] {
  const names = meanings.flatMap(({ path }) => (path !== undefined && path.length > 1 ? [path[0] ?? ''] : []));
  return [...new Set(names)].map((name) => [name]).filter(isRequired);
}

function numbered(value: unknown): unknown {
  if (valueAt(value, ['statement', 'number']) !== undefined) return value;
  return merged(value, [{ path: ['statement', 'number'], value: unnumbered, column: -1 }], []).value;
}

/** Offsets beyond the base's text stand for the cells of the row, and the last one for the row. */
function placesOf(list: RowList, base: Base | undefined, row: TenantRow, given: readonly Given[]) {
  const beyond = (base?.text.length ?? -1) + 1;
  const places = new Map<string, Place>(base?.text.places);
  if (base === undefined) places.set(placeKey([]), { value: beyond + row.cells.length, block: false });
  for (const { path, value, column } of given) {
    const place = { key: beyond + column, value: beyond + column, block: false };
    places.set(placeKey(path), place);
    if (Array.isArray(value)) value.forEach((_, index) => places.set(placeKey([...path, index]), place));
    if (typeof value === 'object' && value !== null) {
      for (const id of Object.keys(value)) places.set(placeKey([...path, id]), place);
    }
  }
  const spanAt = (offset: number): Span =>
    base !== undefined && offset < beyond ? base.text.spanAt(offset) : cellSpan(list, row, offset - beyond);
  return { places, spanAt };
}

function cellSpan({ file }: RowList, row: TenantRow, index: number): Span {
  return { file, ...(row.places[index] ?? { line: row.line ?? 1, column: 1 }) };
}

/** A problem with the column that it is in; what is missing is said in words for who fills in a list. */
function located(
  problem: Diagnostic,
  list: RowList,
  base: Base | undefined,
  row: TenantRow,
  cells: ReadonlyMap<string, number>,
): RowProblem {
  const field = problem.field ?? '';
  const isMissing = problem.code === 'engagement-missing';
  const isOfBase = !isMissing && base !== undefined && problem.span?.file === base.file;
  const index = isOfBase ? undefined : cellOf(field, cells);
  if (index === undefined) {
    if (!isMissing) return { diagnostic: problem, column: undefined };
    const hint = `Add a column ${field.replace(/\[(\d+)\]/g, (_, place) => `.${Number(place) + 1}`)} to the list${base ? ', or the field to the base' : ''}.`;
    return { diagnostic: { ...problem, hint }, column: undefined };
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

/** The column of a field, or of the list or entry that it is in. */
function cellOf(field: string, cells: ReadonlyMap<string, number>): number | undefined {
  for (let name = field; name !== ''; name = name.slice(0, Math.max(name.lastIndexOf('.'), name.lastIndexOf('['), 0))) {
    const index = cells.get(name);
    if (index !== undefined) return index;
  }
  return undefined;
}
