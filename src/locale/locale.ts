import type { Term } from './terms.js';

/** The words and forms of one language. */
export interface Locale {
  /** BCP 47 tag asked for, such as `en`, `en-GB`, `zh-Hans`. */
  readonly language: string;
  /** A term with its arguments filled in. The arguments are text and are not looked at. */
  term(term: Term, values?: Readonly<Record<string, string>>): string;
  /** The names of the values that a term has places for. */
  arguments(term: Term): readonly string[];
  /** `YYYY-MM-DD` as a long date. The calendar date is what counts: no time zone shifts it. */
  date(isoDate: string): string;
  /** `YYYY-MM-DD` as a long date with its day of the week. */
  weekday(isoDate: string): string;
  /** `HH:MM` as the language writes the time of day. */
  time(hoursAndMinutes: string): string;
  /** What a time zone (IANA) is called at an instant, summer time or not; undefined for one that has no name but its offset. */
  timeZoneName(timeZone: string, instant: number): string | undefined;
  /** An enumeration: `a, b and c`. */
  list(items: readonly string[]): string;
  /** Name of a country (ISO 3166-1 alpha-2). */
  country(code: string): string;
  /** Name of a language (BCP 47). */
  languageName(tag: string): string;
}
