import { createHash } from 'node:crypto';
import type { Outcome } from '../diagnostics/index.js';
import type { Engagement } from '../model/index.js';
import type { Attachment, Invitation } from './invitation.js';
import { meetingUid } from './meeting-uid.js';
import { type InvitationMatter, invitationTexts } from './texts/index.js';

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
}

/**
 * An issue of the invitation to a kick-off. The same source and issue give the same invitation.
 *
 * @returns No value where a template of the message cannot be used: `template-invalid`.
 */
export function composeInvitation(
  source: InvitationSource,
  { method, sequence, stamp }: Issue,
): Outcome<Invitation | undefined> {
  const { statement, kickOff } = source;
  const attachments = method === 'CANCEL' ? [] : source.attachments;
  const occasion = method === 'CANCEL' ? 'cancellation' : sequence === 0 ? 'invitation' : 'update';
  const texts = invitationTexts({ ...source, occasion, attachments });
  if (texts.value === undefined) return { value: undefined, diagnostics: texts.diagnostics };
  const { summary, subject, text, html } = texts.value;
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
  const value = { meeting, method, sequence, stamp, subject, text, html, attachments };
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
