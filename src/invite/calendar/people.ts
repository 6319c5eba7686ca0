import type { Address, Attendee, Invitation } from '../invitation.js';
import { mailto } from './addresses.js';
import type { Property } from './component.js';
import { parameterText } from './plain-text.js';

const roles = {
  required: 'REQ-PARTICIPANT',
  optional: 'OPT-PARTICIPANT',
  chair: 'CHAIR',
} as const satisfies Record<Attendee['role'], string>;

function commonName({ name }: Address): { readonly cn?: string } {
  const cn = parameterText(name);
  return cn === '' ? {} : { cn };
}

/** A mailbox is the same in either letter case everywhere but in RFC 5321. */
const sameMailbox = (one: Address, other: Address) => one.email.toLowerCase() === other.email.toLowerCase();

/**
 * What is expected of an attendee. Who invites has accepted (as in the examples of RFC 5546, 4.2), and nobody answers a
 * cancellation.
 */
function answer(attendee: Attendee, { meeting, method }: Invitation): Readonly<Record<string, string>> {
  if (method === 'CANCEL') return {};
  if (sameMailbox(attendee, meeting.organizer)) return { partstat: 'ACCEPTED' };
  return { partstat: 'NEEDS-ACTION', rsvp: 'TRUE' };
}

/**
 * ORGANIZER, and an ATTENDEE for each who is invited. The organizer is an attendee only when named as one: many programs
 * list all attendees as guests, and would send the organizer an invitation of his own. But a request is to somebody (RFC 5546,
 * 3.2.2): where nobody is invited, it is to the organizer.
 */
export function people(invitation: Invitation): readonly Property[] {
  const { organizer, attendees } = invitation.meeting;
  const invited = attendees.length > 0 ? attendees : [{ ...organizer, role: 'chair' as const }];
  return [
    ['organizer', commonName(organizer), 'cal-address', mailto(organizer.email)],
    ...invited.map((attendee): Property => {
      const parameters = { ...commonName(attendee), cutype: 'INDIVIDUAL', role: roles[attendee.role] };
      const expected = answer(attendee, invitation);
      return ['attendee', { ...parameters, ...expected }, 'cal-address', mailto(attendee.email)];
    }),
  ];
}
