import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.js';
import { type Catalog, plainText, type SourceDocument, type SourceParagraph } from '../model/index.js';
import { excerpt } from './passages.js';
import { normalise } from './wording.js';

/** Takes out the paragraphs that the catalog names as leading to other articles; each is reported. */
export function withoutNavigation(source: SourceDocument, catalog: Catalog): Outcome<SourceDocument> {
  const navigation = new Set(Object.values(catalog.navigation).flat().map(normalise));
  const diagnostics: Diagnostic[] = [];
  const keep = (paragraphs: readonly SourceParagraph[]) =>
    paragraphs.filter(({ text, span }) => {
      const plain = plainText(text);
      if (!navigation.has(normalise(plain))) return true;
      diagnostics.push(diagnostic('catalog-text-omitted', `“${excerpt(plain)}” was left out`, { span }));
      return false;
    });
  const value = {
    ...source,
    introduction: keep(source.introduction),
    sections: source.sections.map((section) => ({
      ...section,
      leadIn: keep(section.leadIn),
      notes: keep(section.notes),
    })),
  };
  return { value, diagnostics };
}
