import type { Kysely } from 'kysely';
import { isPattern, matches, startsWith } from './patterns.js';
import type { RecordedDecision, RecordedReturn, RecordedVerification, ReturnFilter } from './returned.js';
import { readDecision, readMatchedBy, readVerification } from './stored-findings.js';
import type { Tables } from './tables.js';

/** Files that are read at once. */
const page = 200;

/** See `Register.returns`. */
export async function* streamReturns(
  db: Kysely<Tables>,
  filter: ReturnFilter,
): AsyncGenerator<RecordedReturn> {
  let after = 0;
  for (;;) {
    const rows = await readPage(db, filter, after);
    const ids = rows.map(({ id }) => id);
    const verifications = await verificationsOf(db, ids);
    const decisions = await decisionsOf(db, ids);
    for (const {
      id,
      sha256,
      size,
      name,
      matched_by,
      received_at,
      recorded_at,
      recorded_by,
      ...statement
    } of rows) {
      yield {
        ...{ sha256, size, name, matchedBy: readMatchedBy(matched_by), statement },
        ...{ receivedAt: received_at, recordedAt: recorded_at, recordedBy: recorded_by },
        verifications: verifications.get(id) ?? [],
        decisions: decisions.get(id) ?? [],
      };
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return;
    after = last.id;
  }
}

function readPage(db: Kysely<Tables>, { sha256, number, version, language }: ReturnFilter, after: number) {
  let query = db
    .selectFrom('returned_files')
    .innerJoin('statements', 'statements.id', 'returned_files.statement_id')
    .select(['returned_files.id', 'sha256', 'size', 'name', 'matched_by', 'received_at'])
    .select(['returned_files.recorded_at', 'returned_files.recorded_by'])
    .select(['statements.number', 'version', 'language', 'digest', 'customer'])
    .where('returned_files.id', '>', after)
    .orderBy('returned_files.id')
    .limit(page);
  if (sha256 !== undefined)
    query =
      sha256.length === 64 ? query.where('sha256', '=', sha256) : query.where(startsWith('sha256', sha256));
  if (number !== undefined)
    query = isPattern(number)
      ? query.where(matches('statements.number', number))
      : query.where('statements.number', '=', number);
  if (version !== undefined) query = query.where('version', '=', version);
  if (language !== undefined) query = query.where('language', '=', language);
  return query.execute();
}

async function verificationsOf(
  db: Kysely<Tables>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly RecordedVerification[]>> {
  const rows = await db
    .selectFrom('verifications')
    .selectAll()
    .where('returned_id', 'in', ids)
    .orderBy('id')
    .execute();
  return grouped(
    rows.map(({ returned_id, generator, verified_at, verified_by, ...row }) => [
      returned_id,
      { ...readVerification(row), at: verified_at, by: verified_by, generator },
    ]),
  );
}

async function decisionsOf(
  db: Kysely<Tables>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly RecordedDecision[]>> {
  const rows = await db
    .selectFrom('decisions')
    .selectAll()
    .where('returned_id', 'in', ids)
    .orderBy('id')
    .execute();
  return grouped(
    rows.map(({ returned_id, decision, remark, decided_at, decided_by }) => [
      returned_id,
      {
        decision: readDecision(decision),
        ...(remark !== null && { remark }),
        at: decided_at,
        by: decided_by,
      },
    ]),
  );
}

function grouped<T>(
  entries: readonly (readonly [id: number, value: T])[],
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const [id, value] of entries) {
    const before = groups.get(id);
    if (before === undefined) groups.set(id, [value]);
    else before.push(value);
  }
  return groups;
}
