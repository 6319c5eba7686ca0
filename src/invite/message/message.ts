import MailComposer from 'nodemailer/lib/mail-composer';
import type { Invitation } from '../invitation.js';
import { mailbox } from './addresses.js';
import { baseBoundary, boundaryPrefix } from './boundary.js';
import { fileName, subjectText } from './header-text.js';
import { messageId } from './message-id.js';
import { calendarPart, textPart } from './parts.js';

export interface MessageOptions {
  /** RFC 5545 with METHOD, which has to be that of the invitation (RFC 6047, 2.4). */
  readonly calendar: string;
}

/**
 * The invitation as a message for all of its attendees (iMIP, RFC 6047), as bytes with CRLF: text, HTML and calendar as
 * alternatives, the documents beside them. Outlook looks for the calendar in the first part alone. The same invitation makes
 * the same bytes.
 *
 * @throws Error for an e-mail address that the schema of an engagement would have refused, and for a calendar of another method.
 */
export async function messageOf(invitation: Invitation, { calendar }: MessageOptions): Promise<Uint8Array> {
  const { meeting, method, scope, sequence, stamp, subject, text, html, attachments } = invitation;
  const first = messageId(meeting, 0);
  const mail = new MailComposer({
    from: mailbox(meeting.organizer),
    to: meeting.attendees.map(mailbox),
    subject: subjectText(subject),
    date: new Date(stamp),
    messageId: messageId(meeting, sequence, scope),
    ...(sequence > 0 && { inReplyTo: first, references: first }),
    // Not `text`, `html` and `icalEvent`: the last would come a second time, as an attachment.
    alternatives: [
      textPart('text/plain; charset=utf-8', text),
      textPart('text/html; charset=utf-8', html),
      calendarPart(method, calendar),
    ],
    attachments: attachments.map(({ name, mediaType, bytes }) => ({
      filename: fileName(name),
      contentType: mediaType,
      contentDisposition: 'attachment',
      contentTransferEncoding: 'base64',
      content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    })),
    // A message is made of what is in it, and of nothing that an address or path would lead to.
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'windows',
    ...{ baseBoundary: baseBoundary(invitation, calendar), boundaryPrefix },
  });
  return mail.compile().build();
}
