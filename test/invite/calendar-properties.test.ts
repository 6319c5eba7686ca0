import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../src/invite/calendar/index.js';
import type { Invitation } from '../../src/invite/invitation.js';
import { readCalendar, unfolded } from './read-calendar.js';
import { someInvitation } from './some-invitation.js';

/** What a calendar can hold of a text, character by character. */
function held(text: string, instead: string): string {
  const kept = [...text.replaceAll('\r\n', '\n')].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    if ([0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029].includes(code)) return '\n';
    if (code < 0x20 && code !== 9) return instead;
    if (code >= 0x7f && code < 0xa0) return instead;
    if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return '';
    return code >= 0xd800 && code < 0xe000 ? '\ufffd' : character;
  });
  return kept.join('').trim();
}

const heldInLines = (text: string) => held(text, '');
const heldInLine = (text: string) =>
  held(text, ' ')
    .replace(/[\n\t ]+/g, ' ')
    .trim();
const heldAsName = (text: string) => heldInLine(text).replaceAll('"', "'").replaceAll('\\', '/');
const orNothing = (text: string) => (text === '' ? undefined : text);

const written = (invitation: Invitation) => calendarOf(invitation, { attachments: true });

/** The names of all properties that there should be. */
function expectedNames({ meeting, description }: Invitation): readonly string[] {
  const zone = ['BEGIN', 'TZID', 'BEGIN', 'DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO', 'END', 'END'];
  const rule = [...zone.slice(0, 6), 'RRULE', 'END', ...zone.slice(2, 6), 'RRULE', 'END', 'END'];
  return [
    ...['BEGIN', 'PRODID', 'VERSION', 'CALSCALE', 'METHOD'],
    ...(meeting.timeZone === 'UTC' ? [] : meeting.timeZone === 'Europe/Berlin' ? rule : zone),
    ...['BEGIN', 'UID', 'DTSTAMP', 'SEQUENCE', 'DTSTART', 'DTEND', 'SUMMARY'],
    ...(heldInLines(description) === '' ? [] : ['DESCRIPTION']),
    ...(heldInLine(meeting.place ?? '') === '' ? [] : ['LOCATION']),
    ...['URL', 'CONFERENCE', 'ORGANIZER', ...meeting.attendees.map(() => 'ATTENDEE')],
    ...['STATUS', 'TRANSP', 'ATTACH', 'END', 'END'],
  ];
}

describe('whatever people type', () => {
  it('stays in its field', () => {
    fc.assert(
      fc.property(someInvitation, (invitation) => {
        const names = unfolded(written(invitation)).map((line) => /^[A-Z-]+/.exec(line)?.[0]);
        expect(names).toEqual(expectedNames(invitation));
      }),
    );
  });

  it('comes back', () => {
    fc.assert(
      fc.property(someInvitation, (invitation) => {
        const { meeting } = invitation;
        const read = readCalendar(written(invitation));
        expect(read.text('summary')).toBe(heldInLine(meeting.summary));
        expect(read.text('description')).toBe(orNothing(heldInLines(invitation.description)));
        expect(read.text('location')).toBe(orNothing(heldInLine(meeting.place ?? '')));
        expect(read.text('url')).toBe(read.text('conference'));
        expect(new URL(read.text('url') ?? '').href).toBe(new URL(meeting.link ?? '').href);
        expect(read.text('sequence')).toBe(String(invitation.sequence));
        const people = [...read.all('organizer'), ...read.all('attendee')];
        expect(people.map((person) => [person.getFirstParameter('cn'), person.getFirstValue()])).toEqual(
          [meeting.organizer, ...meeting.attendees].map(({ name, email }) => [
            orNothing(heldAsName(name)),
            `mailto:${email}`,
          ]),
        );
        const [attachment] = invitation.attachments;
        const found = read.all('attach').map((property) => property.getFirstParameter('filename'));
        expect(found).toEqual([heldAsName(attachment?.name ?? '')]);
      }),
    );
  });

  it('makes lines of at most 75 octets without control characters', () => {
    fc.assert(
      fc.property(someInvitation, (invitation) => {
        const text = written(invitation);
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[^\P{Cc}\t]|\p{Cs}/u);
        }
      }),
    );
  });

  it('is not cut within a character', () => {
    const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(someInvitation, (invitation) => {
        const text = written(invitation);
        const lines = text.replaceAll('\r\n ', '\u0001').split('\r\n');
        for (const line of lines.filter((folded) => folded.includes('\u0001'))) {
          const pieces = line.split('\u0001');
          const whole = pieces.join('');
          const starts = new Set([...characters.segment(whole)].map(({ index }) => index));
          let at = 0;
          for (const piece of pieces.slice(0, -1)) {
            at += piece.length;
            const { segment = '' } = characters.segment(whole).containing(at) ?? {};
            expect(starts.has(at) || Buffer.byteLength(segment) > 74).toBe(true);
          }
        }
      }),
    );
  });
});
