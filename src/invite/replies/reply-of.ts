import type { Answer, MeetingReply } from '../../register/index.js';
import { answeringAttendee, answerOf } from './answer.js';
import type { AnsweringCalendar, AnsweringEvent } from './event.js';
import { limits } from './limits.js';
import { tellable } from './tellable.js';

/** What the calendars of a message answer, before it is known which message that is. */
export type CalendarReply =
  | { readonly kind: 'reply'; readonly reply: Omit<MeetingReply, 'digest'> }
  | { readonly kind: 'undecided'; readonly attendee: string; readonly status: string }
  | { readonly kind: 'faulty'; readonly fault: string };

interface Said {
  readonly uid: string;
  readonly attendee: string;
  readonly status: string;
  readonly answer: Answer | undefined;
  readonly sequence: number;
  readonly stamp: string;
  readonly comment: string;
}

/**
 * The one reply that calendars hold. Clients put the same calendar into a message twice, and Exchange answers a series with an
 * event for each exception: the last answer to the meeting itself counts.
 *
 * @param calendars Those whose method is REPLY; at least one.
 */
export function replyOf(calendars: readonly AnsweringCalendar[]): CalendarReply {
  const events = calendars.flatMap((calendar) => calendar.events);
  const ofMeeting = events.filter(({ isOccurrence }) => !isOccurrence);
  const said: Said[] = [];
  for (const event of ofMeeting.length > 0 ? ofMeeting : events) {
    const one = saidBy(event);
    if ('fault' in one) return { kind: 'faulty', fault: one.fault };
    said.push(one);
  }
  const [first] = said;
  if (first === undefined) return faulty('it has no event');
  if (said.some(({ uid }) => uid !== first.uid)) return faulty('it answers several meetings');
  if (said.some(({ attendee }) => attendee !== first.attendee)) return faulty('it names several attendees');
  const last = said.reduce((a, b) => (isLater(b, a) ? b : a));
  const contradicts = (other: Said) => !isLater(last, other) && other.status !== last.status;
  if (said.some(contradicts)) return faulty('it holds two answers of the same time');
  const { answer, status, comment, ...own } = last;
  if (answer === undefined) return { kind: 'undecided', attendee: own.attendee, status };
  return { kind: 'reply', reply: { ...own, answer, ...(comment !== '' && { comment }) } };
}

function saidBy(event: AnsweringEvent): Said | { readonly fault: string } {
  const { uid, sequence, stamp } = event;
  if (uid === undefined) return { fault: 'it does not say which meeting it answers (UID)' };
  if (uid.length > limits.uid || /\p{Cc}/u.test(uid)) return { fault: 'the UID of the meeting is damaged' };
  if (sequence === undefined) return { fault: 'its SEQUENCE is no number' };
  if (stamp === undefined) return { fault: 'it does not say when it was given (DTSTAMP)' };
  const answering = answeringAttendee(event);
  if ('fault' in answering) return answering;
  const { email: attendee, status } = answering.attendee;
  const comment = tellable(event.comments.join(' '), limits.comment);
  return { uid, sequence, stamp, attendee, status, answer: answerOf(status), comment };
}

function isLater(a: Said, b: Said): boolean {
  return a.sequence > b.sequence || (a.sequence === b.sequence && a.stamp > b.stamp);
}

function faulty(fault: string): CalendarReply {
  return { kind: 'faulty', fault };
}
