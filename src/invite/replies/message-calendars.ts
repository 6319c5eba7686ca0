/// <reference path="./mailparser.d.ts" />
import { type MailAttachment, simpleParser } from 'mailparser';
import { z } from 'zod';
import { decodeText } from './decode.js';
import { limits } from './limits.js';

/** What a message holds, as far as a reply goes. */
export interface OpenedMessage {
  readonly calendars: readonly { readonly text: string; readonly mimeMethod: string | undefined }[];
  /** Addresses of From, lower case. Nothing where there is no message around the calendar. */
  readonly senders: readonly string[] | undefined;
  /** Outlook's own format, which holds no calendar. */
  readonly isTnef: boolean;
}

const contentType = z.object({
  params: z.object({
    charset: z.string().optional().catch(undefined),
    method: z.string().optional().catch(undefined),
  }),
});

/**
 * Takes the calendars out of a message, wherever they are in it and however they are encoded. HTML is neither rendered nor
 * followed. A message in it is looked into where it has no calendar of its own.
 *
 * @param forwards Messages within messages that are looked into, one inside the other.
 * Errors: those of mailparser, for messages with too many parts or too long a header.
 */
export async function openMessage(
  bytes: Uint8Array,
  forwards: number = limits.forwards,
): Promise<OpenedMessage> {
  const { attachments, from } = await simpleParser(Buffer.from(bytes), {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
    keepCidLinks: true,
  });
  const senders = [from ?? []]
    .flat()
    .flatMap(({ value }) => value)
    .flatMap(({ address }) => (address === undefined || address === '' ? [] : address.toLowerCase()));
  const own = attachments.filter(isCalendar).slice(0, limits.calendars).map(calendarIn);
  return {
    calendars: own.length > 0 || forwards === 0 ? own : await forwardedCalendars(attachments, forwards),
    senders,
    isTnef: attachments.some((one) => /^application\/(?:vnd\.)?ms-tnef$/i.test(one.contentType ?? '')),
  };
}

/** What somebody passed on as a message in a message. */
async function forwardedCalendars(
  attachments: readonly MailAttachment[],
  forwards: number,
): Promise<OpenedMessage['calendars']> {
  const messages = attachments.filter(({ contentType: type = '' }) =>
    /^message\/(?:rfc822|global)$/i.test(type),
  );
  const found: OpenedMessage['calendars'][number][] = [];
  for (const { content } of messages.slice(0, limits.calendars))
    found.push(...(await openMessage(content, forwards - 1)).calendars);
  return found.slice(0, limits.calendars);
}

function isCalendar({ contentType: type = '', filename = '' }: MailAttachment): boolean {
  return /^(?:text\/(?:x-v)?calendar|application\/ics)$/i.test(type) || /\.(?:ics|ifb|vcs)$/i.test(filename);
}

function calendarIn({ content, headers }: MailAttachment) {
  const { charset, method } = contentType.safeParse(headers.get('content-type')).data?.params ?? {};
  // One character more than is read, so that it is seen to be too large.
  const bytes = content.subarray(0, 4 * limits.calendar + 4);
  return { text: decodeText(bytes, charset), mimeMethod: method?.toUpperCase() };
}
