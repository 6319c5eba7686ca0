import { type Catalog, plainText, type SourceDocument } from '../model/index.js';
import { entryFor } from './labels.js';
import { normalise } from './wording.js';

/**
 * The language by which to compare an article with a catalog. It is the article's own, unless the catalog has nothing in
 * it while most of the headings are word for word those of another: then the language could not be told, as in a
 * short text, or was told wrongly.
 */
export function readingLanguage(source: SourceDocument, { phases }: Catalog): string {
  const own = phases.some(({ items }) => items.some(({ wordings }) => entryFor(wordings, source.language)));
  if (own) return source.language;
  const languages = [...new Set(phases.flatMap(({ headings }) => Object.keys(headings)))];
  const found = languages.find((language) => {
    const known = new Set(phases.flatMap(({ headings }) => headings[language] ?? []).map(normalise));
    const shared = source.sections.filter(({ heading }) => known.has(normalise(plainText(heading))));
    return shared.length > 0 && shared.length * 2 >= source.sections.length;
  });
  return found ?? source.language;
}
