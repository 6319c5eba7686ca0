import type { Secrecy } from '../../../settings/index.js';
import { type Issue, issueOf } from '../standing-invitation.js';
import { final } from '../web/failure.js';
import type { Ask } from './ask.js';
import { refusal } from './refusal.js';

/** What is in the calendar under the name of a meeting. */
export type Standing =
  | { readonly kind: 'nothing' }
  /** It gives way to the one that is to go there; `tag` is its ETag. */
  | { readonly kind: 'earlier'; readonly tag: string }
  | { readonly kind: 'same'; readonly tag: string };

/**
 * Asks what is there.
 *
 * Errors: `invitation-file-newer`; `file-exists` where it is not this meeting; `transport-refused` where it is not told in a way that can
 * be replaced without losing what somebody else wrote; those of asking.
 */
export async function standingAt(
  address: URL,
  issue: Issue,
  { ask, now, secrecy }: { readonly ask: Ask; readonly now: number; readonly secrecy: Secrecy },
): Promise<Standing> {
  const answer = await ask('GET', address, { headers: { accept: 'text/calendar' } });
  if (answer.status === 404 || answer.status === 410) return { kind: 'nothing' };
  if (answer.status !== 200) throw refusal(answer, now, secrecy);
  const there = issueOf(answer.body);
  if (there === undefined || there.uid !== issue.uid || !Number.isSafeInteger(there.sequence))
    throw final(
      'file-exists',
      `${address.href} is there already, and is not this meeting`,
      'Look into the calendar, and move away what has the name of the meeting.',
    );
  if (there.sequence > issue.sequence)
    throw final(
      'invitation-file-newer',
      `${address.href} holds issue ${there.sequence} of this meeting, of ${there.stamp}`,
    );
  const tag = answer.headers.etag ?? '';
  // RFC 4791, 5.3.4 wants a strong one; a weak one never matches in If-Match (RFC 9110, 13.1.1).
  if (!/^"[\x21\x23-\x7e\x80-\xff]*"$/.test(tag))
    throw final(
      'transport-refused',
      `${address.host} gives no strong ETag, without which nothing is replaced`,
    );
  // With the same number a later stamp is the server's own: it may write the event anew when somebody answers.
  const isThere = there.sequence === issue.sequence && there.stamp >= issue.stamp;
  return { kind: isThere ? 'same' : 'earlier', tag };
}
