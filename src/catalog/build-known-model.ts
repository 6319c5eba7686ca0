import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.js';
import { type Phase, plainText, type ResponsibilityModel, type SourceDocument } from '../model/index.js';
import { buildKnownPhase, buildNewPhase } from './build-phase.js';
import { createCodes } from './codes.js';
import { createIds } from './ids.js';
import { matchPhases } from './match-phases.js';
import { missingItems } from './missing-items.js';
import { withoutNavigation } from './navigation.js';
import { excerpt } from './passages.js';
import type { CatalogProfile } from './profile.js';
import { expectedItems, type Revision, revisionOf } from './revision.js';
import { countsOf, sectionsOf } from './section-duties.js';
import { sourceReference } from './source-reference.js';

/** Gives the items of an article the ids of its family's catalog. Problems: as `buildModel`. */
export function buildKnownModel(
  article: SourceDocument,
  profile: CatalogProfile,
): Outcome<ResponsibilityModel> {
  const { catalog } = profile;
  const { value: source, diagnostics: omitted } = withoutNavigation(article, catalog);
  const revision = revisionOf(article, catalog, profile.language);
  const built = buildPhases(source, profile, revision);
  const phases = built.map(({ value }) => value);
  const { reference, binding } = revision;
  const missing =
    binding && reference !== undefined ? missingItems(catalog, reference, phases, source.file) : [];
  return {
    value: {
      source: sourceReference(source, revision.id),
      catalog,
      title: source.title,
      introduction: source.introduction.map(({ text }) => text),
      phases,
    },
    diagnostics: [
      ...reportInferred(source, revision),
      ...omitted,
      ...built.flatMap(({ diagnostics }) => diagnostics),
      ...missing,
    ],
  };
}

function buildPhases(
  source: SourceDocument,
  { catalog, language, phases }: CatalogProfile,
  { reference }: Revision,
): readonly Outcome<Phase>[] {
  const reserved = catalog.phases.flatMap(({ id, items }) => [
    id,
    ...items.map((item) => `${id}.${item.id}`),
  ]);
  const ids = createIds(reserved);
  const codes = createCodes(catalog.phases.map(({ code }) => code));
  const sections = sectionsOf(source);
  const matches = matchPhases(sections, phases);
  return sections.map((entry) => {
    const profile = matches.get(entry);
    if (profile !== undefined) {
      const expected = expectedItems(profile.phase, catalog, reference, countsOf(entry, language));
      return buildKnownPhase(entry, profile, expected, language, ids);
    }
    const phase = buildNewPhase(entry, ids, codes);
    return { value: phase, diagnostics: [reportNew(phase)] };
  });
}

function reportNew({ id, title, span, responsibilities }: Phase): Diagnostic {
  const message = `“${excerpt(plainText(title))}” is not in the catalog; its id is ${id}, and its ${responsibilities.length} items are new`;
  return diagnostic('catalog-new-phase', message, { span });
}

function reportInferred({ file }: SourceDocument, { id, inferred }: Revision): readonly Diagnostic[] {
  if (!inferred) return [];
  const message = `The article bears no date; by its wording it is revision ${id}`;
  return [diagnostic('catalog-revision-inferred', message, { span: { file, line: 1, column: 1 } })];
}
