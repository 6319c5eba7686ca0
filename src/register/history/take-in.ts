import type { Kysely } from 'kysely';
import type { Tables } from '../tables.js';
import { allStates } from './all-states.js';
import { append, headOf } from './chain.js';
import { type State, statesOf } from './state.js';

/**
 * Begins the history of a register that was there before it had one: one entry with the state of all that stands there.
 * Nothing happens where there is a history, or nothing to take in.
 */
export async function takeIn(db: Kysely<Tables>, at: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if ((await headOf(tx)).position > 0) return;
    const states: State[] = [];
    for await (const state of allStates(tx)) states.push(state);
    if (states.length === 0) return;
    const facts = { subjects: states.length };
    await append(tx, [{ event: 'taken-in', at, facts, states: statesOf(states) }]);
  });
}
