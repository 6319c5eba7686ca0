import { type Diagnostic, diagnostic, nearest, type Outcome } from '../diagnostics/index.js';
import type { Catalog, ResponsibilityModel, SourceDocument } from '../model/index.js';
import { buildKnownModel } from './build-known-model.js';
import { buildNewPhase } from './build-phase.js';
import { chooseCatalog } from './choose-catalog.js';
import { createCodes } from './codes.js';
import { deriveCatalog } from './derive-catalog.js';
import { createIds } from './ids.js';
import { profileOf } from './profile.js';
import { sectionsOf } from './section-duties.js';
import { sourceReference } from './source-reference.js';

/**
 * Gives every item of an article its id.
 *
 * @param catalogs What is known; the article's family is found among them, or named by `options.catalog`.
 * @returns A model with every item of the article in its order, and no id twice. An article of an unknown family gets
 *   ids of its own headings and texts. Problems: `catalog-unknown` (an error; the model is then as for an unknown
 *   family), `catalog-family-unknown`, and what was guessed or done: `catalog-guessed`, `catalog-new-item`,
 *   `catalog-new-phase`, `catalog-item-missing`, `catalog-revision-inferred`, `catalog-text-omitted`.
 */
export function buildModel(
  source: SourceDocument,
  catalogs: readonly Catalog[],
  options: { readonly catalog?: string | undefined } = {},
): Outcome<ResponsibilityModel> {
  if (options.catalog !== undefined) {
    const named = catalogs.findLast(({ id }) => id === options.catalog);
    return named === undefined
      ? { value: buildUnknownModel(source), diagnostics: [unknownCatalog(options.catalog, catalogs)] }
      : buildKnownModel(source, profileOf(named, source));
  }
  const profile = chooseCatalog(source, catalogs);
  if (profile !== undefined) return buildKnownModel(source, profile);
  const message = 'No catalog knows this article; its ids were made of its own headings and texts';
  const span = { file: source.file, line: 1, column: 1 };
  return {
    value: buildUnknownModel(source),
    diagnostics: [diagnostic('catalog-family-unknown', message, { span })],
  };
}

/** The article's own structure is all there is: every heading is a phase, every item new. */
function buildUnknownModel(source: SourceDocument): ResponsibilityModel {
  const ids = createIds([]);
  const codes = createCodes([]);
  const phases = sectionsOf(source).map((entry) => buildNewPhase(entry, ids, codes));
  return {
    source: sourceReference(source, source.frontMatter.date?.slice(0, 7) ?? 'undated'),
    catalog: deriveCatalog(source, phases),
    title: source.title,
    introduction: source.introduction.map(({ text }) => text),
    phases,
  };
}

function unknownCatalog(wanted: string, catalogs: readonly Catalog[]): Diagnostic {
  const meant = nearest(
    wanted,
    catalogs.map(({ id }) => id),
  );
  const hint = meant === undefined ? undefined : `Did you mean ${meant}?`;
  return diagnostic('catalog-unknown', `There is no catalog ${wanted}`, { hint });
}
