import { CountersignError, type DiagnosticCode, diagnostic, exitCodes } from '../diagnostics/index.js';

/** An error of the register as a file: exit code 3. */
export function registerFailure(
  code: DiagnosticCode,
  message: string,
  more: { readonly hint?: string | undefined; readonly cause?: unknown } = {},
): CountersignError {
  return new CountersignError(diagnostic(code, message, { hint: more.hint }), {
    exitCode: exitCodes.environment,
    cause: more.cause,
  });
}

/** A row that SQLite reads and this program cannot. */
export class DamagedRow extends Error {
  override readonly name = 'DamagedRow';
}

/** What SQLite says (sqlite.org/rescode.html), by how its name begins; the first that fits. */
const results: readonly (readonly [beginning: string, code: DiagnosticCode, what: string, hint?: string])[] =
  [
    ['SQLITE_BUSY', 'register-busy', 'is in use by another program'],
    ['SQLITE_LOCKED', 'register-busy', 'is in use by another program'],
    [
      'SQLITE_FULL',
      'register-unwritable',
      'cannot grow: there is no room left on the disk',
      'Make room on the disk, then run the same command again.',
    ],
    ['SQLITE_READONLY', 'register-unwritable', 'may not be written'],
    ['SQLITE_IOERR_READ', 'register-unreadable', 'cannot be read'],
    ['SQLITE_IOERR_SHORT_READ', 'register-unreadable', 'is damaged'],
    ['SQLITE_IOERR_DATA', 'register-unreadable', 'is damaged'],
    ['SQLITE_IOERR_CORRUPTFS', 'register-unreadable', 'is damaged'],
    ['SQLITE_IOERR', 'register-unwritable', 'cannot be written'],
    ['SQLITE_CANTOPEN', 'register-unwritable', 'cannot be opened'],
    ['SQLITE_PERM', 'register-unwritable', 'may not be written'],
    ['SQLITE_CORRUPT', 'register-unreadable', 'is damaged'],
    ['SQLITE_NOTADB', 'register-unreadable', 'is damaged, or not a register'],
    // Such as a table that is not there.
    ['SQLITE_ERROR', 'register-unreadable', 'is damaged'],
  ];

/**
 * What SQLite threw, in the product's words; anything else comes back as it is, since it is a defect.
 *
 * @param path The register as the user named it.
 */
export function sqliteFailure(cause: unknown, path: string): unknown {
  if (cause instanceof DamagedRow)
    return registerFailure('register-unreadable', `The register ${path} is damaged`, { cause });
  const code = sqliteCode(cause);
  const found = results.find(([beginning]) => code.startsWith(beginning));
  if (found === undefined) return cause;
  const [, ours, what, hint] = found;
  return registerFailure(ours, `The register ${path} ${what} (${code})`, { hint, cause });
}

/** The name of the result, such as `SQLITE_BUSY`; empty for what SQLite did not throw. */
export function sqliteCode(error: unknown): string {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')
    ? String(error.code)
    : '';
}
