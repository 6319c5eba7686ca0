import type { Locale } from '../../locale/index.js';
import { type Fact, localTimeAt, type MeetingTime, meetingSpan, offsetAt, rich } from '../../model/index.js';

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
export function whenFacts(meeting: MeetingTime, locale: Locale): Fact[] {
  const { timeZone } = meeting;
  const { begin, end } = meetingSpan(meeting);
  const starts = momentAt(begin, timeZone);
  const ends = momentAt(end, timeZone);
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
