import { CountersignError, type Diagnostic, diagnostic, exitCodes } from '../diagnostics/index.js';
import type { LoadedEngagement } from '../engagement/index.js';
import type { Register, Run } from '../register/index.js';
import type { TenantList } from '../tenants/index.js';
import type { Crew } from './crew.js';
import { type Draft, type DraftContext, draftsOf, problemsOf } from './draft.js';
import type { InviteRow } from './invite-row.js';
import { knownStatements } from './known-statements.js';
import { inLanes } from './lanes.js';
import { giveBack, numbered } from './numbering.js';
import type { RowResult, RowTask } from './row-task.js';

export interface IssueRowsContext extends DraftContext {
  readonly register: Register;
  readonly run: Run;
  readonly crew: Crew;
  /** Sends each tenant's invitation after the documents were recorded. */
  readonly inviteRow?: InviteRow | undefined;
  /** Who issues. */
  readonly by: string;
  readonly ordered: boolean;
  /** Ends the work after the rows in hand. */
  readonly signal: AbortSignal;
  /** Called after each row, in the order in which they are recorded. */
  readonly onRow: (result: RowResult) => void;
}

/** Results that are recorded together, where nothing is sent: a transaction waits for the disk. */
const recordsAtATime = 32;

/**
 * Issues the rows that the plan has left, and records them.
 *
 * @returns What ended it before the last row: trouble with the disk, which no other row would be spared.
 */
export async function issueRows(context: IssueRowsContext): Promise<readonly Diagnostic[]> {
  const { crew, ordered, inviteRow, onRow } = context;
  const trouble: Diagnostic[] = [];
  let results: Settled[] = [];
  const record = async () => {
    const group = results;
    results = [];
    await recordGroup(context, group);
  };
  const settle = async (settled: Settled) => {
    // The row itself is not to blame: it stays planned, and is issued when the command is run again.
    // Of those in hand at the time, the first tells enough; what the user ended is no trouble.
    if (settled.result.stop) {
      const isEnded = context.signal.aborted && wasInterrupted(settled.result);
      if (trouble.length === 0 && !isEnded) trouble.push(...settled.result.problems);
    } else {
      results.push(settled);
      onRow(settled.result);
    }
    if (results.length >= recordsAtATime) await record();
  };
  /** What is sent was recorded before, and what became of it is recorded before the next is sent. */
  const settleInvited = async (settled: Settled, invite: InviteRow) => {
    await recordStatements(context, [settled]);
    const issued = { ...settled.result, records: [] };
    const isRight = issued.outcome !== 'failed' && !issued.stop;
    // Issued and not invited, it stays planned.
    if (isRight && (context.signal.aborted || trouble.length > 0)) return;
    const result = isRight ? await invite(settled.task, issued) : issued;
    if (result === undefined) return;
    await settle({ ...settled, result });
    await record();
  };
  const lanes = inLanes(
    tasksOf(context, () => trouble.length > 0),
    async ({ task, claim }) => ({ result: await crew.issue(task), task, claim }),
    (settled) => (inviteRow === undefined ? settle(settled) : settleInvited(settled, inviteRow)),
    { lanes: crew.room, ordered },
  );
  try {
    await lanes;
  } catch (error) {
    if (!(error instanceof CountersignError)) throw error;
    trouble.push(...error.diagnostics);
  } finally {
    await record();
  }
  return trouble;
}

/** Waiting for an authority was ended by the user. */
function wasInterrupted({ problems }: RowResult): boolean {
  return problems.some(({ code }) => code === 'signing-interrupted');
}

/** A row with what its number is for. */
type Claimed = Pick<Draft, 'claim'> & { readonly task: RowTask };
type Settled = Claimed & { readonly result: RowResult };

async function recordStatements(
  { register, run, by }: IssueRowsContext,
  settled: readonly Settled[],
): Promise<void> {
  const records = settled.flatMap(({ result }) => result.records);
  if (records.length > 0) await register.record(records, { by, run: run.id });
}

async function recordGroup(context: IssueRowsContext, settled: readonly Settled[]): Promise<void> {
  const { register, run, list } = context;
  await recordStatements(context, settled);
  await run.settle(
    settled.map(({ result: { row, outcome, problems } }) => ({
      row,
      outcome,
      problems: problemsOf(list, problems),
    })),
  );
  await giveBack(
    register,
    settled.filter(({ result }) => result.outcome === 'failed' && result.nothingWritten),
  );
}

/**
 * The rows that were planned, as tasks. A row that is not what it was when it was checked ends everything, since nothing that
 * was found of this list is sure any more: `file-changed`.
 */
async function* tasksOf(context: IssueRowsContext, stopped: () => boolean): AsyncGenerator<Claimed> {
  const { list, register, run, signal } = context;
  for await (const group of draftsOf(context)) {
    if (signal.aborted || stopped()) return;
    const planned = await run.planned(group.map(({ row }) => row));
    const left = group.filter(({ row }) => planned.has(row));
    const changed = left.find(({ row, digest }) => planned.get(row) !== digest);
    if (changed !== undefined) throw listChanged(list, changed);
    const tasks = await withRecords(context, await numbered(register, run, left));
    for (const [index, task] of tasks.entries()) {
      if (signal.aborted || stopped()) {
        await giveBack(register, tasks.slice(index));
        return;
      }
      yield task;
    }
  }
}

function listChanged({ file }: TenantList, { row }: Draft): CountersignError {
  const message = `${file} was changed while it was being used: row ${row} is another one now`;
  return new CountersignError(diagnostic('file-changed', message), { exitCode: exitCodes.environment });
}

/** Adds what the register knows: by identity, or else by number. */
async function withRecords(
  { register, press, options }: IssueRowsContext,
  drafts: readonly Draft[],
): Promise<readonly Claimed[]> {
  const examineAgain = async (engagement: LoadedEngagement) =>
    (await press.examine(engagement, options)).value;
  const examined = await Promise.all(
    drafts.flatMap(({ row, engagement, examined, claim }) => {
      if (engagement === undefined || examined === undefined) return [];
      // With a number of its own it is another engagement.
      const value = claim === undefined ? examined : examineAgain(engagement);
      return [Promise.resolve(value).then((found) => ({ row, engagement, claim, value: found }))];
    }),
  );
  const known = await knownStatements(
    register,
    examined.flatMap(({ value, engagement }) =>
      value.statements.map((entry) => ({ ...entry, ...engagement.engagement.statement })),
    ),
  );
  return examined.map(({ row, engagement, claim, value }) => ({
    claim,
    task: {
      row,
      file: engagement.file,
      engagement: engagement.engagement,
      engagementDigest: value.engagement,
      statements: value.statements.map((entry) => ({ ...entry, known: known.get(entry.identity) })),
    },
  }));
}
