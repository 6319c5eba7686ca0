import type { Locale } from '../../locale/index.js';
import { type Fact, instantOf, localTimeAt, offsetAt, rich } from '../../model/index.js';
import type { ToldKickOff } from './matter.js';

const minute = 60_000;
const day = 24 * 60 * minute;

/** A moment as the clocks of the meeting's zone show it. */
interface Moment {
  readonly instant: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:MM`. */
  readonly time: string;
  /** `UTC+01:00`. */
  readonly offset: string;
}

/** When a meeting is: date, time and zone; of one that goes over midnight or a change of clocks, both ends in full. */
export function whenFacts(
  kickOff: Pick<ToldKickOff, 'start' | 'duration' | 'timeZone'>,
  locale: Locale,
): Fact[] {
  const { timeZone } = kickOff;
  const starts = momentAt(instantOf(kickOff.start, timeZone), timeZone);
  const ends = momentAt(endOf(kickOff), timeZone);
  const zone = [locale.timeZoneName(timeZone, starts.instant), timeZone];
  const fact = (label: string, ...lines: readonly string[]): Fact => ({
    label,
    value: rich(lines.join('\n')),
  });
  if (starts.date === ends.date && starts.offset === ends.offset) {
    const named = [...zone, starts.offset].filter((part) => part !== undefined);
    return [
      fact(locale.term('date'), locale.weekday(starts.date)),
      fact(locale.term('meeting-time'), `${locale.time(starts.time)} – ${locale.time(ends.time)}`),
      fact(locale.term('time-zone'), [...new Set(named)].join(' · ')),
    ];
  }
  const told = ({ date, time, offset }: Moment) => [locale.weekday(date), `${locale.time(time)} · ${offset}`];
  return [
    fact(locale.term('meeting-starts'), ...told(starts)),
    fact(locale.term('meeting-ends'), ...told(ends)),
    fact(locale.term('time-zone'), zone.filter((part) => part !== undefined).join(' · ')),
  ];
}

/** Days of a duration are days of the calendar, whatever the clocks do; hours and minutes are what passes (RFC 5545, 3.3.6). */
function endOf({ start, duration, timeZone }: Pick<ToldKickOff, 'start' | 'duration' | 'timeZone'>): number {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration)?.slice(1) ?? [];
  const [days = 0, hours = 0, minutes = 0] = parts.map((digits) => Number(digits ?? 0));
  const startDay = new Date(Date.parse(`${start}Z`) + days * day).toISOString().slice(0, start.length);
  return instantOf(startDay, timeZone) + (hours * 60 + minutes) * minute;
}

function momentAt(instant: number, timeZone: string): Moment {
  const [date = '', time = ''] = localTimeAt(instant, timeZone).split('T');
  return { instant, date, time, offset: offsetName(offsetAt(instant, timeZone)) };
}

/** `UTC+05:45`. Seconds are told where a zone of long ago had them. */
function offsetName(offset: number): string {
  if (offset === 0) return 'UTC';
  const text = new Date(Math.abs(offset))
    .toISOString()
    .slice('1970-01-01T'.length, '1970-01-01T00:00:00'.length);
  return `UTC${offset < 0 ? '−' : '+'}${text.replace(/:00$/, '')}`;
}
