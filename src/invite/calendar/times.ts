import { instantsOf, meetingSpan, type Offset } from '../../model/index.js';
import type { Meeting } from '../invitation.js';
import { clocksOf } from './clocks.js';
import type { Component, Property } from './component.js';
import { describeZone } from './time-zone.js';
import { utcTime, wallTime } from './written-time.js';

export interface CalendarTimes {
  /** DTSTART. */
  readonly start: Property;
  /** DTEND. */
  readonly end: Property;
  /** What `TZID` in them refers to; undefined when they are in UTC. */
  readonly zone: Component | undefined;
}

const minute = 60 * 1000;

/** Whether the local time of an instant says which instant it is, to every program: some do not know offsets with seconds. */
function isPlain(instant: number, offset: Offset): boolean {
  const ahead = offset(instant);
  return ahead % minute === 0 && instantsOf(instant + ahead, offset).length === 1;
}

function inUtc(name: string, instant: number): Property {
  return [name, {}, 'date-time', utcTime(instant)];
}

/**
 * Start and end in the zone of the meeting, with its description. A time that this cannot tell without doubt is in UTC instead: one
 * that clocks show twice (RFC 5545, 3.3.5, takes the first, not every program does), and an end after a change of clocks that
 * the description does not have. The end is a time and not a duration, which some programs take for time on the clock.
 */
export function calendarTimes(meeting: Meeting): CalendarTimes {
  const { timeZone } = meeting;
  const { offset, areUtc } = clocksOf(timeZone);
  const { begin, end } = meetingSpan(meeting);
  if (areUtc || !isPlain(begin, offset)) {
    return { start: inUtc('dtstart', begin), end: inUtc('dtend', end), zone: undefined };
  }
  const { component, covers } = describeZone(timeZone, offset, begin);
  const inZone = (name: string, instant: number): Property =>
    covers(instant) && isPlain(instant, offset)
      ? [name, { tzid: timeZone }, 'date-time', wallTime(instant + offset(instant))]
      : inUtc(name, instant);
  return { start: inZone('dtstart', begin), end: inZone('dtend', end), zone: component };
}
