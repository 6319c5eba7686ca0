import { CountersignError, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import type { LoadedEngagement } from '../engagement/index.js';
import { digestOf, type Examination, type Press } from '../generate/index.js';
import type { StoredProblem } from '../register/index.js';
import {
  type Base,
  columnOf,
  engagementOf,
  type ListedRow,
  type RowProblem,
  type TenantList,
  unnumbered,
} from '../tenants/index.js';
import { kickOffMissing } from './invitation-source.js';
import { type NumberSeries, seriesKey } from './number-series.js';
import type { IssueOptions } from './options.js';
import type { RowChoice } from './row-choice.js';

/** A row on its way to be issued. */
export interface Draft {
  /** From 1. */
  readonly row: number;
  /** Line of the list where it begins. */
  readonly line: number | undefined;
  /** SHA-256 of its cells. */
  readonly digest: string;
  /** The customer's name, as far as it is known. */
  readonly name: string;
  /** Undefined where there are problems. */
  readonly engagement: LoadedEngagement | undefined;
  readonly examined: Examination | undefined;
  readonly problems: readonly StoredProblem[];
  /** What is no error. */
  readonly remarks: readonly Diagnostic[];
  /** The series from which the number is to come, and for what. */
  readonly claim: Claim | undefined;
}

export interface Claim {
  readonly series: string;
  /** The tenant: whatever else of its engagement changes, its statement keeps its number. */
  readonly tenant: string;
}

/** What drafts are made with. */
export interface DraftContext {
  readonly list: TenantList;
  readonly base: Base | undefined;
  readonly press: Press;
  readonly options: Omit<IssueOptions, 'staging'>;
  readonly series: NumberSeries | undefined;
  readonly chosen: RowChoice;
  /** At most so many of the rows that are chosen. */
  readonly limit?: number | undefined;
  /** Whether each tenant is invited to a kick-off, so that one is needed. */
  readonly invites: boolean;
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
  { list, base, press, options, series, invites }: DraftContext,
  { row, problems: unreadable }: ListedRow,
): Promise<Draft> {
  const nothing = { engagement: undefined, examined: undefined, claim: undefined, remarks: [] };
  const told = { ...nothing, row: row.row, line: row.line, digest: digestOf(row.cells) };
  // Cells that could not be told apart say nothing of their columns.
  if (unreadable.some(({ diagnostic }) => diagnostic.code === 'tenants-row-syntax')) {
    return { ...told, name: '', problems: unreadable.map((problem) => storedProblem(list, problem)) };
  }
  const { loaded, problems } = engagementOf(list, base, row, { numberLater: series !== undefined });
  const wrong = [...unreadable, ...problems];
  const name = loaded?.engagement.customer.name ?? cellOf(list, row.cells, columnOf(list, 'customer.name'));
  const draft = { ...told, name };
  if (loaded === undefined || wrong.length > 0) {
    return { ...draft, problems: wrong.map((problem) => storedProblem(list, problem)) };
  }
  const { value: examined, diagnostics } = await examine(press, loaded, options);
  const found = diagnostics.filter(({ severity }) => severity === 'error');
  const errors = invites ? [...found, ...kickOffMissing(loaded.engagement)] : found;
  const remarks = diagnostics.filter(({ severity }) => severity !== 'error');
  if (errors.length > 0) {
    return { ...draft, problems: problemsOf(list, errors), remarks };
  }
  const claim = claimOf(loaded, series);
  return { ...draft, engagement: loaded, examined, problems: [], remarks, claim };
}

/** What a row names may not be there: that is a problem of the row, and of no other. */
async function examine(
  press: Press,
  loaded: LoadedEngagement,
  options: DraftContext['options'],
): Promise<Outcome<Examination | undefined>> {
  try {
    return await press.examine(loaded, options);
  } catch (error) {
    if (!(error instanceof CountersignError)) throw error;
    const field = loaded.engagement.source.path === undefined ? undefined : 'source.path';
    const diagnostics = error.diagnostics.map((problem) => ({ ...problem, ...(field && { field }) }));
    return { value: undefined, diagnostics };
  }
}

function claimOf({ engagement }: LoadedEngagement, series: NumberSeries | undefined): Claim | undefined {
  if (series === undefined || engagement.statement.number !== unnumbered) return undefined;
  const { tenantId, primaryDomain, name } = engagement.customer;
  return {
    series: seriesKey(series, engagement.statement.issued),
    tenant: (tenantId ?? primaryDomain ?? name).normalize('NFC').toLowerCase(),
  };
}

/** A draft of which only its own problems are left. */
export function refused(draft: Draft, problems: readonly StoredProblem[]): Draft {
  return { ...draft, engagement: undefined, problems };
}

/** Problems as they are kept: each with the column that gives its field. */
export function problemsOf(list: TenantList, problems: readonly Diagnostic[]): readonly StoredProblem[] {
  return problems.map((problem) =>
    storedProblem(list, {
      diagnostic: problem,
      column: problem.field === undefined ? undefined : columnOf(list, problem.field),
    }),
  );
}

/** The place of a problem of the base goes into its message, since a row has a line of the list alone. */
function storedProblem(
  list: TenantList,
  { diagnostic: { code, message, hint, field, span }, column }: RowProblem,
): StoredProblem {
  const ofList = span === undefined || span.file === list.file;
  const told = ofList ? message : `${message} (${span.file}:${span.line})`;
  return { column, code, message: told, hint, field, line: ofList ? span?.line : undefined };
}

function cellOf({ columns }: TenantList, cells: readonly string[], column: string | undefined): string {
  return column === undefined ? '' : (cells[columns.indexOf(column)] ?? '');
}
