import type { Diagnostic } from './diagnostic.js';

/** Exit codes of the command line, see `countersign --help`. */
export const exitCodes = {
  done: 0,
  problems: 1,
  usage: 2,
  environment: 3,
  verification: 4,
  partial: 5,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/**
 * Thrown where work cannot go on. It carries every diagnostic found so far, so that a caller can report all problems
 * at once, and the exit code that the command line ends with.
 */
export class CountersignError extends Error {
  override readonly name = 'CountersignError';
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: ExitCode;

  constructor(
    diagnostics: Diagnostic | readonly Diagnostic[],
    options: { exitCode?: ExitCode; cause?: unknown } = {},
  ) {
    const all = 'code' in diagnostics ? [diagnostics] : diagnostics;
    const first = all.find(({ severity }) => severity === 'error') ?? all[0];
    super(first?.message ?? 'Unknown problem', { cause: options.cause });
    this.diagnostics = all;
    this.exitCode = options.exitCode ?? exitCodes.problems;
  }
}
