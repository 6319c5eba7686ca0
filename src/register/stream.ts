import { filtered } from './filtered.js';
import type { IssuedStatement } from './issued.js';
import { completed, type Reading, type StatementRow } from './read-statements.js';
import type { StatementFilter } from './statement-filter.js';

/** Statements that are read at once. */
const page = 200;

const columns = { recorded: 'id', number: 'number', customer: 'customer_key', issued: 'issued' } as const;

/**
 * See `Register.statements`. It is read page by page, each from where the last one ended: the connection is free in
 * between, so that one may write while one reads.
 */
export async function* streamStatements(
  reading: Reading,
  filter: StatementFilter,
): AsyncGenerator<IssuedStatement> {
  let left = filter.limit ?? Number.POSITIVE_INFINITY;
  let last: StatementRow | undefined;
  while (left > 0) {
    const rows = await readPage(reading, filter, Math.min(left, page), last);
    yield* await completed(reading, rows);
    if (rows.length < page) return;
    left -= rows.length;
    last = rows.at(-1);
  }
}

function readPage(
  { db }: Reading,
  filter: StatementFilter,
  length: number,
  after: StatementRow | undefined,
): Promise<StatementRow[]> {
  const column = columns[filter.order ?? 'recorded'];
  const query = db
    .selectFrom('statements')
    .selectAll()
    .where(filtered(filter))
    .orderBy(column)
    .orderBy('id')
    .limit(length);
  if (after === undefined) return query.execute();
  return query
    .where((eb) =>
      eb.or([
        eb(column, '>', after[column]),
        eb.and([eb(column, '=', after[column]), eb('id', '>', after.id)]),
      ]),
    )
    .execute();
}

/** See `Register.count`. */
export async function countStatements({ db }: Reading, filter: StatementFilter): Promise<number> {
  const { number } = await db
    .selectFrom('statements')
    .select((eb) => eb.fn.countAll().as('number'))
    .where(filtered(filter))
    .executeTakeFirstOrThrow();
  return Number(number);
}
