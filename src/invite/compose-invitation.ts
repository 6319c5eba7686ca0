import { createHash } from 'node:crypto';
import type { Outcome } from '../diagnostics/index.js';
import type { Engagement } from '../model/index.js';
import type { Address, Attachment, Invitation } from './invitation.js';
import { meetingUid } from './meeting-uid.js';
import { type InvitationMatter, invitationTexts, type Occasion } from './texts/index.js';

/** What an invitation is made from, whichever issue it is. */
export interface InvitationSource extends Omit<InvitationMatter, 'occasion' | 'kickOff' | 'attachments'> {
  readonly kickOff: NonNullable<Engagement['kickOff']>;
  /** The documents of the statement, in the order of the message. */
  readonly attachments: readonly Attachment[];
}

/** Which issue of it is made. */
export interface Issue {
  readonly method: Invitation['method'];
  readonly sequence: number;
  /** Milliseconds since 1970. */
  readonly stamp: number;
  /** Who had the one before and is not invited any more. */
  readonly removed: readonly Address[];
  /** Whether nobody has an earlier issue, so that there is nothing to update. */
  readonly isFirst: boolean;
}

/** An issue as it is handed over. */
export interface ComposedIssue {
  readonly invitation: Invitation;
  /** What those get who are not invited any more; nothing where there are none. */
  readonly removal?: Invitation;
}

/**
 * An issue of the invitation to a kick-off. The same source and issue give the same, in whichever order those who are removed come.
 *
 * @returns No value where a template of a message cannot be used: `template-invalid`.
 */
export function composeIssue(
  source: InvitationSource,
  { removed, isFirst, method, sequence, stamp }: Issue,
): Outcome<ComposedIssue | undefined> {
  const issue = { method, sequence, stamp };
  const occasion = method === 'CANCEL' ? 'cancellation' : isFirst ? 'invitation' : 'update';
  const invitation = compose(source, { ...issue, scope: 'everybody' }, occasion);
  if (invitation.value === undefined || removed.length === 0)
    return { ...invitation, value: invitation.value && { invitation: invitation.value } };
  const { start, duration, timeZone, organizer } = source.kickOff;
  const attendees = removed
    .map(({ name, email }) => ({ name, email, role: 'required' as const }))
    .sort((a, b) => (a.email < b.email ? -1 : 1));
  // Where the meeting is now, and the way into it, are for those who are invited.
  const kickOff = { start, duration, timeZone, organizer, attendees };
  const withdrawn = { ...issue, method: 'CANCEL', scope: 'removed' } as const;
  const removal = compose({ ...source, kickOff, attachments: [] }, withdrawn, 'removal');
  const diagnostics = [...invitation.diagnostics, ...removal.diagnostics];
  if (removal.value === undefined) return { value: undefined, diagnostics };
  return { value: { invitation: invitation.value, removal: removal.value }, diagnostics };
}

function compose(
  source: InvitationSource,
  { method, scope, sequence, stamp }: Pick<Invitation, 'method' | 'scope' | 'sequence' | 'stamp'>,
  occasion: Occasion,
): Outcome<Invitation | undefined> {
  const { statement, kickOff } = source;
  const attachments = method === 'CANCEL' ? [] : source.attachments;
  const texts = invitationTexts({ ...source, occasion, attachments });
  if (texts.value === undefined) return { value: undefined, diagnostics: texts.diagnostics };
  const { summary, subject, text, description, html } = texts.value;
  const { start, duration, timeZone, place, link, organizer, attendees } = kickOff;
  const meeting = {
    ...{
      uid: meetingUid(statement.provider, statement.number),
      number: statement.number,
      start,
      duration,
      timeZone,
      summary,
    },
    ...(place !== undefined && { place }),
    ...(link !== undefined && { link }),
    ...{ organizer, attendees, language: statement.language },
  };
  const value = { meeting, method, scope, sequence, stamp, subject, text, description, html, attachments };
  return { value, diagnostics: texts.diagnostics };
}

/**
 * What an invitation says, whichever issue of it: SHA-256, lower-case hexadecimal. Where it is the same there is nothing new to
 * tell anybody.
 */
export function contentDigest({ statement, kickOff, attachments }: InvitationSource): string {
  const documents = attachments.map(({ name, mediaType, sha256 }) => [name, mediaType, sha256]);
  const { start, duration, timeZone, place, link, organizer } = kickOff;
  const attendees = kickOff.attendees
    .map(({ name, email, role }) => [email.toLowerCase(), name, role])
    .sort();
  const said = [
    ...[start, duration, timeZone, place ?? null, link ?? null, [organizer.email, organizer.name], attendees],
    ...[statement.digest, documents],
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
