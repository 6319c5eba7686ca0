const day = 24 * 60 * 60 * 1000;

/** How far the clocks of a zone are ahead of UTC at an instant; both in milliseconds, whole seconds. Less than 0 to the west of it. */
export type Offset = (instant: number) => number;

/**
 * The clocks of a zone, from the IANA data of the runtime.
 *
 * @throws RangeError for a zone that the runtime does not know.
 */
export function offsetOf(timeZone: string): Offset {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    // Such as 12/1/2026, 10:00:00. `formatToParts` names the numbers, and takes three times as long: a calendar asks for
    // hundreds of instants.
    const numbers = format.format(instant).match(/\d+/g) ?? [];
    const [month = 0, date = 0, year = 0, hour = 0, minute = 0, second = 0] = numbers.map(Number);
    return Date.UTC(year, month - 1, date, hour, minute, second) - wholeSeconds(instant);
  };
}

/**
 * The instants at which the clocks show a local time, the earlier first: one, two where they are put back, none where
 * they are put forward.
 *
 * @param local Milliseconds since 1970 as if the clocks were set to UTC.
 */
export function instantsOf(local: number, offset: Offset): readonly number[] {
  // No clock is a day ahead of or behind UTC, so these are the offsets before and after any change that is near.
  const instants = [local - offset(local - day), local - offset(local + day)];
  return [...new Set(instants)]
    .filter((instant) => instant + offset(instant) === local)
    .toSorted((a, b) => a - b);
}

/**
 * Whether the clocks of a zone ever show a local time. They skip some: 02:30 on the last Sunday of March in Berlin.
 *
 * @param local `YYYY-MM-DDTHH:MM`, a date of the calendar.
 * @param timeZone An IANA zone that the runtime knows.
 */
export function localTimeExists(local: string, timeZone: string): boolean {
  return instantsOf(Date.parse(`${local}Z`), offsetOf(timeZone)).length > 0;
}

/**
 * The instant that a local time means, in milliseconds since 1970. Of two it is the first; one that the clocks skip is
 * taken with the offset from before the change (RFC 5545, 3.3.5).
 */
export function instantOf(local: string, timeZone: string): number {
  const wanted = Date.parse(`${local}Z`);
  const offset = offsetOf(timeZone);
  return instantsOf(wanted, offset)[0] ?? wanted - offset(wanted - day);
}

/** The local time, `YYYY-MM-DDTHH:MM`, that the clocks of a zone show at an instant. */
export function localTimeAt(instant: number, timeZone: string): string {
  return new Date(wholeSeconds(instant) + offsetAt(instant, timeZone))
    .toISOString()
    .slice(0, 'YYYY-MM-DDTHH:MM'.length);
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds; less than 0 to the west of it. */
export function offsetAt(instant: number, timeZone: string): number {
  return offsetOf(timeZone)(instant);
}

function wholeSeconds(instant: number): number {
  return Math.floor(instant / 1000) * 1000;
}
