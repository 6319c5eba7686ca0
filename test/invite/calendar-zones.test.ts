import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../src/invite/calendar/index.js';
import { readCalendar } from './read-calendar.js';
import { sampleInvitation } from './sample-invitation.js';
import { clockOf, daysOfChange, links } from './zone-clocks.js';

const hour = 60 * 60 * 1000;
const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), ...links])];

/** What is wrong with the times of a meeting as ical.js reads them; nothing when all is right. */
function wrong(start: string, timeZone: string, hours: number): readonly string[] {
  const shown = clockOf(timeZone);
  const read = readCalendar(calendarOf(sampleInvitation({ start, timeZone, duration: `PT${hours}H` })));
  const found: string[] = [];
  if (shown(read.start) !== start) found.push(`${timeZone} ${start}: read as ${shown(read.start)}`);
  for (const earlier of [0.5, 1, 2]) {
    if (shown(read.start - earlier * hour) === start) found.push(`${timeZone} ${start}: not the first`);
  }
  if (read.end - read.start !== hours * hour) found.push(`${timeZone} ${start}: not ${hours} hours`);
  return found;
}

const digits = (number: number) => String(number).padStart(2, '0');

describe('the description of a zone', () => {
  it(`is right at many times in each of ${zones.length} zones`, () => {
    const found = zones.flatMap((timeZone, index) =>
      Array.from({ length: 3 }, (_, turn) => {
        const year = 1970 + ((index * 11 + turn * 23) % 68);
        const month = digits(1 + ((index + turn * 5) % 12));
        const day = digits(1 + ((index * 3 + turn * 7) % 28));
        // At noon, for clocks are changed at night and a time that they skip is none.
        return wrong(`${year}-${month}-${day}T12:15`, timeZone, 1 + 9 * turn);
      }).flat(),
    );
    expect(found).toEqual([]);
  });

  it.each([
    'Europe/Berlin',
    'America/St_Johns',
    'America/Santiago',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Africa/Cairo',
    'Asia/Jerusalem',
    'Pacific/Apia',
  ])('is right around each change of clocks in %s, 1970 to 2037', (timeZone) => {
    const found = daysOfChange(timeZone, 1970, 2037).flatMap((date) => [
      ...wrong(`${date}T01:15`, timeZone, 30),
      ...wrong(`${date}T04:30`, timeZone, 2),
    ]);
    // What clocks skip is shown as something else; that is tested with the times.
    expect(found.filter((problem) => !skips(problem))).toEqual([]);

    function skips(problem: string): boolean {
      const [, start = '', shown] = / (\S+): read as (\S+)$/.exec(problem) ?? [];
      return shown !== undefined && !occurs(timeZone, start);
    }
  });
});

function occurs(timeZone: string, local: string): boolean {
  const shown = clockOf(timeZone);
  const near = Date.parse(`${local}Z`);
  return Array.from({ length: 4 * 60 }, (_, turn) => near + (turn - 2 * 60) * 0.25 * hour).some(
    (instant) => shown(instant) === local,
  );
}
