import type { Kysely } from 'kysely';
import { chunks } from '../chunks.js';
import type { StatementKey } from '../statement-key.js';
import type { Tables } from '../tables.js';
import { filled, type State, stateOf, subjectOf } from './state.js';

/** The state of a statement with its documents. */
export interface StatementState extends State, StatementKey {
  readonly id: number;
}

/** By id. */
export async function statementStates(
  db: Kysely<Tables>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, StatementState>> {
  const states = new Map<number, StatementState>();
  for (const part of chunks(ids)) {
    const files = await filesOf(db, part);
    const rows = await db
      .selectFrom('statements')
      .innerJoin('variants', 'variants.id', 'statements.variant_id')
      .selectAll('statements')
      .select('variants.digest as variant')
      .where('statements.id', 'in', part)
      .orderBy('statements.id')
      .execute();
    for (const { id, variant_id: _, restored, ...row } of rows) {
      const { number, version, language } = row;
      const held = { ...filled(row), ...(restored === 1 && { restored }), files: files.get(id) ?? [] };
      const subject = subjectOf('statement', number, version, language);
      states.set(id, { id, number, version, language, ...stateOf(subject, held) });
    }
  }
  return states;
}

async function filesOf(db: Kysely<Tables>, ids: readonly number[]): Promise<ReadonlyMap<number, object[]>> {
  const rows = await db
    .selectFrom('files')
    .select([
      'statement_id',
      'format',
      'root',
      'path',
      'size',
      'sha256',
      'recorded_at',
      'replaced_at',
      'seal',
    ])
    .where('statement_id', 'in', ids)
    .orderBy('id')
    .execute();
  const files = new Map<number, object[]>();
  for (const { statement_id, ...file } of rows) {
    const before = files.get(statement_id);
    if (before === undefined) files.set(statement_id, [filled(file)]);
    else before.push(filled(file));
  }
  return files;
}
