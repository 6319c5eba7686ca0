import { inspect } from 'node:util';
import { CountersignError, type Diagnostic } from '../../../src/diagnostics/index.js';
import { answerOf, createNodeHost } from '../../../src/host/index.js';
import type { SigningGround } from '../../../src/sign/index.js';

/** A ground with this machine's files, and environment variables of the test's own. */
export function groundOf(changes: Partial<SigningGround> = {}): SigningGround {
  return { host: createNodeHost(), environment: {}, answerOf, ...changes };
}

/** The error that ends a piece of work. */
export async function failureOf(work: Promise<unknown>): Promise<CountersignError> {
  const error: unknown = await work.then(
    () => new Error('It did not fail'),
    (reason: unknown) => reason,
  );
  if (error instanceof CountersignError) return error;
  throw error;
}

export async function told(work: Promise<unknown>): Promise<readonly Diagnostic[]> {
  return (await failureOf(work)).diagnostics;
}

export async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  return (await told(work))[0]?.code;
}

/** All that could be told of something, the hidden parts too. */
export function everythingOf(value: unknown): string {
  return inspect(value, { depth: 20, showHidden: true, maxArrayLength: 10_000 });
}
