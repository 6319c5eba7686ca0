import type { Register, StatementKey } from '../register/index.js';
import type { ContentReader } from '../verify/index.js';
import type { MatchByText } from './match-returned.js';

interface Candidate extends StatementKey {
  readonly digest: string;
  readonly customer: string;
}

/**
 * Finds a statement by what people read on the pages of a file: the digest among its provenance, or else its number, where
 * one statement alone bears it, or one alone of those with the customer's name on the page. What is hidden counts for nothing.
 * The statements of the register are read once.
 */
export function openTextMatcher(register: Register, reader: ContentReader): MatchByText {
  let candidates: Promise<readonly Candidate[]> | undefined;
  return async (bytes) => {
    const text = await reader.text(bytes);
    if (text === undefined || text === '') return undefined;
    candidates ??= candidatesIn(register);
    return theOne(text, await candidates);
  };
}

async function candidatesIn(register: Register): Promise<readonly Candidate[]> {
  const found: Candidate[] = [];
  for await (const { number, version, language, digest, customer } of register.statements())
    found.push({ number, version, language, digest, customer });
  return found;
}

function theOne(text: string, candidates: readonly Candidate[]): StatementKey | undefined {
  // A digest is broken at the end of a line.
  const unbroken = text.replaceAll(/\s/g, '');
  const byDigest = candidates.filter(({ digest }) => unbroken.includes(digest));
  const numbered = byDigest.length > 0 ? byDigest : candidates.filter(({ number }) => stands(number, text));
  const named = numbered.filter(({ customer }) => unbroken.includes(customer.replaceAll(/\s/g, '')));
  const [one, another] = numbered.length > 1 ? named : numbered;
  return another === undefined ? one : undefined;
}

/** Not as a part of a longer number. */
function stands(number: string, text: string): boolean {
  for (let at = text.indexOf(number); at !== -1; at = text.indexOf(number, at + 1)) {
    const around = [text[at - 1], text[at + number.length]];
    if (around.every((character) => character === undefined || !/[\p{L}\p{N}-]/u.test(character)))
      return true;
  }
  return false;
}
