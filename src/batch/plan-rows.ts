import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import type { LoadedEngagement } from '../engagement/index.js';
import type { PathCollision, PlannedEntry, Register, Run, StoredProblem } from '../register/index.js';
import { columnOf, type TenantList } from '../tenants/index.js';
import { formats as formatTable } from '../writers/index.js';
import { type Draft, type DraftContext, draftsOf, refused } from './draft.js';
import { foldedPath } from './folded-path.js';
import { giveBack, numbered } from './numbering.js';
import { outputPath } from './output-path.js';
import { pathValues } from './path-placeholders.js';
import type { PathTemplate } from './path-template.js';

export interface PlanContext extends DraftContext {
  readonly register: Register;
  readonly run: Run;
  readonly template: PathTemplate;
  /** Ends the checking before the next rows. */
  readonly signal: AbortSignal;
}

export interface Plan {
  /** Rows that were chosen. */
  readonly rows: number;
  /** Numbers of those that cannot be issued. */
  readonly failed: ReadonlySet<number>;
  /** What is no error, each once. */
  readonly remarks: readonly Diagnostic[];
}

/** Remarks are about articles and languages: a list has a few. */
const mostRemarks = 50;

/**
 * Reads and checks every row before the first is issued: the engagement, what it names, and that no two rows are the same
 * statement or the same file. What is found is kept in the register.
 */
export async function planRows(context: PlanContext): Promise<Plan> {
  const failed = new Set<number>();
  const remarks = new Map<string, Diagnostic>();
  let rows = 0;
  for await (const group of draftsOf(context)) {
    if (context.signal.aborted) break;
    rows += group.length;
    for (const remark of group.flatMap((draft) => draft.remarks)) {
      if (remarks.size < mostRemarks) remarks.set(JSON.stringify({ ...remark, span: undefined }), remark);
    }
    for (const row of await planGroup(context, group)) failed.add(row);
  }
  return { rows, failed, remarks: [...remarks.values()] };
}

/** Gives the numbers of the rows that cannot be issued. */
async function planGroup(context: PlanContext, group: readonly Draft[]): Promise<readonly number[]> {
  const { register, run } = context;
  const drafts = await numbered(register, group);
  const collisions = await run.plan(drafts.flatMap((draft) => entryOf(draft, context)));
  const checked = drafts.map((draft) => {
    const own = collisions.filter(({ row }) => row === draft.row);
    return own.length === 0 ? draft : refused(draft, duplicateOf(draft, own, context.list));
  });
  const wrong = checked.filter(({ problems }) => problems.length > 0);
  await run.settle(wrong.map(({ row, name, problems }) => ({ row, name, outcome: 'failed', problems })));
  // A row that is another one again has that one's number.
  const repeated = new Set(collisions.flatMap(({ row, path }) => (path.startsWith(claimMark) ? row : [])));
  await giveBack(
    register,
    wrong.filter(({ row }) => !repeated.has(row)),
  );
  return wrong.map(({ row }) => row);
}

/** What a number is claimed for, and a statement by number, version and language, are one in a list; no path begins like these. */
const claimMark = '\u0000claim ';
const statementMark = '\u0000statement ';

function entryOf(draft: Draft, context: PlanContext): PlannedEntry[] {
  const { row, name, engagement, claim } = draft;
  if (engagement === undefined) return [];
  const claims = claim === undefined ? [] : [claimMark + claim.engagement];
  return [{ row, name, identities: [], paths: [...claims, ...placesOf(row, engagement, context)] }];
}

function placesOf(
  row: number,
  { engagement }: LoadedEngagement,
  { template, options }: PlanContext,
): readonly string[] {
  const { number, version } = engagement.statement;
  const languages = [...new Set(options.languages ?? engagement.languages)];
  const statements = languages.map((language) => statementMark + JSON.stringify([number, version, language]));
  const files = languages.flatMap((language) =>
    options.formats.map((format) => {
      const values = pathValues(engagement, { row, language, format });
      return foldedPath(outputPath(template, values, formatTable[format].extension));
    }),
  );
  const zips = options.zipTenants
    ? [foldedPath(outputPath(template, pathValues(engagement, { row }), 'zip'))]
    : [];
  return [...statements, ...files, ...zips];
}

/** What a row shares with an earlier one; that which says most of it comes first among its paths. */
function duplicateOf(
  { line }: Draft,
  [first]: readonly PathCollision[],
  list: TenantList,
): readonly StoredProblem[] {
  if (first === undefined) return [];
  const { path, takenBy } = first;
  const ofStatement = path.startsWith(statementMark);
  const message = path.startsWith(claimMark)
    ? `Row ${takenBy} is the same in everything`
    : ofStatement
      ? `Row ${takenBy} has the same statement number, version and language`
      : `Row ${takenBy} would be written to the same file, ${path}`;
  const { code, hint } = diagnostic('row-duplicate', message);
  const field = ofStatement ? 'statement.number' : undefined;
  return [
    {
      code,
      message,
      hint,
      field,
      line,
      column: ofStatement ? columnOf(list, 'statement.number') : undefined,
    },
  ];
}
