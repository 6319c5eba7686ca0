import type { StatementFilter } from '../../index.js';
import { languageNamed } from '../language.js';
import { wrongUsage } from '../usage.js';

/** The options by which `countersign register` chooses statements, as they were typed. */
export interface FilterFlags {
  readonly customer?: string;
  readonly number?: string;
  readonly language?: string;
  readonly brand?: string;
  readonly option?: string;
  readonly clause?: string;
  readonly revision?: string;
  readonly sourceDigest?: string;
  readonly since?: string;
  readonly until?: string;
  readonly run?: string;
  readonly limit?: string;
  readonly sort?: NonNullable<StatementFilter['order']>;
}

/** Throws `usage` for a date, number, digest or id of a clause that is none. */
export function filterOf(flags: FilterFlags): StatementFilter {
  const { customer, number, language, brand, option, clause, revision, sourceDigest, sort } = flags;
  if (sourceDigest !== undefined && !/^[0-9a-f]{1,64}$/i.test(sourceDigest))
    throw wrongUsage(`${sourceDigest} is no SHA-256`, 'Give its hexadecimal digits, or the first of them.');
  // Documents name a clause by a reference such as G-18, which is not its id.
  if (clause !== undefined && !/[.*?]/.test(clause))
    throw wrongUsage(
      `--clause: ${clause} is no id of a clause`,
      'Give an id such as general.ssl-certificates, or a pattern such as general.*; `countersign trace` tells the ids.',
    );
  return {
    customer,
    number,
    language: language === undefined ? undefined : languageNamed(language),
    brand,
    option,
    clause,
    revision,
    sourceDigest,
    since: dateOf('--since', flags.since),
    until: dateOf('--until', flags.until),
    run: wholeNumberOf('--run', flags.run),
    limit: wholeNumberOf('--limit', flags.limit),
    order: sort,
  };
}

/** Throws `usage` for a text that is no date. */
export function dateOf(name: string, typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const date = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? new Date(`${typed}T00:00:00Z`) : undefined;
  // A day that its month does not have is either no date or one of the next month.
  if (date === undefined || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== typed)
    throw wrongUsage(`${name}: ${typed} is no date`, 'Write it as YYYY-MM-DD.');
  return typed;
}

/**
 * Throws `usage` for a text that is no date, and for a day to come.
 *
 * @param now Milliseconds since 1970.
 */
export function pastDayOf(name: string, typed: string | undefined, now: number): string | undefined {
  const day = dateOf(name, typed);
  if (day !== undefined && Date.parse(`${day}T00:00:00.000Z`) > now)
    throw wrongUsage(`${name}: ${day} is a day to come`, 'Name today, or a day that is past.');
  return day;
}

/** Throws `usage` for a text that is no whole number from 1. */
export function wholeNumberOf(name: string, typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(typed))
    throw wrongUsage(`${name}: ${typed} is no whole number`, 'Write a whole number from 1.');
  return Number(typed);
}
