import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { diagnostic, type Outcome } from '../diagnostics/index.js';
import type { Host } from '../host/index.js';
import { isSameLanguage } from './language.js';
import type { Locale } from './locale.js';
import { type Term, terms } from './terms.js';

const localeSchema = z.strictObject({
  language: z.string(),
  terms: z.record(z.enum(terms), z.string().min(1)),
});

const directory = (host: Host) => join(host.packageRoot, 'templates', 'locales');

/** BCP 47 tags of the languages that statements can be written in. */
export async function listLanguages(host: Host): Promise<readonly string[]> {
  const files = await host.listFiles(directory(host));
  return files.filter((file) => file.endsWith('.yaml')).map((file) => file.slice(0, -'.yaml'.length));
}

/** Whose words stand in for those of a language that has none. */
const fallback = 'en';

/**
 * The words and forms of a language. A region (`en-GB`) takes the language's words and its own dates. A language without
 * words of its own gets the English ones, with the warning `locale-unavailable`: an article in it still becomes a statement.
 * Problem: `locale-invalid`.
 */
export async function loadLocale(host: Host, tag: string): Promise<Outcome<Locale | undefined>> {
  const known = await listLanguages(host);
  const match = known.find((language) => isSameLanguage(language, tag));
  const file = join(directory(host), `${match ?? fallback}.yaml`);
  const read = parseLocale(new TextDecoder().decode(await host.readFile(file)), file, match ? tag : fallback);
  if (match !== undefined || read.value === undefined) return read;
  const message = `There are no interface words for the language ${tag}, so headings and labels are in English; there are words for ${known.join(', ')}`;
  return {
    value: { ...read.value, language: tag },
    diagnostics: [diagnostic('locale-unavailable', message)],
  };
}

/** Reads a locale file. Every term of the closed list has to be there, and no other: `locale-invalid`. */
export function parseLocale(text: string, file: string, tag: string): Outcome<Locale | undefined> {
  const document = parseDocument(text);
  const parsed = localeSchema.safeParse(document.errors.length > 0 ? undefined : document.toJS());
  if (parsed.success) return { value: createLocale(tag, parsed.data.terms), diagnostics: [] };
  const issues = document.errors.length > 0 ? document.errors : parsed.error.issues;
  return {
    value: undefined,
    diagnostics: issues.map((issue) => {
      const field = 'path' in issue ? issue.path.map(String).join('.') : undefined;
      return diagnostic('locale-invalid', issue.message, { span: { file, line: 1, column: 1 }, field });
    }),
  };
}

/** A place in a pattern: `{page}`. */
const place = /\{([a-zA-Z]+)\}/g;

function createLocale(language: string, words: Readonly<Record<Term, string>>): Locale {
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const weekdays = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' });
  const times = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  const languages = new Intl.DisplayNames(language, { type: 'language', languageDisplay: 'standard' });
  return {
    language,
    term: (term, values = {}) => fill(words[term], values),
    arguments: (term) => [...words[term].matchAll(place)].flatMap(([, name]) => name ?? []),
    date: (isoDate) => dates.format(new Date(`${isoDate}T00:00:00Z`)),
    weekday: (isoDate) => weekdays.format(new Date(`${isoDate}T00:00:00Z`)),
    time: (hoursAndMinutes) => unbroken(times.format(new Date(`1970-01-01T${hoursAndMinutes}Z`))),
    timeZoneName: (timeZone, instant) => timeZoneName(language, timeZone, instant),
    list: (items) => lists.format(items),
    country: (code) => countries.of(code) ?? code,
    languageName: (name) => languages.of(name) ?? name,
  };
}

/** `10:00 AM` in one piece. The narrow space that some versions of CLDR have there is lacking in many fonts. */
function unbroken(time: string): string {
  return time.replace(/[ \u202F]/g, '\u00A0');
}

function timeZoneName(language: string, timeZone: string, instant: number): string | undefined {
  const format = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'long' });
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value;
  return name === undefined || /\d/.test(name) || name === 'GMT' ? undefined : name;
}

/**
 * Puts values into the places `{key}` of a pattern, in one pass: a value that holds braces itself is left alone.
 * A place without a value stays as it is.
 */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(place, (whole, key: string) =>
    Object.hasOwn(values, key) ? (values[key] ?? whole) : whole,
  );
}
