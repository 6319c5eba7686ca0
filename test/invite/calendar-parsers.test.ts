import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { calendarOf } from '../../src/invite/calendar/index.js';
import type { Invitation } from '../../src/invite/invitation.js';
import { readCalendar } from './read-calendar.js';
import { sampleAttachment, sampleInvitation } from './sample-invitation.js';
import { someInvitation } from './some-invitation.js';
import { links } from './zone-clocks.js';

/** Debian's own: its packages are for that one, whichever comes first in the path. */
const python = '/usr/bin/python3';

const parsers = [
  { name: 'libical', script: 'libical.py', probe: 'import ctypes; ctypes.CDLL("libical.so.3")' },
  { name: 'python3-icalendar', script: 'python_icalendar.py', probe: 'import icalendar' },
];

const findingsSchema = z.array(
  z.object({
    errors: z.literal(0),
    valid: z.literal(true),
    start: z.number(),
    end: z.number(),
    summary: z.string().nullable(),
    description: z.string().nullable(),
    attendees: z.number(),
    attachments: z.number(),
    method: z.string(),
    status: z.string().nullable(),
  }),
);

function canRun(probe: string): boolean {
  try {
    execFileSync(python, ['-c', probe], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function findings(script: string, calendars: readonly string[]) {
  const path = fileURLToPath(new URL(`parsers/${script}`, import.meta.url));
  const input = JSON.stringify(calendars);
  const output = execFileSync(python, [path], { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return findingsSchema.parse(JSON.parse(output));
}

/** A meeting in each zone, in winter or in summer, over two nights. */
const inZones = [...new Set([...Intl.supportedValuesOf('timeZone'), ...links])].map((timeZone, index) =>
  sampleInvitation({
    timeZone,
    start: `${2000 + (index % 36)}-${index % 2 === 0 ? '01' : '07'}-15T12:30`,
    duration: 'PT36H',
  }),
);

const odd: readonly Invitation[] = [
  sampleInvitation({}, { method: 'CANCEL', sequence: 2 }),
  sampleInvitation(
    { attendees: [{ name: 'Bo', email: 'bo@contoso.com', role: 'required' }] },
    { method: 'CANCEL', scope: 'removed', sequence: 2 },
  ),
  sampleInvitation({ start: '2026-10-25T02:30' }),
  sampleInvitation({ start: '2026-10-25T01:30', duration: 'PT2H' }),
  sampleInvitation({ start: '2026-02-14T12:00', duration: 'P1D', timeZone: 'Africa/Casablanca' }),
  sampleInvitation({
    place: '北京市朝阳区 1 号; "A" \\ B, 3:4',
    summary: '👩🏽‍💻'.repeat(20),
    language: 'zh-Hans',
  }),
  sampleInvitation(
    {
      summary: 'a\r\nEND:VEVENT\r\n",;:\\ ^n',
      attendees: [{ name: '"张伟", O\'Hara; x:y=z ^n\r\nX-EVIL:1', email: 'o@b.example', role: 'chair' }],
    },
    { description: 'one\r\n\ttwo, three; \\ four\r\rfive' },
  ),
  sampleInvitation({}, { attachments: [sampleAttachment('a;"b",c:d 声明.pdf', 100_000)] }),
];

describe.each(parsers)('$name', ({ name, script, probe }) => {
  const missing = process.env.CI !== 'true' && !canRun(probe);
  const test = (title: string, body: () => void) =>
    it.skipIf(missing)(missing ? `${title} [not run: ${name} is not installed]` : title, body);

  test('reads every calendar without complaint, and what ical.js reads', () => {
    const calendars = [...odd, ...inZones].map((invitation) => calendarOf(invitation, { attachments: true }));
    for (const [index, found] of findings(script, calendars).entries()) {
      const read = readCalendar(calendars[index] ?? '');
      expect(found).toEqual({
        errors: 0,
        valid: true,
        start: read.start / 1000,
        end: read.end / 1000,
        summary: read.text('summary') ?? null,
        description: read.text('description') ?? null,
        attendees: read.all('attendee').length,
        attachments: read.all('attach').length,
        method: read.calendar.getFirstPropertyValue('method'),
        status: read.text('status') ?? null,
      });
    }
  });

  // Of what the texts say python3-icalendar makes something else where a backslash is before an n.
  test('finds in hostile ones neither more nor less than there is', () => {
    const invitations = fc.sample(someInvitation, { numRuns: 300, seed: 5545 });
    const calendars = invitations.map((invitation) => calendarOf(invitation, { attachments: true }));
    for (const [index, found] of findings(script, calendars).entries()) {
      const { start, end } = readCalendar(calendars[index] ?? '');
      expect([found.start, found.end]).toEqual([start / 1000, end / 1000]);
      expect(found.attendees).toBe(invitations[index]?.meeting.attendees.length);
      expect(found.attachments).toBe(1);
    }
  });
});
