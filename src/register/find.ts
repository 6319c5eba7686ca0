import { chunks } from './chunks.js';
import type { IssuedStatement } from './issued.js';
import { completed, type Reading, type StatementRow } from './read-statements.js';
import type { StatementKey } from './statement-key.js';

/** See `Register.findIssued`. */
export async function findIssued(
  reading: Reading,
  identities: readonly string[],
): Promise<ReadonlyMap<string, IssuedStatement>> {
  const found = new Map<string, IssuedStatement>();
  for (const part of chunks([...new Set(identities)])) {
    const rows = await reading.db
      .selectFrom('statements')
      .selectAll()
      .where('identity', 'in', part)
      .execute();
    for (const statement of await completed(reading, rows)) found.set(statement.identity, statement);
  }
  return found;
}

/** See `Register.findNumbers`. */
export async function findNumbers(
  reading: Reading,
  keys: readonly StatementKey[],
): Promise<readonly (IssuedStatement | undefined)[]> {
  const wanted = new Set(keys.map(keyOf));
  const rows: StatementRow[] = [];
  for (const part of chunks([...new Set(keys.map(({ number }) => number))])) {
    const numbered = await reading.db
      .selectFrom('statements')
      .selectAll()
      .where('number', 'in', part)
      .execute();
    rows.push(...numbered.filter((row) => wanted.has(keyOf(row))));
  }
  const statements = await completed(reading, rows);
  const byKey = new Map(statements.map((statement) => [keyOf(statement), statement]));
  return keys.map((key) => byKey.get(keyOf(key)));
}

/** What no two statements share, as one text. */
export function keyOf({ number, version, language }: StatementKey): string {
  return JSON.stringify([number, version, language]);
}
