import type { Address, Meeting } from './invitation.js';

/** Everybody but the organizer, whose own calendar has the meeting. */
export function guestsOf({
  attendees,
  organizer,
}: Pick<Meeting, 'attendees' | 'organizer'>): readonly Address[] {
  return attendees.filter(({ email }) => email.toLowerCase() !== organizer.email.toLowerCase());
}
