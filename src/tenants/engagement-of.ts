import { diagnostic } from '../diagnostics/index.js';
import {
  type FieldPath,
  fieldName,
  isRequired,
  type LoadedEngagement,
  offsetOf,
  validate,
  valueAt,
} from '../engagement/index.js';
import type { Base } from './base.js';
import { cellValue } from './cell-value.js';
import type { RowProblem, TenantRow } from './list.js';
import { type Given, type Merged, merged } from './merged.js';
import { cellSpan, placesOf, type RowList } from './row-places.js';
import { located } from './row-problem.js';

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
  const columns = meanings.flatMap(({ path }, index) =>
    path ? [[fieldName(pathOf(path)), index] as const] : [],
  );
  return new Map([...columns, ...given.map(({ path, column }) => [fieldName(path), column] as const)]);
}

/** Sections that an engagement needs and that columns give something of: what is missing is told of their fields. */
function requiredGroups({ meanings }: RowList): readonly FieldPath[] {
  const names = meanings.flatMap(({ path }) =>
    path !== undefined && path.length > 1 ? [path[0] ?? ''] : [],
  );
  return [...new Set(names)].map((name) => [name]).filter(isRequired);
}

function numbered(value: unknown): unknown {
  if (valueAt(value, ['statement', 'number']) !== undefined) return value;
  return merged(value, [{ path: ['statement', 'number'], value: unnumbered, column: -1 }], []).value;
}
