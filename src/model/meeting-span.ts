import { durationOf } from './duration.js';
import { instantOf } from './local-time.js';

/** When a meeting is, as an engagement has it. */
export interface MeetingTime {
  /** `YYYY-MM-DDTHH:MM`, in the zone. */
  readonly start: string;
  /** ISO 8601 duration in days, hours and minutes. */
  readonly duration: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** Milliseconds since 1970. */
export interface MeetingSpan {
  readonly begin: number;
  readonly end: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;

const localTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/**
 * When a meeting begins and ends: calendar, message and server are told the same. Days of its duration are counted on the calendar, so
 * that the clocks show the same time on the last as on the first; hours and minutes pass then (RFC 5545, 3.3.6).
 *
 * @throws Error for a start or a duration that the schema of an engagement would have refused.
 */
export function meetingSpan({ start, duration, timeZone }: MeetingTime): MeetingSpan {
  const shown = localTime.test(start) ? Date.parse(`${start}Z`) : Number.NaN;
  if (Number.isNaN(shown)) throw new Error('The meeting has a start that is none');
  const long = durationOf(duration);
  if (long === undefined) throw new Error('The meeting has a duration that is none');
  const lastDay = new Date(shown + long.days * day).toISOString().slice(0, start.length);
  const begin = instantOf(start, timeZone);
  const nominal = long.days === 0 ? begin : instantOf(lastDay, timeZone);
  return { begin, end: nominal + long.minutes * minute };
}
