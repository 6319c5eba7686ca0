const written = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** `21 Nov 2026, 17:48 UTC`; a text that is no point in time stays as it is. */
export function pointInTime(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : `${written.format(time)} UTC`;
}
