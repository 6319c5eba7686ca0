import type { Address } from './invitation.js';

/** Everybody but the organizer, whose own calendar has the meeting. */
export function guestsOf<A extends Address>({
  attendees,
  organizer,
}: {
  readonly attendees: readonly A[];
  readonly organizer: Address;
}): readonly A[] {
  return attendees.filter(({ email }) => email.toLowerCase() !== organizer.email.toLowerCase());
}
