/** Reads `MM/DD/YYYY` (as `ms.date` has it) or an ISO 8601 date, with or without a time, as `YYYY-MM-DD`. */
export function readDate(text: string): string | undefined {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text);
  if (american) return isoDate(american[3], american[1], american[2]);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[T ])/.exec(text);
  return iso ? isoDate(iso[1], iso[2], iso[3]) : undefined;
}

function isoDate(year = '', month = '', day = ''): string | undefined {
  const number = Number(month);
  if (number < 1 || number > 12 || Number(day) < 1 || Number(day) > daysIn(Number(year), number))
    return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}
