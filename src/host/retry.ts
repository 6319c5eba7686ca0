import {
  CountersignError,
  type Diagnostic,
  type DiagnosticCode,
  diagnostic,
  exitCodes,
} from '../diagnostics/index.js';
import type { Host } from './interface.js';

/** How often and how long after one another something is tried. Times are milliseconds. */
export interface RetryPolicy {
  /** Tries altogether. */
  readonly attempts: number;
  /** Wait after the first failure. */
  readonly first: number;
  /** What each further wait is multiplied with. */
  readonly factor: number;
  readonly longest: number;
}

/** What trying again has of the world. */
export interface Patience {
  readonly host: Host;
  /** Lets milliseconds pass; fewer once `signal` is aborted. */
  wait(milliseconds: number): Promise<void>;
  /** Aborted when the user wants it to end. */
  readonly signal?: AbortSignal | undefined;
  /** Told before something is tried again, as that can take minutes: why, and after how many milliseconds. */
  retrying?(reason: Diagnostic, milliseconds: number): void;
}

/** About seven minutes altogether: greylisting lets a sender in after one to five. */
export const patient: RetryPolicy = { attempts: 5, first: 5_000, factor: 4, longest: 300_000 };

/** Why something failed that may work when it is tried again. */
export class PassingError extends CountersignError {
  /** @param after The least wait that the other side asked for, in milliseconds. */
  constructor(
    diagnostic: Diagnostic,
    readonly after = 0,
  ) {
    super(diagnostic, { exitCode: exitCodes.environment });
  }
}

/**
 * Does a piece of work, and does it again when a `PassingError` ended it.
 *
 * @param code Where the user wants it to end.
 * @returns What the work gives. Errors: that of the last attempt; the code above.
 */
export async function withRetries<T>(
  work: () => Promise<T>,
  policy: RetryPolicy,
  patience: Patience,
  code: DiagnosticCode = 'delivery-interrupted',
): Promise<T> {
  const { host, retrying, signal } = patience;
  for (let failures = 1; ; failures += 1) {
    checkGoingOn(signal, code);
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof PassingError) || failures >= policy.attempts) throw error;
      if (signal?.aborted) throw stopped(error, code);
      const pause = Math.max(error.after, backOff(policy, failures, fraction(host)));
      for (const reason of error.diagnostics) retrying?.(reason, pause);
      await patience.wait(pause);
      if (signal?.aborted) throw stopped(error, code);
    }
  }
}

/** Errors: the code where the user wants it to end. */
export function checkGoingOn(
  signal: AbortSignal | undefined,
  code: DiagnosticCode = 'delivery-interrupted',
): void {
  if (signal?.aborted) throw interrupted('It was stopped before it began', code);
}

function interrupted(message: string, code: DiagnosticCode): CountersignError {
  return new CountersignError(diagnostic(code, message), { exitCode: exitCodes.environment });
}

function stopped({ message }: PassingError, code: DiagnosticCode): CountersignError {
  return interrupted(`It was stopped before it was tried again: ${message}`, code);
}

/**
 * Wait after so many failures: it grows, and its second half is left to chance, so that many who failed together do not
 * come back together.
 *
 * @param chance From 0 to 1.
 */
export function backOff({ first, factor, longest }: RetryPolicy, failures: number, chance: number): number {
  const most = Math.min(longest, first * factor ** (failures - 1));
  return Math.round(most / 2 + (most / 2) * chance);
}

/** The first 32 bits of a version 4 UUID are random. */
function fraction(host: Host): number {
  return Number.parseInt(host.randomId().slice(0, 8), 16) / 2 ** 32;
}
