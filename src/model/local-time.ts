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

/**
 * Whether the clocks of a zone ever show a local time. They skip some: 02:30 on the last Sunday of March in Berlin.
 *
 * @param local `YYYY-MM-DDTHH:MM`, a date of the calendar.
 * @param timeZone An IANA zone that the runtime knows.
 */
export function localTimeExists(local: string, timeZone: string): boolean {
  const wanted = Date.parse(`${local}Z`);
  // The offset that holds is the one from before a change of clocks or the one from after it.
  return [wanted - day, wanted + day].some((near) => {
    const offset = shownAt(near, timeZone) - near;
    return shownAt(wanted - offset, timeZone) === wanted;
  });
}
