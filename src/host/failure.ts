import { CountersignError, type DiagnosticCode, diagnostic, exitCodes } from '../diagnostics/index.js';

/** An error of this machine's files: exit code 3. */
export function failure(code: DiagnosticCode, message: string, cause?: unknown): CountersignError {
  return new CountersignError(diagnostic(code, message), { exitCode: exitCodes.environment, cause });
}

/** What the system calls the reason, such as `EACCES`. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}

/** Why a file could not be read. */
export function readFailure(cause: unknown, path: string): CountersignError {
  if (cause instanceof CountersignError) return cause;
  return errorCode(cause) === 'ENOENT'
    ? failure('file-not-found', `There is no file ${path}`, cause)
    : failure('file-unreadable', `Cannot read ${path} (${errorCode(cause)})`, cause);
}

/** What a system says when there is no room for one more byte. */
const noRoom = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/**
 * Why a file could not be written.
 *
 * @param path Which one it was, where the system does not say.
 */
export function writeFailure(cause: unknown, path: string): CountersignError {
  if (cause instanceof CountersignError) return cause;
  const code = errorCode(cause);
  const target = errorPath(cause) ?? path;
  if (noRoom.includes(code))
    return failure('disk-full', `There is no room left for ${target} (${code})`, cause);
  // Only a link fails because its own name is taken; a folder that cannot be made has a file in its way.
  const taken = code === 'EEXIST' && cause instanceof Error && 'syscall' in cause && cause.syscall === 'link';
  return taken
    ? failure('file-exists', `${target} is there already`, cause)
    : failure('file-unwritable', `Cannot write ${target} (${code})`, cause);
}

/** The target that a failed call was about; of a link or a renaming that is its destination. */
function errorPath(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const path = 'dest' in error ? error.dest : 'path' in error ? error.path : undefined;
  return typeof path === 'string' ? path.replace(/\.[0-9a-f-]{36}\.tmp$/, '') : undefined;
}
