/** How far the clocks of a zone are ahead of UTC at an instant; both in milliseconds, whole seconds. */
export type Offset = (instant: number) => number;

/** Its names in the IANA data. A runtime may give each of them back as UTC, or as it is. */
const utc = /^(?:UTC|Etc\/(?:UTC|UCT|Universal|Zulu))$/;

const aDay = 24 * 60 * 60 * 1000;

export interface Clocks {
  readonly offset: Offset;
  /** Whether the zone is another name of UTC. */
  readonly areUtc: boolean;
}

/**
 * The clocks of a zone, from the IANA data of the runtime.
 *
 * @throws RangeError for a zone that the runtime does not know.
 */
export function clocksOf(timeZone: string): Clocks {
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
  // Such as 12/1/2026, 10:00:00. `formatToParts` names the numbers, and takes three times as long: a calendar asks for
  // hundreds of instants.
  const offset = (instant: number) => {
    const numbers = format.format(instant).match(/\d+/g) ?? [];
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = numbers.map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
  };
  return { offset, areUtc: utc.test(timeZone) };
}

/**
 * The instants at which the clocks show a local time, the earlier first: one, two where they are put back, none where
 * they are put forward.
 *
 * @param local Milliseconds since 1970 as if the clocks were set to UTC.
 */
export function instantsOf(local: number, offset: Offset): readonly number[] {
  // No clock is a day ahead of or behind UTC, so these are the offsets before and after any change that is near.
  const instants = [local - offset(local - aDay), local - offset(local + aDay)];
  return [...new Set(instants)]
    .filter((instant) => instant + offset(instant) === local)
    .toSorted((a, b) => a - b);
}
