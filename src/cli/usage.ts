import { CountersignError, diagnostic, exitCodes, nearest } from '../index.js';

/** For a command line that asks for what cannot be; ends with exit code 2. */
export function wrongUsage(message: string, hint?: string): CountersignError {
  return new CountersignError(diagnostic('usage', message, { hint }), { exitCode: exitCodes.usage });
}

/** `Did you mean pdf?`, when one of the candidates is near to the word. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const meant = nearest(word, candidates);
  return meant === undefined ? undefined : `Did you mean ${meant}?`;
}
