import type { Kysely, Selectable, Transaction } from 'kysely';
import type { RowOutcome, RunCounts, RunDetails, RunEntry, RunInfo, RunState, RunSummary } from './run.js';
import { readCounts, readOutcome, readProblems, readState } from './stored-columns.js';
import type { Tables } from './tables.js';

/** Entries and summaries that are read at once. */
const page = 500;

/** Runs whose entries are kept. */
const kept = 20;

/** Adds a run, forgets the plans of runs that were killed and the entries of runs long past. `at` is the time, ISO 8601 in UTC. */
export async function addRun(tx: Transaction<Tables>, info: RunInfo, at: string): Promise<number> {
  // Whoever holds the lock is alone.
  await tx.updateTable('runs').set({ state: 'killed' }).where('state', '=', 'running').execute();
  const { id } = await tx
    .insertInto('runs')
    .values({
      list: info.list,
      out: info.out,
      started_by: info.by,
      began_at: at,
      ended_at: null,
      state: 'running',
      counts: null,
      errors: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx.deleteFrom('run_paths').execute();
  await tx.deleteFrom('run_numbers').execute();
  await prune(tx, id - kept);
  return id;
}

/** See `Run.finish`. */
export async function endRun(
  tx: Transaction<Tables>,
  id: number,
  end: { readonly state: RunState; readonly at: string } & RunDetails,
): Promise<void> {
  const { state, at, errors } = end;
  await tx
    .updateTable('runs')
    .set({ state, ended_at: at, ...(errors !== undefined && { errors }) })
    .where('id', '=', id)
    .execute();
  await tx.deleteFrom('run_paths').where('run_id', '=', id).execute();
  await tx.deleteFrom('run_numbers').where('run_id', '=', id).execute();
}

/** See `Register.wroteErrors`. */
export async function wroteErrors(db: Kysely<Tables>, sha256: string): Promise<boolean> {
  const found = await db.selectFrom('runs').select('id').where('errors', '=', sha256).limit(1).execute();
  return found.length > 0;
}

async function prune(tx: Transaction<Tables>, last: number): Promise<void> {
  const old = await tx
    .selectFrom('runs')
    .select('id')
    .where('id', '<=', last)
    .where('counts', 'is', null)
    .execute();
  for (const { id } of old) {
    const counts = await countEntries(tx, id);
    await tx
      .updateTable('runs')
      .set({ counts: JSON.stringify(counts) })
      .where('id', '=', id)
      .execute();
    await tx.deleteFrom('run_entries').where('run_id', '=', id).execute();
  }
}

/** How many rows of a run came to what. */
export async function countEntries(db: Kysely<Tables>, run: number): Promise<RunCounts> {
  const rows = await db
    .selectFrom('run_entries')
    .select((eb) => ['outcome', eb.fn.countAll().as('number')])
    .where('run_id', '=', run)
    .groupBy('outcome')
    .execute();
  const of = (outcome: RowOutcome) => Number(rows.find((row) => row.outcome === outcome)?.number ?? 0);
  return {
    planned: of('planned'),
    issued: of('issued'),
    unchanged: of('unchanged'),
    failed: of('failed'),
  };
}

/** See `Run.entries`. */
export async function* streamEntries(
  db: Kysely<Tables>,
  run: number,
  outcome: RowOutcome | undefined,
): AsyncGenerator<RunEntry> {
  let last: number | undefined;
  for (;;) {
    let query = db
      .selectFrom('run_entries')
      .select(['row', 'name', 'digest', 'outcome', 'problems'])
      .where('run_id', '=', run)
      .orderBy('row')
      .limit(page);
    if (outcome !== undefined) query = query.where('outcome', '=', outcome);
    if (last !== undefined) query = query.where('row', '>', last);
    const rows = await query.execute();
    for (const { row, name, digest, problems, ...entry } of rows) {
      yield {
        row,
        name,
        digest,
        outcome: readOutcome(entry.outcome),
        problems: readProblems(problems),
      };
    }
    if (rows.length < page) return;
    last = rows.at(-1)?.row;
  }
}

/** See `Register.runs`. */
export async function* streamRuns(db: Kysely<Tables>): AsyncGenerator<RunSummary> {
  let last: number | undefined;
  for (;;) {
    let query = db.selectFrom('runs').selectAll().orderBy('id', 'desc').limit(page);
    if (last !== undefined) query = query.where('id', '<', last);
    const rows = await query.execute();
    for (const row of rows) {
      const counts = row.counts === null ? await countEntries(db, row.id) : readCounts(row.counts);
      yield summaryOf(row, counts);
    }
    if (rows.length < page) return;
    last = rows.at(-1)?.id;
  }
}

function summaryOf(row: Selectable<Tables['runs']>, counts: RunCounts): RunSummary {
  return {
    id: row.id,
    list: row.list,
    out: row.out,
    by: row.started_by,
    state: readState(row.state),
    began: row.began_at,
    ...(row.ended_at !== null && { ended: row.ended_at }),
    counts,
  };
}
