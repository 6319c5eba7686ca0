import { describe, expect, it } from 'vitest';
import { readReply } from '../../src/invite/replies/read-reply.js';
import { calendarWith, messageWith, sample } from './replies/samples.js';

async function codeOf(bytes: Uint8Array, file = 'a.eml') {
  const { value, diagnostics } = await readReply(bytes, file);
  expect(value).toBeUndefined();
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]?.span?.file).toBe(file);
  return diagnostics[0]?.code;
}

const attendee = (line: string) => calendarWith({ attendee: `ATTENDEE;${line}` });

describe('what is no reply', () => {
  it.each([
    ['a message without a calendar', Buffer.from('From: ana@contoso.com\r\n\r\nSee you there.\r\n')],
    ['nothing', new Uint8Array()],
    ['an invitation', calendarWith({}, 'METHOD:REQUEST')],
    ['a proposal of another time', calendarWith({}, 'METHOD:COUNTER')],
    ['a calendar without a method', calendarWith({}, 'X-NOTHING:1')],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ])('is told: %s', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('reply-absent');
  });

  it('is told of a message in the format of Outlook', async () => {
    const bytes = messageWith(
      Buffer.from('78 9f 3e 22'),
      'ana@contoso.com',
      'application/ms-tnef; name=winmail.dat',
    );
    expect((await readReply(bytes, 'a.eml')).diagnostics[0]?.message).toContain('winmail.dat');
  });
});

