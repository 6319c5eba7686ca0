/**
 * Days, hours and minutes of RFC 5545 3.3.6, so that it can stand in an invitation as it is. Weeks, seconds and negative durations are
 * left out: no kick-off has them.
 */
export const durationPattern = /^P(?=.)(?:(\d{1,3})D)?(?:T(?=.)(?:(\d{1,3})H)?(?:(\d{1,5})M)?)?$/;

/** Days are told apart from the rest: they are days of the calendar, whatever the clocks do (RFC 5545, 3.3.6). */
export interface Duration {
  readonly days: number;
  /** Hours and minutes: time that passes. */
  readonly minutes: number;
}

/** Undefined when the text is no duration. */
export function durationOf(text: string): Duration | undefined {
  const found = durationPattern.exec(text);
  if (found === null) return undefined;
  const [days = 0, hours = 0, minutes = 0] = found.slice(1).map((digits) => Number(digits ?? 0));
  return { days, minutes: hours * 60 + minutes };
}
