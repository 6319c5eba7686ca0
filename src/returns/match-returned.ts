import { readDocument } from '../readers/index.js';
import type { IssuedStatement, MatchedBy, Register, StatementKey } from '../register/index.js';

/** Finds the statement whose text a file has, for one that carries no data any more. */
export type MatchByText = (bytes: Uint8Array, register: Register) => Promise<StatementKey | undefined>;

export interface Matched {
  readonly statement: IssuedStatement;
  readonly matchedBy: MatchedBy;
}

export interface MatchOptions {
  readonly byText?: MatchByText | undefined;
  /** What a person says. */
  readonly statement?: StatementKey | undefined;
}

/**
 * Finds the issued statement that a returned file belongs to: the one that a person says, else by the number, version and language that
 * it carries, or else by its text. Whether it is still what was issued is another question. Errors: those of the register.
 *
 * @returns The statement, or why there is none.
 */
export async function matchReturned(
  bytes: Uint8Array,
  register: Register,
  { byText, statement: said }: MatchOptions = {},
): Promise<Matched | { readonly unmatched: string }> {
  if (said !== undefined) {
    const named = await issued(register, said);
    const { number, version, language } = said;
    if (named === undefined)
      return { unmatched: `${number}, version ${version} (${language}), is not in the register` };
    return { statement: named, matchedBy: 'person' };
  }
  const { value: document, diagnostics } = await readDocument(bytes);
  const carried = document && (await issued(register, document.statement));
  if (carried !== undefined) return { statement: carried, matchedBy: 'carried' };
  const key = await byText?.(bytes, register);
  const read = key && (await issued(register, key));
  if (read !== undefined) return { statement: read, matchedBy: 'text' };
  if (document === undefined) {
    const carries = diagnostics[0]?.message ?? 'It carries no statement';
    const isSought = byText !== undefined;
    return {
      unmatched: isSought ? `${carries}, and no text that can be read there tells whose it is` : carries,
    };
  }
  const { number, version, language } = document.statement;
  return {
    unmatched: `It carries ${number}, version ${version} (${language}), which is not in the register`,
  };
}

async function issued(register: Register, { number, version, language }: StatementKey) {
  const [found] = await register.findNumbers([{ number, version, language }]);
  return found;
}
