const day = 24 * 60 * 60 * 1000;

/** What the clocks of a zone show at an instant, as if they were set to UTC: milliseconds since 1970. */
function shownAt(instant: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** The instants at which the clocks show a local time, the first of them first: two where clocks are put back, none in what they skip. */
function instantsOf(local: string, timeZone: string): readonly number[] {
  const wanted = Date.parse(`${local}Z`);
  // The offset that holds is the one from before a change of clocks or the one from after it.
  return [wanted - day, wanted + day]
    .map((near) => wanted - offsetAt(near, timeZone))
    .filter((instant) => shownAt(instant, timeZone) === wanted);
}

/**
 * Whether the clocks of a zone ever show a local time. They skip some: 02:30 on the last Sunday of March in Berlin.
 *
 * @param local `YYYY-MM-DDTHH:MM`, a date of the calendar.
 * @param timeZone An IANA zone that the runtime knows.
 */
export function localTimeExists(local: string, timeZone: string): boolean {
  return instantsOf(local, timeZone).length > 0;
}

/**
 * The instant that a local time means, in milliseconds since 1970. Of two it is the first; one that the clocks skip is
 * taken with the offset from before the change (RFC 5545, 3.3.5).
 */
export function instantOf(local: string, timeZone: string): number {
  const wanted = Date.parse(`${local}Z`);
  return instantsOf(local, timeZone)[0] ?? wanted - offsetAt(wanted - day, timeZone);
}

/** The local time, `YYYY-MM-DDTHH:MM`, that the clocks of a zone show at an instant. */
export function localTimeAt(instant: number, timeZone: string): string {
  return new Date(shownAt(instant, timeZone)).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length);
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds; less than 0 to the west of it. */
export function offsetAt(instant: number, timeZone: string): number {
  return shownAt(instant, timeZone) - Math.floor(instant / 1000) * 1000;
}
