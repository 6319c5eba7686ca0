import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { guestsOf } from '../invite/index.js';
import type { PathCollision, PlannedEntry, Recipient, Run, StoredProblem } from '../register/index.js';
import { columnOf, type TenantList } from '../tenants/index.js';
import { documentPaths, zipPath } from './document-paths.js';
import { type Draft, type DraftContext, draftsOf, refused } from './draft.js';
import { foldedPath } from './folded-path.js';
import { numberForNow, withNumber } from './numbering.js';
import type { PathTemplate } from './path-template.js';

export interface PlanContext extends DraftContext {
  readonly run: Run;
  readonly template: PathTemplate;
  /** Ends the checking before the next rows. */
  readonly signal: AbortSignal;
  readonly onMeeting?: ((meeting: PlannedMeeting) => void) | undefined;
}

/** To what and whom a row invites. */
export interface PlannedMeeting {
  readonly row: number;
  readonly name: string;
  /** `YYYY-MM-DDTHH:MM`, in the zone. */
  readonly start: string;
  readonly timeZone: string;
  readonly recipients: readonly Recipient[];
}

export interface Plan {
  /** Rows that were chosen. */
  readonly rows: number;
  /** How many of them cannot be issued. */
  readonly failed: number;
  /** What is no error, each once. */
  readonly remarks: readonly Diagnostic[];
}

/** Remarks are about articles and languages: a list has a few. */
const mostRemarks = 50;

/**
 * Reads and checks every row before the first is issued: the engagement, what it names, and that no two rows are the same
 * statement or the same file. What is found is kept in the register. No number is given yet: a plan that comes to nothing
 * must not leave gaps.
 */
export async function planRows(context: PlanContext): Promise<Plan> {
  const remarks = new Map<string, Diagnostic>();
  let rows = 0;
  let failed = 0;
  for await (const group of draftsOf(context)) {
    if (context.signal.aborted) break;
    rows += group.length;
    for (const remark of group.flatMap((draft) => draft.remarks)) {
      if (remarks.size < mostRemarks) remarks.set(JSON.stringify({ ...remark, span: undefined }), remark);
    }
    failed += await planGroup(context, group);
  }
  return { rows, failed, remarks: [...remarks.values()] };
}

/** Gives how many of the rows cannot be issued. */
async function planGroup(context: PlanContext, group: readonly Draft[]): Promise<number> {
  const { run, list } = context;
  const collisions = await run.plan(group.flatMap((draft) => entryOf(draft, context)));
  const checked = group.map((draft) => {
    const own = collisions.find(({ row }) => row === draft.row);
    return own === undefined ? draft : refused(draft, [duplicateOf(draft, own, context, list)]);
  });
  for (const draft of checked) tellMeeting(draft, context);
  const wrong = checked.filter(({ problems }) => problems.length > 0);
  await run.settle(
    wrong.map(({ row, name, digest, problems }) => ({ row, name, digest, outcome: 'failed', problems })),
  );
  return wrong.length;
}

function tellMeeting({ row, name, engagement }: Draft, { invites, onMeeting }: PlanContext): void {
  const kickOff = engagement?.engagement.kickOff;
  if (!invites || kickOff === undefined) return;
  const { start, timeZone } = kickOff;
  onMeeting?.({ row, name, start, timeZone, recipients: guestsOf(kickOff) });
}

/** The tenant that a number is for, and a statement by number, version and language, are one in a list; no path begins like these. */
const tenantMark = '\u0000tenant ';
const statementMark = '\u0000statement ';
/** A statement number has one kick-off, in whatever languages and versions there are. */
const meetingMark = '\u0000meeting ';

function entryOf(draft: Draft, context: PlanContext): PlannedEntry[] {
  const { row, name, digest, engagement, claim } = draft;
  if (engagement === undefined) return [];
  const tenants = claim === undefined ? [] : [tenantMark + JSON.stringify([claim.series, claim.tenant])];
  const numbers = claim === undefined ? [engagement.engagement.statement.number] : [];
  return [
    { row, name, digest, numbers, paths: [...tenants, ...placesOf(draft, context).map(([key]) => key)] },
  ];
}

/** What no other row may have, with the path that stands for it where it is one. */
function placesOf(
  draft: Draft,
  { template, options, invites }: PlanContext,
): readonly (readonly [key: string, path: string])[] {
  const numbered = withNumber(draft, draft.claim && numberForNow(draft.claim)).engagement?.engagement;
  if (numbered === undefined) return [];
  const { number, version } = numbered.statement;
  const languages = [...new Set(options.languages ?? numbered.languages)];
  const documents = documentPaths(template, numbered, draft.row, languages, options.formats);
  const paths = documents.map(({ path }) => path);
  if (options.zipTenants) paths.push(zipPath(template, numbered, draft.row));
  return [
    ...languages.map(
      (language) => [statementMark + JSON.stringify([number, version, language]), ''] as const,
    ),
    ...(invites ? [[meetingMark + number, ''] as const] : []),
    ...paths.map((path) => [foldedPath(path), path] as const),
  ];
}

/** What a row shares with an earlier one; that which says most of it comes first among its paths. */
function duplicateOf(
  draft: Draft,
  { path, takenBy }: PathCollision,
  context: PlanContext,
  list: TenantList,
): StoredProblem {
  const { line, row } = draft;
  const problem = (message: string, field?: string, advice?: string): StoredProblem => {
    const { code, hint } = diagnostic('row-duplicate', message, { hint: advice });
    return { code, message, hint, field, line, column: field && columnOf(list, field) };
  };
  if (path.startsWith(tenantMark)) {
    const advice = 'Remove one of the two rows, or give both a statement.number.';
    return problem(`Row ${takenBy} is of the same tenant, which has one number`, 'customer.name', advice);
  }
  if (path.startsWith(statementMark)) {
    return problem(`Row ${takenBy} has the same statement number, version and language`, 'statement.number');
  }
  if (path.startsWith(meetingMark)) {
    const advice =
      'Put the languages of a tenant into one row, or give each row a statement.number of its own.';
    return problem(
      `Row ${takenBy} invites to the kick-off of the same statement number`,
      'statement.number',
      advice,
    );
  }
  const [, shown] = placesOf(draft, context).find(([key]) => key === path) ?? ['', path];
  if (takenBy !== row) return problem(`Row ${takenBy} would be written to the same file, ${shown}`);
  const advice = 'Add {language} to --path.';
  return problem(
    `Several documents of the row would be written to the same file, ${shown}`,
    undefined,
    advice,
  );
}
