import { createHash } from 'node:crypto';
import { type Diagnostic, diagnostic, type Outcome } from '../../diagnostics/index.js';
import type { MeetingReply } from '../../register/index.js';
import { decodeText } from './decode.js';
import { type AnsweringCalendar, readAnsweringCalendar } from './event.js';
import { limits } from './limits.js';
import { type OpenedMessage, openMessage } from './message-calendars.js';
import { replyOf } from './reply-of.js';
import { tellable } from './tellable.js';

/**
 * Reads what an attendee answered (iTIP, RFC 5546, 3.2.3) out of a message or a calendar.
 *
 * @param bytes Of an .eml or an .ics. They are not trusted: nothing in them is thrown, run, fetched or read beyond a size.
 * @param file Name of it, for what is told.
 * @returns No value where there is nothing to record; then a diagnostic says why. Diagnostics: `reply-absent`, `reply-unreadable`,
 *   `reply-undecided`, `reply-from-other`.
 */
export async function readReply(bytes: Uint8Array, file: string): Promise<Outcome<MeetingReply | undefined>> {
  if (bytes.length > limits.message) return unreadable(file, 'it is too large');
  const opened = await open(bytes);
  if (opened === undefined) return unreadable(file, 'its parts are too many or damaged');
  if (opened.calendars.length === 0)
    return absent(
      file,
      opened.isTnef ? 'it is in the format of Outlook (winmail.dat)' : 'it has no calendar',
    );
  const read = opened.calendars.map(({ text, mimeMethod }) =>
    withMethod(readAnsweringCalendar(text), mimeMethod),
  );
  const replies = read.flatMap((one) => (one?.method === 'REPLY' ? one : []));
  if (replies.length === 0) {
    const methods = read.flatMap((one) => (one === undefined ? [] : (one.method ?? 'no method')));
    if (methods.length < read.length) return unreadable(file, 'its calendar is damaged or too large');
    return absent(file, `its calendar has ${tellable(methods.join(', '), limits.name)}`);
  }
  const found = replyOf(replies);
  switch (found.kind) {
    case 'faulty':
      return unreadable(file, found.fault);
    case 'undecided': {
      const status = tellable(found.status, limits.name);
      return nothing(
        diagnostic('reply-undecided', `${found.attendee} has not decided (${status})`, at(file)),
      );
    }
    case 'reply': {
      const digest = createHash('sha256').update(bytes).digest('hex');
      const { attendee } = found.reply;
      const sender = otherSender(attendee, opened.senders);
      if (sender === undefined) return { value: { ...found.reply, digest }, diagnostics: [] };
      const told = `The answer of ${attendee} was sent by ${sender}`;
      return {
        value: { ...found.reply, sender, digest },
        diagnostics: [diagnostic('reply-from-other', told, at(file))],
      };
    }
    default:
      return found satisfies never;
  }
}

async function open(bytes: Uint8Array): Promise<OpenedMessage | undefined> {
  // In Latin-1 every byte is a character, and all of these are ASCII, or every other byte of UTF-16.
  const start = Buffer.from(bytes.subarray(0, 2000)).toString('latin1').replaceAll('\0', '');
  if (/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*BEGIN:VCALENDAR/i.test(start))
    return {
      calendars: [{ text: decodeText(bytes, undefined), mimeMethod: undefined }],
      senders: undefined,
      isTnef: false,
    };
  return openMessage(bytes).catch(() => undefined);
}

/** The message says it too (RFC 6047, 2.4); where the calendar has lost its method, that of the message counts. */
function withMethod(
  calendar: AnsweringCalendar | undefined,
  mimeMethod: string | undefined,
): AnsweringCalendar | undefined {
  return calendar && { ...calendar, method: calendar.method ?? mimeMethod };
}

/** Who sent an answer, where that is not the attendee alone. A calendar without a message has no sender. */
function otherSender(attendee: string, senders: readonly string[] | undefined): string | undefined {
  // Of several senders (RFC 5322, 3.6.2) each could have written it.
  if (senders === undefined || (senders[0] === attendee && senders.length === 1)) return undefined;
  return senders.length === 0 ? 'nobody' : tellable(senders.join(', '), limits.name);
}

function absent(file: string, reason: string): Outcome<undefined> {
  return nothing(diagnostic('reply-absent', `There is no reply in it: ${reason}`, at(file)));
}

function unreadable(file: string, reason: string): Outcome<undefined> {
  return nothing(diagnostic('reply-unreadable', `The reply cannot be read: ${reason}`, at(file)));
}

function nothing(told: Diagnostic): Outcome<undefined> {
  return { value: undefined, diagnostics: [told] };
}

function at(file: string) {
  return { span: { file, line: 1, column: 1 } };
}
