/** Names of zones besides those that `Intl.supportedValuesOf` gives: links, and what has no place on earth. */
export const links = [
  'UTC',
  'Etc/UTC',
  'Etc/GMT+5',
  'Etc/GMT-14',
  'Asia/Calcutta',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Katmandu',
  'Asia/Saigon',
  'Europe/Kiev',
  'Europe/Kyiv',
  'America/Buenos_Aires',
  'America/Godthab',
  'America/Nuuk',
  'US/Eastern',
  'Atlantic/Faeroe',
  'Pacific/Kanton',
];

/** What the clocks of a zone show at an instant: `YYYY-MM-DDTHH:MM`. */
export function clockOf(timeZone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return (instant) => format.format(instant).replace(' ', 'T');
}

const day = 24 * 60 * 60 * 1000;

/** The local dates on which the clocks of a zone are changed, in every other year from one to another. */
export function daysOfChange(timeZone: string, first: number, last: number): readonly string[] {
  const shown = clockOf(timeZone);
  const ahead = (instant: number) => Date.parse(`${shown(instant)}Z`) - instant;
  const dates: string[] = [];
  for (let at = Date.UTC(first, 0); at < Date.UTC(last + 1, 0); at += day) {
    if ((new Date(at).getUTCFullYear() - first) % 2 === 1 || ahead(at) === ahead(at + day)) continue;
    let quarter = at;
    while (ahead(quarter) === ahead(at)) quarter += day / 96;
    dates.push(shown(quarter).slice(0, 10));
  }
  return dates;
}
