import type { Answer, Invitations, Recipient } from '../../register/index.js';

/** What somebody who is invited answered. */
export interface StandingAnswer extends Recipient {
  readonly answer: Answer;
  readonly comment?: string;
  /** Who sent it, where that was not them. */
  readonly sender?: string;
  /** To an invitation before the last one. */
  readonly isOutdated: boolean;
}

/** How an invitation to a meeting stands. */
export interface MeetingStanding {
  readonly uid: string;
  readonly number: string;
  readonly customer: string;
  readonly summary: string;
  /** `YYYY-MM-DDTHH:MM`, in the zone. */
  readonly start: string;
  readonly timeZone: string;
  readonly isCancelled: boolean;
  /** By address. */
  readonly accepted: readonly StandingAnswer[];
  readonly tentative: readonly StandingAnswer[];
  readonly declined: readonly StandingAnswer[];
  readonly delegated: readonly StandingAnswer[];
  /** Who may have the invitation and has not answered. */
  readonly waiting: readonly Recipient[];
}

/** How a meeting stands by what the register has of it; nothing for a meeting that it does not have. Errors: those of the register. */
export async function standingOf(
  uid: string,
  invitations: Invitations,
): Promise<MeetingStanding | undefined> {
  const latest = await invitations.latest(uid);
  if (latest === undefined) return undefined;
  const replies = new Map((await invitations.replies(uid)).map((reply) => [reply.attendee, reply]));
  const answers: StandingAnswer[] = [];
  const waiting: Recipient[] = [];
  const holders = await invitations.holders(uid);
  for (const { name, email } of [...holders].sort((a, b) => (a.email < b.email ? -1 : 1))) {
    const recipient = { name, email };
    const reply = replies.get(recipient.email.toLowerCase());
    if (reply === undefined) waiting.push(recipient);
    else {
      const { answer, comment, sender, sequence } = reply;
      const isOutdated = sequence < latest.sequence;
      answers.push({
        ...{ ...recipient, answer, isOutdated },
        ...(comment !== undefined && { comment }),
        ...(sender !== undefined && { sender }),
      });
    }
  }
  const those = (answer: Answer) => answers.filter((one) => one.answer === answer);
  const { number, customer, summary, start, timeZone, method } = latest;
  return {
    ...{ uid, number, customer, summary, start, timeZone },
    isCancelled: method === 'CANCEL',
    accepted: those('accepted'),
    tentative: those('tentative'),
    declined: those('declined'),
    delegated: those('delegated'),
    waiting,
  };
}
