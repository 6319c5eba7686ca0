import type { ClockChange } from './clock-changes.js';

/** On which day of each year clocks are changed, as RFC 5545 (3.3.10) writes it. */
export interface YearlyRule {
  /** 1 to 12. */
  readonly month: number;
  /** Which weekday of the month: `2SU`, or `-1SU` for the last. */
  readonly day: string;
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const day = 24 * 60 * 60 * 1000;

/** What clocks show at the moment at which they are changed. */
export function shownAtChange({ at, from }: ClockChange): number {
  return at + from;
}

function onset(change: ClockChange) {
  const shown = shownAtChange(change);
  const date = new Date(shown);
  const dayOfMonth = date.getUTCDate();
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return {
    year: date.getUTCFullYear(),
    week: Math.ceil(dayOfMonth / 7),
    isLast: dayOfMonth > lastOfMonth - 7,
    // What has to be the same each year.
    manner: [date.getUTCMonth(), date.getUTCDay(), shown % day, change.from, change.to].join(),
    month: date.getUTCMonth() + 1,
    weekday: weekdays[date.getUTCDay()],
  };
}

/**
 * The rule that changes of clocks follow, one in each of several years on end; undefined when they follow none, or one
 * that Outlook would not take: it knows a certain or the last weekday of a month (MS-OXCICAL, 2.1.3.1.1.19.2.2).
 */
export function yearlyRule(changes: readonly ClockChange[]): YearlyRule | undefined {
  const onsets = changes.map(onset);
  const [first] = onsets;
  if (first === undefined) return undefined;
  const alike = onsets.every(
    ({ year, manner }, index) => year === first.year + index && manner === first.manner,
  );
  if (!alike) return undefined;
  if (onsets.every(({ isLast }) => isLast)) return { month: first.month, day: `-1${first.weekday}` };
  if (onsets.every(({ week }) => week === first.week)) {
    return { month: first.month, day: `${first.week}${first.weekday}` };
  }
  return undefined;
}
