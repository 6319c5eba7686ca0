import { describe, expect, it } from 'vitest';
import { readReply } from '../../src/invite/replies/read-reply.js';
import { calendarWith, messageWith } from './replies/samples.js';

const most = 1024 * 1024 - 1000;

const filled = (piece: string, length = most) => piece.repeat(Math.floor(length / piece.length));

const message = (head: string, body = '') =>
  Buffer.from(`From: ana@contoso.com\r\n${head}\r\nMIME-Version: 1.0\r\n\r\n${body}`);

const parts = (part: string) =>
  message('Content-Type: multipart/mixed; boundary=b', filled(`--b\r\n${part}`, 9 * 1024 * 1024));

/** What makes careless patterns and loops take hours. */
const cases: Readonly<Record<string, Buffer>> = {
  'a calendar of line breaks': messageWith(Buffer.from(filled('\n'))),
  'a calendar of spaces': messageWith(Buffer.from(filled(' '))),
  'a calendar of tabs behind its start': calendarWith({ other: filled('\t') }),
  'folds without end': calendarWith({ other: `COMMENT:${filled('a\r\n ')}` }),
  'attendees without end': calendarWith({ other: filled('ATTENDEE:mailto:a@b.example\r\n') }),
  'parameters without end': calendarWith({ other: `ATTENDEE${filled(';A=B')}:mailto:a@b.example` }),
  'quotes without end': calendarWith({ other: `ATTENDEE;CN=${filled('"')}:mailto:a@b.example` }),
  'values without end': calendarWith({ other: `ATTENDEE;MEMBER=${filled('"a",')}"b":mailto:a@b.example` }),
  'colons without end': calendarWith({ other: `ATTENDEE${filled(':')}` }),
  'backslashes without end': calendarWith({ other: `COMMENT:${filled('\\n\\\\')}` }),
  'comments without end': calendarWith({ other: filled('COMMENT:a\r\n') }),
  'events without end': Buffer.from(
    `BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n${filled('BEGIN:VEVENT\r\nEND:VEVENT\r\n')}END:VCALENDAR`,
  ),
  'percent signs without end': calendarWith({ attendee: `ATTENDEE:mailto:${filled('%61')}@b.example` }),
  'senders without end': message(`To: ${filled('a@b.example,', 900_000)}`),
  'groups without end': message(`To: ${filled('(a:', 900_000)}`),
  'quotes in a header': message(`Subject: ${filled('=?utf-8?Q?"<@', 900_000)}`),
  'a header of parameters': message(`Content-Type: text/calendar${filled('; a*0*=b', 900_000)}`),
  'a header of boundaries': message(
    `Content-Type: multipart/mixed; boundary="${filled('b', 900_000)}"`,
    filled('--b\r\n'),
  ),
  'empty parts': parts('\r\n'),
  calendars: parts('Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\n'),
  'messages in messages': parts('Content-Type: message/rfc822\r\n\r\n'),
  'text of addresses': message('Content-Type: text/plain', filled('www.xn--a.xn--b.xn--c@', 9 * 1024 * 1024)),
  'HTML in HTML': message('Content-Type: text/html', filled('<div>', 9 * 1024 * 1024)),
};

describe('a message that is made to keep the reader busy', () => {
  it.each(Object.keys(cases))('is read in little time: %s', async (name) => {
    const start = performance.now();
    const { value, diagnostics } = await readReply(cases[name] ?? Buffer.alloc(0), 'a.eml');
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(value !== undefined || diagnostics.length === 1).toBe(true);
  });
});
