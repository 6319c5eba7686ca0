import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Messages as mail programs write them, with a reply to the same meeting. */
const sampleFolder = fileURLToPath(new URL('.', import.meta.url));

export const sampleNames = readdirSync(sampleFolder)
  .filter((name) => /\.(?:eml|ics)$/.test(name))
  .sort();

export const meetingId = '1b4e28ba-2fa1-51d2-883f-0016d3cca427';

export function sample(name: string): Buffer {
  return readFileSync(`${sampleFolder}${name}`);
}

/** A reply as an .ics, with lines in place of others of the event. */
export function calendarWith(
  changes: Readonly<Record<string, string | readonly string[] | undefined>> = {},
  method: string | undefined = 'METHOD:REPLY',
): Buffer {
  const lines = {
    uid: `UID:${meetingId}`,
    stamp: 'DTSTAMP:20261122T091500Z',
    sequence: 'SEQUENCE:1',
    attendee: 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana.torres@contoso.com',
    ...changes,
  };
  const event = Object.values(lines).flatMap((line) => line ?? []);
  return Buffer.from(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      method,
      'BEGIN:VEVENT',
      ...event,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
}

/** A message around a calendar. */
export function messageWith(
  calendar: Uint8Array,
  from = 'ana.torres@contoso.com',
  type = 'text/calendar',
): Buffer {
  return Buffer.concat([
    Buffer.from(`From: ${from}\r\nTo: jo@contoso.com\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n`),
    calendar,
  ]);
}
