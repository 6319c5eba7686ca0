import type { Attachment as Part } from 'nodemailer/lib/mailer';
import type { Invitation } from '../invitation.js';

/**
 * A part of text, with CRLF. In base64 where most of it would have to be escaped; else quoted-printable, which is mostly what
 * it stands for (RFC 2045, 6.7).
 */
export function textPart(contentType: string, text: string): Part {
  const content = Buffer.from(text.replace(/\r\n|\r|\n/g, '\r\n'));
  const others = content.reduce((count, octet) => (octet > 0x7e ? count + 1 : count), 0);
  const contentTransferEncoding = others * 6 > content.length ? 'base64' : 'quoted-printable';
  return { contentType, content, contentTransferEncoding };
}

/**
 * The calendar, in base64: nothing on the way may touch its lines, which break within characters' reach of 75 octets.
 * The parameter `method` is that of the calendar, or programs do not know what to do with it (RFC 6047, 2.4).
 */
export function calendarPart(method: Invitation['method'], calendar: string): Part {
  const [, said] = /^METHOD:([A-Z]+)\r?$/m.exec(calendar) ?? [];
  if (said !== method) {
    throw new Error(`The calendar has the method ${said ?? 'nothing'}, and the message ${method}`);
  }
  return {
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content: Buffer.from(calendar),
    contentTransferEncoding: 'base64',
  };
}
