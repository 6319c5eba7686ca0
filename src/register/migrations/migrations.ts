import type { Migration } from 'kysely';
import { ledger } from './0001-ledger.js';
import { meetings } from './0002-meetings.js';
import { returns } from './0003-returns.js';

/** All steps from nothing to the tables of today, by name. A step that was released is never changed: add one. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-ledger': ledger,
  '0002-meetings': meetings,
  '0003-returns': returns,
};

/** Written into the register (`user_version`), so that an older program leaves a newer register alone. */
export const schemaVersion = Object.keys(migrations).length;

/** The first version of the tables that has a history. */
export const firstWithHistory = 3;
