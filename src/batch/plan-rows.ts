import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import type { LoadedEngagement } from '../engagement/index.js';
import type { PlannedEntry, Register, Run, StoredProblem } from '../register/index.js';
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
    return own.length === 0 ? draft : refused(draft, duplicateOf(own));
  });
  const wrong = checked.filter(({ problems }) => problems.length > 0);
  await run.settle(wrong.map(({ row, problems }) => ({ row, outcome: 'failed', problems })));
  await giveBack(register, wrong);
  return wrong.map(({ row }) => row);
}

/** A statement is one by number, version and language, wherever its file goes; no path begins like this. */
const statementMark = '\u0000';

function entryOf({ row, name, engagement }: Draft, context: PlanContext): PlannedEntry[] {
  if (engagement === undefined) return [];
  return [{ row, name, identities: [], paths: placesOf(row, engagement, context) }];
}

function placesOf(
  row: number,
  { engagement }: LoadedEngagement,
  { template, options }: PlanContext,
): readonly string[] {
  const { number, version } = engagement.statement;
  const languages = [...new Set(options.languages ?? engagement.languages)];
  return languages.flatMap((language) => [
    statementMark + JSON.stringify([number, version, language]),
    ...options.formats.map((format) => {
      const values = pathValues(engagement, { row, language, format });
      return foldedPath(outputPath(template, values, formatTable[format].extension));
    }),
  ]);
}

function duplicateOf(
  collisions: readonly { readonly path: string; readonly takenBy: number }[],
): readonly StoredProblem[] {
  const same = collisions.find(({ path }) => path.startsWith(statementMark)) ?? collisions[0];
  if (same === undefined) return [];
  const message = same.path.startsWith(statementMark)
    ? `Row ${same.takenBy} has the same statement number, version and language`
    : `Row ${same.takenBy} would be written to the same file, ${same.path}`;
  const { code, hint } = diagnostic('row-duplicate', message);
  return [{ code, message, hint }];
}
