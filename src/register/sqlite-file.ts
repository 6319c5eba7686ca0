import type Sqlite from 'better-sqlite3';
import { registerFailure, sqliteCode, sqliteFailure } from './failure.js';
import type { Place } from './place.js';

type SqliteConstructor = typeof Sqlite;

/** How long a program waits for others to finish a transaction, in milliseconds; each takes a few. */
export const patience = 10_000;

/** Loads SQLite, which is built for each machine and may be missing. Error: `register-unavailable`. */
export async function loadSqlite(): Promise<SqliteConstructor> {
  try {
    const { default: Sqlite3 } = await import('better-sqlite3');
    // Its machine code is loaded with the first database.
    new Sqlite3(':memory:').close();
    return Sqlite3;
  } catch (cause) {
    throw registerFailure(
      'register-unavailable',
      'The register needs better-sqlite3, which cannot be loaded',
      {
        cause,
      },
    );
  }
}

/** Opens the file of a register, not yet looked into. */
export async function openSqliteFile({ path, named }: Place, create: boolean): Promise<Sqlite.Database> {
  const Sqlite3 = await loadSqlite();
  try {
    return new Sqlite3(path, { fileMustExist: !create, timeout: patience });
  } catch (cause) {
    // That the folder is missing is a TypeError without code.
    const cannotOpen = sqliteCode(cause).startsWith('SQLITE_CANTOPEN') || cause instanceof TypeError;
    if (cannotOpen && !create)
      throw registerFailure('register-not-found', `There is no register ${named}`, { cause });
    if (cause instanceof TypeError)
      throw registerFailure('register-unwritable', `There is no folder for the register ${named}`, { cause });
    throw sqliteFailure(cause, named);
  }
}

/**
 * What each connection is set to. Every commit is synced (`synchronous = FULL`): `NORMAL` would do for a process that is
 * killed, but a power cut could take the last commits, and with them numbers that are printed on documents already.
 */
export function configure(file: Sqlite.Database): void {
  file.pragma('synchronous = FULL');
  file.pragma('foreign_keys = ON');
  file.pragma('trusted_schema = OFF');
  file.pragma('journal_size_limit = 16777216');
  // 16 MB, in KiB. Digests lie all over their indexes, and with SQLite's 2 MB most look-ups would ask the system.
  file.pragma('cache_size = -16384');
}
