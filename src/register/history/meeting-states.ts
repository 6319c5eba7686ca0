import type { Kysely } from 'kysely';
import type { Tables } from '../tables.js';
import { filled, type State, stateOf, subjectOf } from './state.js';

/** All invitations to meetings, to whom they went and what was answered. */
export async function meetingStates(db: Kysely<Tables>, uids: readonly string[]): Promise<readonly State[]> {
  const states: State[] = [];
  for (const uid of new Set(uids)) {
    const invitations = await db
      .selectFrom('invitations')
      .selectAll()
      .where('uid', '=', uid)
      .orderBy('sequence')
      .execute();
    const deliveries = await db
      .selectFrom('deliveries')
      .selectAll()
      .where('uid', '=', uid)
      .orderBy('sequence')
      .orderBy('recipient')
      .execute();
    const replies = await db
      .selectFrom('replies')
      .selectAll()
      .where('uid', '=', uid)
      .orderBy('attendee')
      .orderBy('sequence')
      .orderBy('stamp')
      .execute();
    const held = [invitations, deliveries, replies].map((rows) => rows.map(filled));
    states.push(stateOf(subjectOf('meeting', uid), held));
  }
  return states;
}
