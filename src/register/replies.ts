import type { Kysely, Selectable, Transaction } from 'kysely';
import { mailbox } from './invitations.js';
import type { MeetingReply, RecordedReply, ReplyOutcome } from './invited.js';
import { readAnswer } from './stored-columns.js';
import type { Tables } from './tables.js';

/** See `Invitations.reply`. A later answer counts: to a later invitation, or to the same one at a later time (RFC 5546, 2.1.5). */
export async function recordReply(
  tx: Transaction<Tables>,
  { comment = null, sender = null, ...reply }: StorableReply,
  at: string,
): Promise<ReplyOutcome> {
  const attendee = mailbox(reply.attendee);
  const known = await tx
    .selectFrom('replies')
    .select(['sequence', 'stamp', 'answer', 'comment'])
    .where('uid', '=', reply.uid)
    .where('attendee', '=', attendee)
    .execute();
  const same = known.find(({ sequence, stamp }) => sequence === reply.sequence && stamp === reply.stamp);
  if (same !== undefined)
    return same.answer === reply.answer && same.comment === comment ? 'known' : 'contradictory';
  await tx
    .insertInto('replies')
    .values({ ...reply, attendee, comment, sender, recorded_at: at })
    .execute();
  return known.some((other) => isLater(other, reply)) ? 'older' : 'recorded';
}

/** See `Invitations.replies`. */
export async function lastReplies(db: Kysely<Tables>, uid: string): Promise<readonly RecordedReply[]> {
  const rows = await db
    .selectFrom('replies')
    .selectAll()
    .where('uid', '=', uid)
    .orderBy('attendee')
    .execute();
  const last = new Map<string, Selectable<Tables['replies']>>();
  for (const row of rows) {
    const other = last.get(row.attendee);
    if (other === undefined || isLater(row, other)) last.set(row.attendee, row);
  }
  return [...last.values()].map(({ recorded_at, comment, sender, answer, ...own }) => ({
    ...own,
    answer: readAnswer(answer),
    ...(comment !== null && { comment }),
    ...(sender !== null && { sender }),
    recordedAt: recorded_at,
  }));
}

type StorableReply = Omit<MeetingReply, 'comment' | 'sender'> & {
  readonly comment?: string | null;
  readonly sender?: string | null;
};

interface Answered {
  readonly sequence: number;
  readonly stamp: string;
}

function isLater(a: Answered, b: Answered): boolean {
  return a.sequence > b.sequence || (a.sequence === b.sequence && a.stamp > b.stamp);
}
