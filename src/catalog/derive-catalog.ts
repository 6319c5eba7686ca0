import type { Catalog, Labels, Phase, SourceDocument } from '../model/index.js';
import { plainText, type RichText } from '../model/index.js';
import { shortDigest, slugOf } from './slug.js';

/**
 * A catalog of an article whose family nobody has described: its headings are the phases, its items the items, and
 * there is nothing to choose. Written to a file, it is what a user would begin a catalog of his own with.
 */
export function deriveCatalog(source: SourceDocument, phases: readonly Phase[]): Catalog {
  const { language, frontMatter } = source;
  const title = plainText(source.title);
  const anchors = new Map(source.sections.map(({ span, anchor }) => [span, anchor]));
  return {
    id: slugOf(title) ?? `article-${shortDigest(title)}`,
    label: labelFor(source.title, 'article', language),
    assetIds: frontMatter.assetId === undefined ? [] : [frontMatter.assetId],
    revisions: frontMatter.date === undefined ? [] : [{ id: frontMatter.date.slice(0, 7), evidence: {} }],
    services: [],
    options: [],
    phases: phases.map((phase) => {
      const anchor = anchors.get(phase.span);
      return {
        id: phase.id,
        code: phase.code,
        label: labelFor(phase.title, phase.id, language),
        headings: wordingsFor(phase.title, language),
        anchors: anchor ? [anchor] : [],
        items: phase.responsibilities.map(({ id, text }) => ({
          id: id.slice(phase.id.length + 1),
          label: labelFor(text, id, language),
          wordings: wordingsFor(text, language),
          terms: [],
          services: [],
        })),
      };
    }),
    navigation: {},
    defects: [],
  };
}

/** There is no English name to be had; the article's own text serves for every language. */
function labelFor(text: RichText, fallback: string, language: string): Labels {
  const label = plainText(text) || fallback;
  return { [language]: label, en: label };
}

function wordingsFor(text: RichText, language: string): Record<string, string[]> {
  const plain = plainText(text);
  return plain === '' ? {} : { [language]: [plain] };
}
