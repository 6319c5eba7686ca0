import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { messageOf } from '../../src/invite/message/index.js';
import { needs } from '../tools.js';
import { hostileText } from './hostile.js';
import { calendarWith, invitationWith } from './matters.js';
import { type ReadMessage, readMessages } from './read-message.js';

/** What a field may become on its way: one line, without what no header can hold. */
const asLine = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim();
const asName = (text: string) => asLine(text).replaceAll('=?', '= ?');

const fields = fc.record({
  organizer: hostileText,
  attendees: fc.array(hostileText, { minLength: 1, maxLength: 3 }),
  subject: hostileText,
  uid: hostileText,
  text: hostileText,
  html: hostileText,
  file: hostileText,
});

type Fields = typeof fields extends fc.Arbitrary<infer Value> ? Value : never;

function written({ organizer, attendees, subject, uid, text, html, file }: Fields): Promise<Uint8Array> {
  const attachments = [
    { name: file, mediaType: 'application/pdf', bytes: Buffer.from('%PDF'), sha256: '1a'.repeat(32) },
  ];
  const meeting = {
    uid,
    organizer: { name: organizer, email: 'o@example.com' },
    attendees: attendees.map((name, at) => ({
      name,
      email: `a${at}@example.com`,
      role: 'required' as const,
    })),
  };
  const invitation = invitationWith({ subject, text, html, sequence: 1, attachments }, meeting);
  return messageOf(invitation, { calendar: calendarWith('REQUEST') });
}

function expectWhole(read: ReadMessage, { organizer, attendees, subject, file }: Fields): void {
  expect(read.root.headers).toEqual([
    ...['content-type', 'date', 'from', 'in-reply-to', 'message-id', 'mime-version', 'references'],
    ...['subject', 'to'],
  ]);
  expect(read.from).toEqual([{ name: asName(organizer), email: 'o@example.com' }]);
  expect(read.to).toEqual(attendees.map((name, at) => ({ name: asName(name), email: `a${at}@example.com` })));
  expect(read.subject).toBe(asLine(subject));
  expect(read.messageId).toMatch(/^<[\w-]+\.1@example\.com>$/);
  const [alternative, document, ...more] = read.root.parts;
  expect(more).toEqual([]);
  expect(document?.fileName).toBe(asName(file).replaceAll(/[/\\*]/g, '_'));
  expect(document?.headers).toEqual(['content-disposition', 'content-transfer-encoding', 'content-type']);
  expect(alternative?.parts?.map(({ type }) => type)).toEqual(['text/plain', 'text/html', 'text/calendar']);
  const parts = [read.root, ...read.root.parts, ...(alternative?.parts ?? [])];
  expect(parts.flatMap(({ defects }) => defects)).toEqual([]);
}

describe('whatever stands in a field', () => {
  needs('python3')('stays in its header, or is a part of its own', async () => {
    const several = fc.array(fields, { minLength: 50, maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(several, async (all) => {
        const read = readMessages(await Promise.all(all.map(written)));
        for (const [at, message] of read.entries()) {
          const typed = all[at];
          if (typed !== undefined) expectWhole(message, typed);
        }
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });
});
