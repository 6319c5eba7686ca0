import { meetingSpan } from '../../../model/index.js';
import { guestsOf } from '../../guests.js';
import type { Attendee, Invitation } from '../../invitation.js';

/**
 * Where an event says which meeting of ours it is, and which issue of it everybody has: named properties of our own set. Of all that Graph
 * lets one add to an event these are the ones that events can be looked up by with their value: an open extension is only found by
 * its name, `transactionId` not at all, and `iCalUId` is given by the server.
 */
const own = (name: string) => `String {5a0b7c7e-8f6d-4b2b-9a53-2f1f3f0c8d41} Name ${name}`;
export const meetingProperty = own('CountersignMeeting');
export const issueProperty = own('CountersignIssue');

/** What an event says, without attendees: nobody is told of it. */
export function eventOf({ meeting, subject, html }: Invitation) {
  const { begin, end } = meetingSpan(meeting);
  const place = meeting.place ?? meeting.link;
  return {
    subject,
    body: { contentType: 'HTML', content: html },
    start: inUtc(begin),
    end: inUtc(end),
    ...(place !== undefined && { location: { displayName: place } }),
  };
}

/** An event that is made. The transaction keeps Graph from making two when a reply got lost. */
export function newEventOf(invitation: Invitation) {
  const { meeting, sequence } = invitation;
  return {
    ...eventOf(invitation),
    transactionId: `${meeting.uid}-${sequence}`,
    singleValueExtendedProperties: [{ id: meetingProperty, value: meeting.uid }],
  };
}

/**
 * Whom the event is with, and that they have this issue. Both in one request: Graph sends invitations when attendees are there,
 * and an event that has been sent is known by it.
 */
export function attendanceOf({ meeting, sequence }: Invitation) {
  return {
    // The mailbox is the organizer's: Graph adds him by itself.
    attendees: guestsOf(meeting).map(attendee),
    singleValueExtendedProperties: [{ id: issueProperty, value: String(sequence) }],
  };
}

function attendee({ email, name, role }: Attendee) {
  const type = role === 'optional' ? 'optional' : 'required';
  return { emailAddress: { address: email, ...(name !== '' && { name }) }, type };
}

/** Mailboxes know the zones of Windows and some others; UTC they all know, and people see their own zone anyway. */
function inUtc(instant: number) {
  return { dateTime: new Date(instant).toISOString().slice(0, 19), timeZone: 'UTC' };
}
