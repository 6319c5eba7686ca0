import { isSameLanguage } from '../locale/index.js';
import type { Labels } from '../model/index.js';

/**
 * The entry for a language: under the very tag, else under the tag with parts cut off at the end (RFC 4647 3.4: `en-GB`
 * takes `en`), else under a tag of the same language and script (`zh-CN` takes `zh-Hans`).
 */
export function entryFor<T>(entries: Readonly<Record<string, T>>, language: string): T | undefined {
  const tags = Object.keys(entries);
  const parts = language.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length--) {
    const cut = parts.slice(0, length).join('-');
    const found = tags.find((tag) => tag.toLowerCase() === cut);
    // A cut tag may name another script: zh-Hant has nothing of zh, which is Simplified.
    if (found !== undefined && (length === parts.length || isSameLanguage(found, language)))
      return entries[found];
  }
  const kin = tags.find((tag) => isSameLanguage(tag, language));
  return kin === undefined ? undefined : entries[kin];
}

/** The label to show to a reader of a language (BCP 47); the English one where there is none for it. */
export function labelOf(labels: Labels, language: string): string {
  return entryFor<string>(labels, language) ?? labels.en;
}
