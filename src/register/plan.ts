import type { Kysely, Transaction } from 'kysely';
import { chunks } from './chunks.js';
import type { PathCollision, PlannedEntry, SettledRow } from './run.js';
import { writeProblems } from './stored-columns.js';
import type { Tables } from './tables.js';

/** See `Run.plan`. */
export async function planEntries(
  tx: Transaction<Tables>,
  run: number,
  entries: readonly PlannedEntry[],
): Promise<readonly PathCollision[]> {
  await forget(
    tx,
    run,
    entries.map(({ row }) => row),
  );
  const owners = await ownersOf(
    tx,
    run,
    entries.flatMap(({ paths }) => paths),
  );
  const planned: PlannedEntry[] = [];
  const collisions: PathCollision[] = [];
  for (const entry of entries) {
    const found = collisionsOf(entry, owners);
    collisions.push(...found);
    if (found.length > 0) continue;
    planned.push(entry);
    for (const path of entry.paths) owners.set(path, entry.row);
  }
  await add(tx, run, planned);
  return collisions;
}

function collisionsOf(
  { row, paths }: PlannedEntry,
  owners: ReadonlyMap<string, number>,
): readonly PathCollision[] {
  return paths.flatMap((path, index) => {
    const takenBy = owners.get(path) ?? (paths.indexOf(path) < index ? row : undefined);
    return takenBy === undefined ? [] : [{ row, path, takenBy }];
  });
}

async function forget(tx: Transaction<Tables>, run: number, rows: readonly number[]): Promise<void> {
  for (const part of chunks(rows)) {
    await tx.deleteFrom('run_paths').where('run_id', '=', run).where('row', 'in', part).execute();
    await tx.deleteFrom('run_numbers').where('run_id', '=', run).where('row', 'in', part).execute();
    await tx.deleteFrom('run_entries').where('run_id', '=', run).where('row', 'in', part).execute();
  }
}

async function ownersOf(
  tx: Transaction<Tables>,
  run: number,
  paths: readonly string[],
): Promise<Map<string, number>> {
  const owners = new Map<string, number>();
  for (const part of chunks(paths)) {
    const rows = await tx
      .selectFrom('run_paths')
      .select(['path', 'row'])
      .where('run_id', '=', run)
      .where('path', 'in', part)
      .execute();
    for (const { path, row } of rows) owners.set(path, row);
  }
  return owners;
}

async function add(tx: Transaction<Tables>, run: number, entries: readonly PlannedEntry[]): Promise<void> {
  const rows = entries.map(({ row, name, digest }) => ({
    run_id: run,
    row,
    name,
    digest,
    outcome: 'planned',
    problems: '[]',
  }));
  for (const part of chunks(rows)) await tx.insertInto('run_entries').values(part).execute();
  const paths = entries.flatMap(({ row, paths: own }) => own.map((path) => ({ run_id: run, row, path })));
  for (const part of chunks(paths)) await tx.insertInto('run_paths').values(part).execute();
  const numbers = entries.flatMap(({ row, numbers: own }) =>
    [...new Set(own)].map((number) => ({ run_id: run, number, row })),
  );
  for (const part of chunks(numbers)) await tx.insertInto('run_numbers').values(part).execute();
}

/** See `Run.planned`. */
export async function plannedDigests(
  db: Kysely<Tables>,
  run: number,
  rows: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const digests = new Map<number, string>();
  for (const part of chunks(rows)) {
    const planned = await db
      .selectFrom('run_entries')
      .select(['row', 'digest'])
      .where('run_id', '=', run)
      .where('row', 'in', part)
      .where('outcome', '=', 'planned')
      .execute();
    for (const { row, digest } of planned) digests.set(row, digest);
  }
  return digests;
}

/** See `Run.settle`. */
export async function settleRows(
  tx: Transaction<Tables>,
  run: number,
  rows: readonly SettledRow[],
): Promise<void> {
  // One query cannot touch a row twice; what is said last counts.
  const distinct = [...new Map(rows.map((row) => [row.row, row])).values()];
  for (const part of chunks(distinct)) {
    await tx
      .insertInto('run_entries')
      .values(
        part.map(({ row, name = '', digest = '', outcome, problems = [] }) => ({
          run_id: run,
          row,
          name,
          digest,
          outcome,
          problems: writeProblems(problems),
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['run_id', 'row']).doUpdateSet((eb) => ({
          outcome: eb.ref('excluded.outcome'),
          problems: eb.ref('excluded.problems'),
        })),
      )
      .execute();
  }
}