describe('a reply that cannot be read', () => {
  it.each([
    ['no UID', calendarWith({ uid: undefined })],
    ['an empty UID', calendarWith({ uid: 'UID:' })],
    ['two UIDs', calendarWith({ uid: ['UID:a', 'UID:b'] })],
    ['a UID without end', calendarWith({ uid: `UID:${'a'.repeat(300)}` })],
    ['no time', calendarWith({ stamp: undefined })],
    ['a time that is none', calendarWith({ stamp: 'DTSTAMP:20261399T991500Z' })],
    ['a sequence that is no number', calendarWith({ sequence: 'SEQUENCE:many' })],
    ['a sequence below 0', calendarWith({ sequence: 'SEQUENCE:-1' })],
    ['no attendee', calendarWith({ attendee: undefined })],
    ['two attendees', calendarWith({ other: 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:luis.romero@contoso.com' })],
    [
      'two answers of one',
      calendarWith({ other: 'ATTENDEE;PARTSTAT=DECLINED:mailto:ana.torres@contoso.com' }),
    ],
    ['an attendee without a mailbox', attendee('PARTSTAT=ACCEPTED:urn:uuid:1b4e28ba')],
    ['an attendee that is no address', attendee('PARTSTAT=ACCEPTED:mailto:ana')],
    ['an attendee with a line break', attendee('PARTSTAT=ACCEPTED:mailto:ana%0A@contoso.com')],
    ['a damaged attendee', attendee('PARTSTAT="ACCEPTED:mailto:ana@contoso.com')],
    ['another meeting beside it', calendarWith({ end: ['END:VEVENT', 'BEGIN:VEVENT', ...event('another')] })],
    ['an answer that contradicts it', calendarWith({ end: ['END:VEVENT', 'BEGIN:VEVENT', ...event()] })],
    ['no event', Buffer.from('BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n')],
    ['no end', calendarWith().subarray(0, -20)],
    ['a calendar that is too large', calendarWith({ comment: `COMMENT:${'a'.repeat(2 ** 20)}` })],
    ['components in components', nested(50_000)],
    ['parts in parts', parts(3000)],
    ['a NUL', calendarWith({ comment: 'COMMENT:\0' })],
    ['a message that is too large', Buffer.alloc(10 * 1024 * 1024 + 1, 'a')],
  ])('is told: %s', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('reply-unreadable');
  });

  it('is one that says nothing yet, too', async () => {
    for (const status of ['PARTSTAT=NEEDS-ACTION', 'PARTSTAT=X-MAYBE', 'CN=Ana'])
      expect(await codeOf(attendee(`${status}:mailto:ana@contoso.com`))).toBe('reply-undecided');
  });
});

describe('a reply', () => {
  it('of somebody else than the sender is told, and read', async () => {
    const { value, diagnostics } = await readReply(messageWith(calendarWith(), 'eve@example.com'), 'a.eml');
    expect(value?.attendee).toBe('ana.torres@contoso.com');
    expect(diagnostics).toMatchObject([
      { code: 'reply-from-other', severity: 'warning', message: expect.stringContaining('eve@example.com') },
    ]);
    const same = await readReply(messageWith(calendarWith(), 'Ana <ANA.Torres@Contoso.com>'), 'a.eml');
    expect(same.diagnostics).toEqual([]);
    for (const from of ['ana.torres@contoso.com, eve@example.com', 'Us: ana.torres@contoso.com;', 'Ana']) {
      const { diagnostics: told } = await readReply(messageWith(calendarWith(), from), 'a.eml');
      expect(told.map(({ code }) => code)).toEqual(['reply-from-other']);
    }
  });

  it('has the mailbox that stands beside another address', async () => {
    const calendar = attendee('EMAIL=Ana.Torres@contoso.com;PARTSTAT=ACCEPTED:urn:uuid:1b4e28ba');
    expect((await readReply(calendar, 'a.ics')).value?.attendee).toBe('ana.torres@contoso.com');
  });

  it('has the method of its message where the calendar has none', async () => {
    const calendar = calendarWith({}, 'X-NOTHING:1');
    const { value } = await readReply(
      messageWith(calendar, undefined, 'text/calendar; method=reply'),
      'a.eml',
    );
    expect(value?.answer).toBe('accepted');
  });

  it('is read out of a message that was forwarded, as of somebody else', async () => {
    const head = 'From: jo@contoso.com\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n';
    const { value, diagnostics } = await readReply(
      Buffer.concat([Buffer.from(head), sample('outlook.eml')]),
      'a',
    );
    expect(value?.attendee).toBe('ana.torres@contoso.com');
    expect(diagnostics.map(({ code }) => code)).toEqual(['reply-from-other']);
  });

  it('keeps a comment short, and without what is not seen', async () => {
    const comment = `COMMENT:a\x07b\u202ec\\n${'long '.repeat(1000)}`;
    const { value } = await readReply(calendarWith({ comment }), 'a.ics');
    expect(value?.comment).toMatch(/^a bc long [a-z ]+…$/);
    expect(value?.comment?.length).toBeLessThan(510);
  });

  it('is read in UTF-16 with its mark', async () => {
    const text = Buffer.from(`\ufeff${calendarWith({ comment: 'COMMENT:好' }).toString()}`, 'utf16le');
    expect((await readReply(text, 'a.ics')).value?.comment).toBe('好');
  });

  it('holds nothing that is taken from an entity or a file', async () => {
    const html = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><img src="http://127.0.0.1:1/">&b;';
    const { value } = await readReply(calendarWith({ comment: `COMMENT:${html}` }), 'a.ics');
    expect(value?.comment).toBe(html);
  });
});

function event(uid = '1b4e28ba-2fa1-51d2-883f-0016d3cca427'): readonly string[] {
  return [
    `UID:${uid}`,
    'DTSTAMP:20261122T091500Z',
    'SEQUENCE:1',
    'ATTENDEE;PARTSTAT=DECLINED:mailto:ana.torres@contoso.com',
  ];
}

function nested(depth: number): Buffer {
  return Buffer.from(`BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n${'BEGIN:VEVENT\r\n'.repeat(depth)}`);
}

function parts(count: number): Buffer {
  const levels = Array.from(
    { length: count },
    (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`,
  );
  return Buffer.from(
    `From: ana@contoso.com\r\nMIME-Version: 1.0\r\n${levels.join('')}Content-Type: text/calendar\r\n\r\n`,
  );
}
