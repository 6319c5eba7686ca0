const second = 1000;
const minute = 60 * second;

/** A local time, given in milliseconds as if the clocks were set to UTC: `2026-12-01T10:00:00`. */
export function wallTime(local: number): string {
  return new Date(local).toISOString().slice(0, 19);
}

/** An instant as a time in UTC: `2026-12-01T09:00:00Z`. */
export function utcTime(instant: number): string {
  return `${wallTime(instant)}Z`;
}

/** Milliseconds as `+01:00`, with seconds only where there are some (RFC 5545, 3.3.14). */
export function offsetText(offset: number): string {
  const size = new Date(Math.abs(offset)).toISOString();
  const digits = offset % minute === 0 ? size.slice(11, 16) : size.slice(11, 19);
  return `${offset < 0 ? '-' : '+'}${digits}`;
}
