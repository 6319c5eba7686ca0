import { createHash } from 'node:crypto';
import type { Invitation, Meeting } from '../invitation.js';
import { mailbox } from './addresses.js';

/**
 * What names one issue of an invitation for ever (RFC 5322, 3.6.4): whoever sends it again sends the same message. The domain is
 * the organizer's, since nobody else may vouch for it.
 *
 * @param sequence That of the issue; 0 for the first, which those that follow answer to.
 * @param scope An update and the cancellation that goes with it are two messages.
 */
export function messageId(
  { uid, organizer }: Pick<Meeting, 'uid' | 'organizer'>,
  sequence: number,
  scope: Invitation['scope'] = 'everybody',
): string {
  const { address } = mailbox(organizer);
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const part = scope === 'removed' ? '.removed' : '';
  return `<${dotAtom(uid)}.${sequence}${part}@${domain}>`;
}

/** A UID that came from elsewhere may be any text (RFC 5545, 3.8.4.7). */
function dotAtom(uid: string): string {
  if (/^[\w-]{1,200}$/.test(uid)) return uid;
  return createHash('sha256').update(uid).digest('hex').slice(0, 32);
}
