import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createNodeHost } from '../../src/host/index.js';
import { calendarOf } from '../../src/invite/calendar/index.js';
import { whenFacts } from '../../src/invite/texts/when.js';
import { eventOf } from '../../src/invite/transports/graph/event.js';
import { loadLocale } from '../../src/locale/index.js';
import { plainText } from '../../src/model/index.js';
import { present } from './matters.js';
import { readCalendar } from './read-calendar.js';
import { sampleInvitation } from './sample-invitation.js';

const locale = present((await loadLocale(createNodeHost(), 'en')).value);

type When = Readonly<Record<'start' | 'duration' | 'timeZone', string>>;

/** The end that each of those who tell of a meeting gives: its instant, and how the clocks show it. */
function ends(when: When) {
  const invitation = sampleInvitation(when);
  const { end } = readCalendar(calendarOf(invitation));
  const graph = Date.parse(`${eventOf(invitation).end.dateTime}Z`);
  const facts = whenFacts(when, locale).map(({ label, value }) => [label, plainText(value)] as const);
  return { calendar: end, graph, facts: new Map(facts) };
}

/** The clocks at an instant, asked of the runtime alone. */
function shown(instant: number, timeZone: string): string {
  const time = new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', minute: '2-digit' });
  return time.format(instant).replace(/\s/g, ' ');
}

/** The last time that a fact ends with, without the offset. */
const timeIn = (text: string | undefined) =>
  /(\d+:\d\d[\s\u202f\u00a0][AP]M)(?: ·.*)?$/.exec(text ?? '')?.[1]?.replace(/\s/g, ' ');

it.each([
  ['2026-10-24T10:00', 'P1D', '2026-10-25T09:00:00Z'],
  ['2026-10-24T10:00', 'PT24H', '2026-10-25T08:00:00Z'],
  ['2026-10-24T10:00', 'P1DT1H', '2026-10-25T10:00:00Z'],
  ['2026-03-28T02:30', 'P1D', '2026-03-29T01:30:00Z'],
  ['2026-03-28T10:00', 'P1D', '2026-03-29T08:00:00Z'],
  ['2026-10-24T02:30', 'P1DT45M', '2026-10-25T01:15:00Z'],
])('%s and %s end in Berlin at %s for everybody', (start, duration, end) => {
  const found = ends({ start, duration, timeZone: 'Europe/Berlin' });
  expect(found.calendar).toBe(Date.parse(end));
  expect(found.graph).toBe(Date.parse(end));
  expect(timeIn(found.facts.get('Ends'))).toBe(shown(Date.parse(end), 'Europe/Berlin'));
});

it('has one end for the message, the calendar and Graph, wherever clocks are changed', () => {
  const when = fc.record({
    start: fc
      .date({ min: new Date('2026-01-01T00:00Z'), max: new Date('2027-12-31T00:00Z'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 16)),
    duration: fc
      .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 59 }))
      .map(([days, hours, minutes]) => `P${days}DT${hours}H${minutes}M`),
    timeZone: fc.constantFrom(
      ...['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Kathmandu'],
      'UTC',
    ),
  });
  fc.assert(
    fc.property(when, (given) => {
      const { calendar, graph, facts } = ends(given);
      expect(graph).toBe(calendar);
      const last = facts.get('Ends') ?? facts.get('Time');
      expect(timeIn(last)).toBe(shown(calendar, given.timeZone));
    }),
  );
});
