import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../src/invite/calendar/index.js';
import { lineOf, readCalendar, unfolded } from './read-calendar.js';
import { sampleInvitation } from './sample-invitation.js';

function times(start: string, timeZone: string, duration = 'PT1H') {
  const text = calendarOf(sampleInvitation({ start, timeZone, duration }));
  const { start: begin, end } = readCalendar(text);
  return {
    text,
    lines: [lineOf(text, 'DTSTART'), lineOf(text, 'DTEND')],
    instants: [new Date(begin).toISOString(), new Date(end).toISOString()],
  };
}

/** Lines of the description of the zone. */
function zone(start: string, timeZone: string): readonly string[] {
  const lines = unfolded(times(start, timeZone).text);
  return lines.slice(lines.indexOf('BEGIN:VTIMEZONE') + 1, lines.indexOf('END:VTIMEZONE'));
}

/** A zone of one offset. */
const fixed = (name: string, since: string, offset: string) => [
  `TZID:${name}`,
  'BEGIN:STANDARD',
  `DTSTART:${since}`,
  `TZOFFSETFROM:${offset}`,
  `TZOFFSETTO:${offset}`,
  'END:STANDARD',
];

describe('times', () => {
  it.each([
    ['2026-07-01T09:30', 'Europe/Berlin', '2026-07-01T07:30'],
    ['2026-01-01T00:00', 'Asia/Kathmandu', '2025-12-31T18:15'],
    ['2026-07-01T12:00', 'America/St_Johns', '2026-07-01T14:30'],
    ['2026-07-01T12:00', 'Australia/Lord_Howe', '2026-07-01T01:30'],
    ['2026-01-01T12:00', 'Australia/Lord_Howe', '2026-01-01T01:00'],
    ['2026-07-01T12:00', 'Asia/Calcutta', '2026-07-01T06:30'],
    ['2026-02-25T12:00', 'Africa/Casablanca', '2026-02-25T12:00'],
    ['2026-07-01T12:00', 'Africa/Casablanca', '2026-07-01T11:00'],
    ['2026-07-01T12:00', 'Pacific/Kiritimati', '2026-06-30T22:00'],
    ['2011-12-29T12:00', 'Pacific/Apia', '2011-12-29T22:00'],
    ['2011-12-31T12:00', 'Pacific/Apia', '2011-12-30T22:00'],
    ['1999-12-31T23:59', 'America/New_York', '2000-01-01T04:59'],
  ])('%s in %s', (start, timeZone, utc) => {
    const found = times(start, timeZone);
    expect(found.lines[0]).toBe(`DTSTART;TZID=${timeZone}:${start.replace(/[-:]/g, '')}00`);
    expect(found.instants[0]).toBe(`${utc}:00.000Z`);
  });

  it('in UTC need no zone', () => {
    for (const name of ['UTC', 'Etc/UTC']) {
      const { text, lines } = times('2026-12-01T10:00', name);
      expect(lines).toEqual(['DTSTART:20261201T100000Z', 'DTEND:20261201T110000Z']);
      expect(text).not.toContain('VTIMEZONE');
    }
  });

  it('go over midnight', () => {
    expect(times('2026-12-31T23:30', 'Asia/Tokyo').lines[1]).toBe('DTEND;TZID=Asia/Tokyo:20270101T003000');
  });

  it('go over a change of clocks: days are those of the calendar, and hours pass (RFC 5545, 3.3.6)', () => {
    const forward = times('2026-03-29T01:30', 'Europe/Berlin');
    expect(forward.lines[1]).toBe('DTEND;TZID=Europe/Berlin:20260329T033000');
    const day = times('2026-10-24T10:00', 'Europe/Berlin', 'P1D');
    expect(day.lines[1]).toBe('DTEND;TZID=Europe/Berlin:20261025T100000');
    expect(day.instants).toEqual(['2026-10-24T08:00:00.000Z', '2026-10-25T09:00:00.000Z']);
    const hours = times('2026-10-24T10:00', 'Europe/Berlin', 'PT24H');
    expect(hours.lines[1]).toBe('DTEND;TZID=Europe/Berlin:20261025T090000');
  });

  it('that clocks show twice are the first of them, and written so that nobody can take the second', () => {
    const start = times('2026-10-25T02:30', 'Europe/Berlin', 'PT3H');
    expect(start.lines).toEqual(['DTSTART:20261025T003000Z', 'DTEND:20261025T033000Z']);
    expect(start.text).not.toContain('VTIMEZONE');
    const end = times('2026-10-25T01:30', 'Europe/Berlin', 'PT2H');
    expect(end.lines).toEqual(['DTSTART;TZID=Europe/Berlin:20261025T013000', 'DTEND:20261025T013000Z']);
  });

  it('that clocks skip are what clocks not put forward would show', () => {
    const { lines, instants } = times('2026-03-29T02:30', 'Europe/Berlin');
    expect(instants[0]).toBe('2026-03-29T01:30:00.000Z');
    expect(lines[0]).toBe('DTSTART;TZID=Europe/Berlin:20260329T033000');
  });

  it('of clocks that are seconds ahead are in UTC', () => {
    expect(times('1971-05-01T10:00', 'Africa/Monrovia').lines[0]).toBe('DTSTART:19710501T104430Z');
  });
});

describe('zones', () => {
  it('that follow rules have them', () => {
    expect(zone('2026-12-01T10:00', 'Australia/Sydney')).toEqual([
      'TZID:Australia/Sydney',
      'BEGIN:STANDARD',
      'DTSTART:20250406T030000',
      'TZOFFSETFROM:+1100',
      'TZOFFSETTO:+1000',
      'RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:20251005T020000',
      'TZOFFSETFROM:+1000',
      'TZOFFSETTO:+1100',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU',
      'END:DAYLIGHT',
    ]);
  });

  it('whose clocks stand have one offset', () => {
    expect(zone('2026-12-01T10:00', 'Asia/Kathmandu')).toEqual(
      fixed('Asia/Kathmandu', '20250101T000000', '+0545'),
    );
  });

  it('that follow no rule that Outlook takes have the offset of the meeting, since the last change', () => {
    expect(zone('2026-07-01T12:00', 'Africa/Casablanca')).toEqual(
      fixed('Africa/Casablanca', '20260322T030000', '+0100'),
    );
    // In 2007 the clocks of the United States went back a week later than in 2006.
    expect(zone('2006-07-01T12:00', 'America/New_York')).toEqual(
      fixed('America/New_York', '20060402T030000', '-0400'),
    );
  });

  it('that change during a meeting without following a rule leave its end to UTC', () => {
    const { lines, instants } = times('2026-02-14T12:00', 'Africa/Casablanca', 'P1D');
    expect(lines).toEqual(['DTSTART;TZID=Africa/Casablanca:20260214T120000', 'DTEND:20260215T120000Z']);
    expect(instants[1]).toBe('2026-02-15T12:00:00.000Z');
  });
});
