import type { DateOrder } from './list.js';

/** A date in a cell: as YYYY-MM-DD (with what follows it), or why it cannot be told; undefined when it is none. */
export type ReadDate = { readonly date: string } | 'ambiguous' | undefined;

/** What may follow a date: a time, to the minute or with seconds. */
const time = String.raw`(?:[T ]+(\d{1,2}:\d{2})(?::\d{2}(?:\.\d+)?)?)?`;

const yearFirst = new RegExp(String.raw`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?${time}$`);
/** In German, French, Polish and all others that write dates with dots the day comes first. */
const dotted = new RegExp(String.raw`^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})${time}$`);
const slashed = new RegExp(String.raw`^(\d{1,2})[/-](\d{1,2})[/-](\d{4})${time}$`);

/**
 * Reads a date as people and spreadsheets write it. Where nobody can tell day from month, `order` does.
 *
 * @returns YYYY-MM-DD, or YYYY-MM-DDTHH:MM where a time follows. Whether there is such a day is not its business.
 */
export function readDate(text: string, order: DateOrder | undefined): ReadDate {
  const iso = yearFirst.exec(text);
  if (iso !== null) return written(iso[1], iso[2], iso[3], iso[4]);
  const dots = dotted.exec(text);
  if (dots !== null) return written(dots[3], dots[2], dots[1], dots[4]);
  const slashes = slashed.exec(text);
  if (slashes === null) return undefined;
  if (order === undefined) return 'ambiguous';
  const [, first, second, year, at] = slashes;
  return order === 'dmy' ? written(year, second, first, at) : written(year, first, second, at);
}

function written(year = '', month = '', day = '', at: string | undefined): ReadDate {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { date: at === undefined ? date : `${date}T${at.padStart(5, '0')}` };
}
