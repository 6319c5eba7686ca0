import { languageSchema } from '../index.js';
import { wrongUsage } from './usage.js';

/** A language that the command line names, in the form that engagements have: `zh-hans` is `zh-Hans`. Throws `usage`. */
export function languageNamed(tag: string): string {
  const parsed = languageSchema.safeParse(canonicalForm(tag));
  if (parsed.success) return parsed.data;
  const message = tag.trim() === '' ? '--language names no language' : `${tag} is no language tag`;
  throw wrongUsage(message, 'Write a tag such as en, es or zh-Hans.');
}

/** The languages of a list, each once. */
export function languagesNamed(tags: readonly string[]): readonly string[] {
  if (tags.length === 0) return [languageNamed('')];
  return [...new Set(tags.map(languageNamed))];
}

function canonicalForm(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
