import type { Diagnostic } from '../diagnostics/index.js';
import type { LoadedEngagement } from '../engagement/index.js';
import { engagementDigest, type Press } from '../generate/index.js';
import type { StoredProblem } from '../register/index.js';
import {
  type Base,
  columnOf,
  engagementOf,
  type ListedRow,
  type TenantList,
  unnumbered,
} from '../tenants/index.js';
import { type NumberSeries, seriesKey } from './number-series.js';
import type { IssueOptions } from './options.js';
import type { RowChoice } from './row-choice.js';

/** A row on its way to be issued. */
export interface Draft {
  /** From 1. */
  readonly row: number;
  /** Line of the list where it begins. */
  readonly line: number | undefined;
  /** The customer's name, as far as it is known. */
  readonly name: string;
  /** Undefined where there are problems. */
  readonly engagement: LoadedEngagement | undefined;
  readonly problems: readonly StoredProblem[];
  /** What is no error. */
  readonly remarks: readonly Diagnostic[];
  /** The series from which the number is to come, and for what. */
  readonly claim: Claim | undefined;
}

export interface Claim {
  readonly series: string;
  /** SHA-256 of the engagement without its number. */
  readonly engagement: string;
}

/** What drafts are made with. */
export interface DraftContext {
  readonly list: TenantList;
  readonly base: Base | undefined;
  readonly press: Press;
  readonly options: IssueOptions;
  readonly series: NumberSeries | undefined;
  readonly chosen: RowChoice;
  /** At most so many of the rows that are chosen. */
  readonly limit?: number | undefined;
}

/** Rows are handled so many at a time, so that the register is asked once for all of them. */
const rowsAtATime = 64;

/** The rows of a list that are chosen, in groups, read and held against articles, catalog and brand. */
export async function* draftsOf(context: DraftContext): AsyncGenerator<readonly Draft[]> {
  let group: Draft[] = [];
  let left = context.limit ?? Number.POSITIVE_INFINITY;
  for await (const listed of context.list.rows()) {
    const draft = await draftOf(context, listed);
    const number = draft.claim ? undefined : draft.engagement?.engagement.statement.number;
    if (!context.chosen({ row: draft.row, customer: draft.name, number })) continue;
    group.push(draft);
    left -= 1;
    if (left === 0) break;
    if (group.length < rowsAtATime) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

async function draftOf(
  { list, base, press, options, series }: DraftContext,
  { row, problems: unreadable }: ListedRow,
): Promise<Draft> {
  const { loaded, problems } = engagementOf(list, base, row, { numberLater: series !== undefined });
  const wrong = [...unreadable, ...problems];
  const name = loaded?.engagement.customer.name ?? cellOf(list, row.cells, columnOf(list, 'customer.name'));
  const draft = { row: row.row, line: row.line, name, claim: undefined };
  if (loaded === undefined || wrong.length > 0) {
    const stored = wrong.map(({ diagnostic, column }) => storedProblem(diagnostic, column));
    return { ...draft, engagement: undefined, problems: stored, remarks: [] };
  }
  const { diagnostics } = await press.examine(loaded, options);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const remarks = diagnostics.filter(({ severity }) => severity !== 'error');
  if (errors.length > 0) {
    return { ...draft, engagement: undefined, problems: problemsOf(list, errors), remarks };
  }
  return { ...draft, engagement: loaded, problems: [], remarks, claim: claimOf(loaded, series) };
}

function claimOf({ engagement }: LoadedEngagement, series: NumberSeries | undefined): Claim | undefined {
  if (series === undefined || engagement.statement.number !== unnumbered) return undefined;
  return {
    series: seriesKey(series, engagement.statement.issued),
    engagement: engagementDigest(engagement),
  };
}

/** A draft of which only its own problems are left. */
export function refused(draft: Draft, problems: readonly StoredProblem[]): Draft {
  return { ...draft, engagement: undefined, problems };
}

/** Problems as they are kept: each with the column that gives its field. */
export function problemsOf(list: TenantList, problems: readonly Diagnostic[]): readonly StoredProblem[] {
  return problems.map((problem) =>
    storedProblem(problem, problem.field === undefined ? undefined : columnOf(list, problem.field)),
  );
}

function storedProblem(
  { code, message, hint, field, span }: Diagnostic,
  column: string | undefined,
): StoredProblem {
  return { column, code, message, hint, field, line: span?.line };
}

function cellOf({ columns }: TenantList, cells: readonly string[], column: string | undefined): string {
  return column === undefined ? '' : (cells[columns.indexOf(column)] ?? '');
}
