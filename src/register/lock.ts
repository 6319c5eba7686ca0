import { registerFailure, sqliteCode, sqliteFailure } from './failure.js';
import { inMemory, type Place } from './place.js';
import { loadSqlite } from './sqlite-file.js';

/**
 * Takes the lock of a register: an exclusive transaction on an empty SQLite file beside it. The system frees it with the
 * process, so that there is no stale lock to be found, and no process id to be mistaken for another's.
 */
export async function takeLock({ path, named }: Place): Promise<() => void> {
  // Nobody else can open it.
  if (path === inMemory) return () => undefined;
  const Sqlite3 = await loadSqlite();
  const beside = `${path}-lock`;
  try {
    const file = new Sqlite3(beside, { timeout: 0 });
    try {
      file.exec('begin exclusive');
    } catch (error) {
      file.close();
      throw error;
    }
    return () => file.close();
  } catch (cause) {
    if (sqliteCode(cause).startsWith('SQLITE_BUSY'))
      throw registerFailure('register-busy', `Another run works with the register ${named}`, { cause });
    throw sqliteFailure(cause, `${named}-lock`);
  }
}
