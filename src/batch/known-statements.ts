import type { IssuedStatement, Register } from '../register/index.js';

/** By what the register may know a statement. */
export interface StatementNames {
  readonly identity: string;
  readonly number: string;
  readonly version: string;
  readonly language: string;
}

/** What the register knows of statements, by identity: found by it, or else by number, version and language. */
export async function knownStatements(
  register: Register,
  statements: readonly StatementNames[],
): Promise<ReadonlyMap<string, IssuedStatement>> {
  const [byIdentity, byNumber] = await Promise.all([
    register.findIssued(statements.map(({ identity }) => identity)),
    register.findNumbers(statements),
  ]);
  return new Map(
    statements.flatMap(({ identity }, index) => {
      const known = byIdentity.get(identity) ?? byNumber[index];
      return known === undefined ? [] : [[identity, known] as const];
    }),
  );
}
