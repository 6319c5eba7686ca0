import { createHash } from 'node:crypto';
import type { Invitation } from '../invitation.js';

/** `=_` occurs in no part: quoted-printable has two digits or the end of a line behind `=`, base64 only the end (RFC 2045, 6.7). */
export const boundaryPrefix = '=_countersign';

/** The same for the same message, and another for any other. */
export function baseBoundary(invitation: Invitation, calendar: string): string {
  const { meeting, method, sequence, stamp, subject, text, html, attachments } = invitation;
  const digests = attachments.map(({ name, sha256 }) => [name, sha256]);
  const content = [meeting.uid, method, sequence, stamp, subject, text, html, calendar, digests];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 24);
}
