import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';
import { meetingStates } from './meeting-states.js';
import { returnedStates } from './returned-states.js';
import type { State } from './state.js';
import { statementStates } from './statement-states.js';
import { variantStates } from './variant-states.js';

/** Subjects that are read at once. */
const page = 250;

/** The state of everything that a history tells of. */
export async function* allStates(db: Kysely<Tables>): AsyncGenerator<State> {
  for await (const ids of idsOf(db, 'variants')) yield* await variantStates(db, ids);
  for await (const ids of idsOf(db, 'statements')) yield* (await statementStates(db, ids)).values();
  for await (const uids of meetings(db)) yield* await meetingStates(db, uids);
  for await (const ids of idsOf(db, 'returned_files')) yield* await returnedStates(db, ids);
}

async function* idsOf(
  db: Kysely<Tables>,
  table: 'variants' | 'statements' | 'returned_files',
): AsyncGenerator<readonly number[]> {
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = await db
      .selectFrom(table)
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(page)
      .execute();
    if (rows.length > 0) yield rows.map(({ id }) => id);
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return;
    after = last.id;
  }
}

/** Of which there is anything at all, be it a reply alone. */
async function* meetings(db: Kysely<Tables>): AsyncGenerator<readonly string[]> {
  let after: string | undefined;
  for (;;) {
    const beyond = after;
    const uids = db
      .selectFrom('invitations')
      .select('uid')
      .union((eb) => eb.selectFrom('deliveries').select('uid'))
      .union((eb) => eb.selectFrom('replies').select('uid'));
    const rows = await db
      .selectFrom(uids.as('meetings'))
      .select('uid')
      .where((eb) => (beyond === undefined ? sql<boolean>`1 = 1` : eb('uid', '>', beyond)))
      .orderBy('uid')
      .limit(page)
      .execute();
    if (rows.length > 0) yield rows.map(({ uid }) => uid);
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return;
    after = last.uid;
  }
}
