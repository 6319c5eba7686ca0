import type { Kysely } from 'kysely';
import { chunks } from '../chunks.js';
import type { Tables } from '../tables.js';
import { filled, type State, stateOf, subjectOf } from './state.js';

/** Returned files with what was found of them and decided. */
export async function returnedStates(db: Kysely<Tables>, ids: readonly number[]): Promise<readonly State[]> {
  const states: State[] = [];
  for (const part of chunks(ids)) {
    const verifications = await belonging(
      db.selectFrom('verifications').selectAll().where('returned_id', 'in', part).orderBy('id').execute(),
    );
    const decisions = await belonging(
      db.selectFrom('decisions').selectAll().where('returned_id', 'in', part).orderBy('id').execute(),
    );
    const rows = await db
      .selectFrom('returned_files')
      .innerJoin('statements', 'statements.id', 'returned_files.statement_id')
      .selectAll('returned_files')
      .select(['statements.number', 'statements.version', 'statements.language'])
      .where('returned_files.id', 'in', part)
      .orderBy('returned_files.id')
      .execute();
    for (const { id, statement_id: _, ...row } of rows) {
      const held = {
        ...filled(row),
        verifications: verifications.get(id) ?? [],
        decisions: decisions.get(id) ?? [],
      };
      states.push(stateOf(subjectOf('returned', row.sha256), held));
    }
  }
  return states;
}

async function belonging(
  query: Promise<readonly { readonly id: number; readonly returned_id: number }[]>,
): Promise<ReadonlyMap<number, object[]>> {
  const of = new Map<number, object[]>();
  for (const { id: _, returned_id, ...row } of await query) {
    const before = of.get(returned_id);
    if (before === undefined) of.set(returned_id, [filled(row)]);
    else before.push(filled(row));
  }
  return of;
}
