import {
  deliveryWord,
  type IssuedStatement,
  type MeetingStanding,
  meetingUid,
  type RecordedInvitation,
  type Register,
  standingOf,
} from '../../index.js';
import { answersOf, meetingLine } from '../answers.js';
import { renderFacts } from '../fact-sheet.js';
import { nameOf } from '../invitation-words.js';
import { renderInset } from '../table.js';
import { minuteOf } from './list.js';

/** The last invitation to a meeting, who has it, and what they answered. */
export type StandingInvitation = RecordedInvitation & MeetingStanding;

/**
 * The last invitations to the kick-offs of statements, in their order, each once: all languages and versions of a statement have
 * the same. Errors: those of the register.
 */
export async function invitationsWith(
  statements: readonly IssuedStatement[],
  { invitations }: Register,
): Promise<readonly StandingInvitation[]> {
  const uids = new Set(statements.map(({ provider, number }) => meetingUid(provider, number)));
  const found: StandingInvitation[] = [];
  for (const uid of uids) {
    const latest = await invitations.latest(uid);
    const standing = await standingOf(uid, invitations);
    if (latest !== undefined && standing !== undefined) found.push({ ...latest, ...standing });
  }
  return found;
}

/** Whether one of the invitations went with a statement. */
export function hasInvitation(
  { provider, number }: IssuedStatement,
  invitations: readonly StandingInvitation[],
): boolean {
  const own = meetingUid(provider, number);
  return invitations.some(({ uid }) => uid === own);
}

const headings = ['name', 'address', 'invitation', 'answer', 'comment'];

/** An invitation as a page for people. */
export function invitationSheet(invitation: StandingInvitation): string {
  const { number, version, method, sequence, stamp, plannedBy, organizer, deliveries } = invitation;
  const facts = renderFacts(`Invitation with ${number}`, [
    ['Meeting', meetingLine(invitation)],
    ['Organizer', organizer],
    ['Last', `${nameOf(method, sequence)}, with version ${version}`],
    ['Made', `${minuteOf(stamp)} UTC by ${plannedBy}`],
  ]);
  const answers = new Map(answersOf(invitation).map((answer) => [answer.email, answer]));
  const rows = deliveries.map((delivery) => {
    const { recipient, name } = delivery;
    const { answer = '', comment = '' } = answers.get(recipient) ?? {};
    return [name, recipient, handedOver(delivery, method), answer, comment];
  });
  return `${facts}${renderInset(headings, rows)}`;
}

function handedOver(
  delivery: RecordedInvitation['deliveries'][number],
  ofAll: RecordedInvitation['method'],
): string {
  const { method, reason } = delivery;
  const far = `${deliveryWord(delivery)}${reason === undefined ? '' : `: ${reason}`}`;
  // An update goes as a cancellation to those who are not invited any more.
  return method === ofAll ? far : `no longer invited, ${far}`;
}
