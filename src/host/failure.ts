import { CountersignError, type DiagnosticCode, diagnostic, exitCodes } from '../diagnostics/index.js';

/** An error of this machine's files: exit code 3. */
export function failure(code: DiagnosticCode, message: string, cause?: unknown): CountersignError {
  return new CountersignError(diagnostic(code, message), { exitCode: exitCodes.environment, cause });
}

/** What the system calls the reason, such as `EACCES`. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}
