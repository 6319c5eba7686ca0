import type { Register, RegisterOptions } from './register.js';

/**
 * Opens the register in a file. SQLite and what speaks to it are loaded only now: a machine without them can do
 * everything else. Without a path the register is in memory, and is gone when it is closed.
 *
 * Errors: `register-unavailable` when SQLite cannot be loaded, `register-not-found` when there is no file and none is to
 * be made, `register-unreadable` for a file that is no register, damaged, or of a newer program, `register-busy`,
 * `register-unwritable`.
 */
export async function openRegister(path: string | undefined, options: RegisterOptions): Promise<Register> {
  const { openLedger } = await import('./ledger.js');
  return openLedger(path, options);
}

/** Whether a register can be opened on this machine: to be known before anything is written. Error: `register-unavailable`. */
export async function requireSqlite(): Promise<void> {
  const { loadSqlite } = await import('./sqlite-file.js');
  await loadSqlite();
}
