import type { Transaction } from 'kysely';
import { append, type HistoryEvent, meetingStates, statesOf } from './history/index.js';
import { noteHandingOver, noteOutcome, planInvitation } from './invitations.js';
import type {
  InvitationKey,
  MeetingReply,
  PlannedDeliveries,
  PlannedInvitation,
  ReplyOutcome,
} from './invited.js';
import { recordReply } from './replies.js';
import type { Tables } from './tables.js';

/*
 * What is done to meetings, each with its entry in the history. Names and addresses of people stay out of it, since nothing can be
 * taken out of a history any more; that they stand in the tables as recorded its digests show.
 */

type Tx = Transaction<Tables>;

export async function invite(
  tx: Tx,
  invitation: PlannedInvitation,
  to: PlannedDeliveries & { readonly at: string },
): Promise<void> {
  await planInvitation(tx, invitation, to);
  const { uid, number, version, sequence, method } = invitation;
  const recipients = to.recipients.length;
  const removed = to.removed?.length ?? 0;
  await note(tx, uid, {
    ...{ event: 'invited', at: to.at, by: to.by, about: { number, version } },
    facts: { sequence, method, recipients, ...(removed > 0 && { removed }) },
  });
}

export async function handingOver(
  tx: Tx,
  issue: InvitationKey,
  recipients: readonly string[],
  how: { readonly transport: string; readonly again: readonly string[]; readonly at: string },
): Promise<void> {
  await noteHandingOver(tx, issue, recipients, how);
  const { transport, at } = how;
  await noteAbout(tx, issue, {
    event: 'handing-over',
    at,
    facts: { recipients: recipients.length, transport },
  });
}

const events = { accepted: 'handed-over', refused: 'refused' } as const;

export async function outcome(
  tx: Tx,
  issue: InvitationKey,
  recipients: readonly string[],
  found: Parameters<typeof noteOutcome>[3],
): Promise<void> {
  await noteOutcome(tx, issue, recipients, found);
  const { state, at } = found;
  await noteAbout(tx, issue, { event: events[state], at, facts: { recipients: recipients.length } });
}

export async function reply(tx: Tx, answered: MeetingReply, at: string): Promise<ReplyOutcome> {
  const became = await recordReply(tx, answered, at);
  if (became === 'known') return became;
  const { uid, sequence, answer, digest } = answered;
  await noteAbout(tx, { uid, sequence }, { event: 'replied', at, facts: { answer, digest } });
  return became;
}

interface Note {
  readonly event: HistoryEvent;
  readonly at: string;
  readonly by?: string;
  readonly about?: { readonly number: string; readonly version: string };
  readonly facts: Readonly<Record<string, unknown>>;
}

/** With the number of the statement, where the invitation is there. */
async function noteAbout(tx: Tx, { uid, sequence }: InvitationKey, entry: Note): Promise<void> {
  const about = await tx
    .selectFrom('invitations')
    .select(['number', 'version'])
    .where('uid', '=', uid)
    .where('sequence', '=', sequence)
    .executeTakeFirst();
  await note(tx, uid, { ...entry, ...(about && { about }), facts: { sequence, ...entry.facts } });
}

async function note(tx: Tx, uid: string, entry: Note): Promise<void> {
  const states = statesOf(await meetingStates(tx, [uid]));
  await append(tx, [{ ...entry, facts: { uid, ...entry.facts }, states }]);
}
