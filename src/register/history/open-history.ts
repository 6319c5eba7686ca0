import { type Kysely, sql, type Transaction } from 'kysely';
import type { Place } from '../place.js';
import type { Tables } from '../tables.js';
import { told, toldEach } from '../told.js';
import { append, headOf, readEntry, rowsOfHistory } from './chain.js';
import { checkHistory } from './check.js';
import type { History, HistoryEntry } from './history.js';

export interface HistoryGround {
  readonly place: Place;
  readonly db: Kysely<Tables>;
  /** The time, ISO 8601 in UTC. */
  readonly time: () => string;
  readonly write: <T>(work: (tx: Transaction<Tables>) => Promise<T>) => Promise<T>;
}

/** See `Register.history`. */
export function historyOf({ place, db, time, write }: HistoryGround): History {
  return {
    head: () => told(place, () => headOf(db)),
    entries: ({ number } = {}) => toldEach(place, entries(db, number)),
    check: (known) => told(place, () => atOneMoment(db, (moment) => checkHistory(moment, known))),
    exported: ({ format, statements, to }, { by }) =>
      write((tx) => append(tx, [{ event: 'exported', at: time(), by, facts: { format, statements, to } }])),
  };
}

async function* entries(db: Kysely<Tables>, number: string | undefined): AsyncGenerator<HistoryEntry> {
  for await (const { entry, digest } of rowsOfHistory(db, number)) yield readEntry(entry, digest);
}

/** Reads one state of the register while others write: a transaction that only reads keeps nobody waiting. */
function atOneMoment<T>(db: Kysely<Tables>, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    await sql`begin`.execute(connection);
    try {
      return await work(connection);
    } finally {
      // Nothing was written. Where SQLite failed it may have ended the transaction by itself.
      await sql`rollback`.execute(connection).catch(() => undefined);
    }
  });
}
