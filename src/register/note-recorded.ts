import type { Transaction } from 'kysely';
import {
  append,
  type Happening,
  type StatementState,
  statementStates,
  statesOf,
  variantStates,
} from './history/index.js';
import type { StatementToRecord } from './issued.js';
import type { Recording } from './recording.js';
import type { Tables } from './tables.js';

interface Recorded {
  readonly statements: readonly StatementToRecord[];
  /** Those of them that were not there before. */
  readonly fresh: readonly StatementToRecord[];
  readonly idOf: (statement: StatementToRecord) => number;
  /** Ids of statements in whose place a document was written. */
  readonly replaced: readonly number[];
  /** Ids of those that are new, or have words now. */
  readonly variants: readonly number[];
  readonly context: Recording;
}

/** Tells the history what was recorded: an entry for each statement, and one more for each that was sealed. */
export async function noteRecorded(
  tx: Transaction<Tables>,
  { statements, fresh, idOf, replaced, variants, context }: Recorded,
): Promise<void> {
  const { by, at, run, isRestored } = context;
  const isFresh = new Set(fresh.map(idOf));
  const recorded = new Map(statements.map((statement) => [idOf(statement), statement]));
  const elsewhere = replaced.filter((id) => !recorded.has(id));
  const states = await statementStates(tx, [...recorded.keys(), ...elsewhere]);
  const happenings: Happening[] = [];
  for (const [id, statement] of recorded) {
    const state = states.get(id);
    if (state === undefined) continue;
    const event = isRestored === true ? 'restored' : isFresh.has(state.id) ? 'issued' : 'rewritten';
    const facts = { ...factsOf(statement), ...(run !== undefined && { run }) };
    happenings.push({ event, at, by, ...told(state), facts });
    happenings.push(...sealed(statement, context));
  }
  for (const id of elsewhere) {
    const state = states.get(id);
    if (state !== undefined) happenings.push({ event: 'replaced', at, by, ...told(state) });
  }
  const [first, ...others] = happenings;
  if (first === undefined) return;
  const shared = statesOf(await variantStates(tx, variants));
  await append(tx, [{ ...first, states: { ...shared, ...first.states } }, ...others]);
}

function told({ number, version, language, ...state }: StatementState) {
  return { about: { number, version, language }, states: statesOf([state]) };
}

function factsOf({ customer, digest, files }: StatementToRecord) {
  return { customer, digest, files: files.map(({ path, sha256 }) => ({ path, sha256 })) };
}

function sealed(
  { number, version, language, files }: StatementToRecord,
  { at, by }: Recording,
): readonly Happening[] {
  const seals = files.flatMap(({ path, size, sha256, seal }) =>
    seal === undefined ? [] : [{ path, size, sha256, ...seal }],
  );
  if (seals.length === 0) return [];
  return [{ event: 'sealed', at, by, about: { number, version, language }, facts: { seals } }];
}
