import type { Offset } from '../../model/index.js';
import { type ClockChange, clockChanges } from './clock-changes.js';
import type { Component } from './component.js';
import { offsetText, wallTime } from './written-time.js';
import { shownAtChange, type YearlyRule, yearlyRule } from './yearly-rule.js';

/*
 * VTIMEZONE is made from what the runtime knows of a zone: the data by which a kick-off is checked and its time is told in the
 * message, with all that was ever law, and as new as the runtime. timezones-ical-library 2.3.2 has one rule for all years: read by
 * ical.js, 301 of 418 zones are wrong at some time from 1970 to 2037, and Egypt, Chile, Israel and Greenland in weeks to come.
 */

export interface ZoneDescription {
  readonly component: Component;
  /** Whether it says what the clocks show at an instant, from the start of the meeting on. */
  readonly covers: (instant: number) => boolean;
}

/** One half of it: since when, and how often, the clocks show what. */
interface Observance {
  readonly name: 'standard' | 'daylight';
  readonly first: ClockChange;
  readonly rule?: YearlyRule;
}

function observanceComponent({ name, first, rule }: Observance): Component {
  return {
    name,
    properties: [
      ['dtstart', {}, 'date-time', wallTime(shownAtChange(first))],
      ['tzoffsetfrom', {}, 'utc-offset', offsetText(first.from)],
      ['tzoffsetto', {}, 'utc-offset', offsetText(first.to)],
      ...(rule
        ? [['rrule', {}, 'recur', { freq: 'YEARLY', bymonth: rule.month, byday: rule.day }] as const]
        : []),
    ],
  };
}

/** Clocks that go forward and back by the same rules in all of the years. */
function yearlyObservances(
  changes: readonly ClockChange[],
  years: number,
): readonly Observance[] | undefined {
  const forward = changes.filter(({ from, to }) => to > from);
  const back = changes.filter(({ from, to }) => to < from);
  if (forward.length !== years || back.length !== years) return undefined;
  const [daylight, standard] = [yearlyRule(forward), yearlyRule(back)];
  const [firstForward, firstBack] = [forward[0], back[0]];
  if (!daylight || !standard || !firstForward || !firstBack) return undefined;
  return [
    { name: 'standard', first: firstBack, rule: standard },
    { name: 'daylight', first: firstForward, rule: daylight },
  ];
}

/**
 * A zone as it is around a meeting. There is never more than one STANDARD and one DAYLIGHT: of several Outlook may take any, or
 * refuse the whole calendar (MS-OXCICAL, 2.1.3.1.1.19.2). Where the clocks of the years before, of and after the meeting
 * follow rules that this can hold, it has them; else (Morocco, Chile, Egypt, a year in which the law was changed) it has the
 * one offset that holds when the meeting begins, since the last change.
 */
export function describeZone(name: string, offset: Offset, start: number): ZoneDescription {
  const year = new Date(start + offset(start)).getUTCFullYear();
  const begin = Date.UTC(year - 1, 0);
  const changes = clockChanges(offset, begin, Date.UTC(year + 2, 0));
  const yearly = yearlyObservances(changes, 3);
  const to = offset(start);
  const since = changes.findLast(({ at }) => at <= start)?.at ?? begin - to;
  const until = changes.find(({ at }) => at > start)?.at ?? Number.POSITIVE_INFINITY;
  const fixed = { name: 'standard', first: { at: since, from: to, to } } as const;
  return {
    component: {
      name: 'vtimezone',
      properties: [['tzid', {}, 'text', name]],
      components: (yearly ?? [fixed]).map(observanceComponent),
    },
    covers: (instant) => yearly !== undefined || (instant >= since && instant < until),
  };
}
