import type { FrontMatter } from '../model/index.js';
import { hasAnchor, hasHeading, recognisedShare, termsOf } from './match-phases.js';
import type { CatalogProfile } from './profile.js';
import { expectedItems } from './revision.js';
import { countsOf, type SectionDuties } from './section-duties.js';

/**
 * How well an article fits a catalog, 0 to 1: by its headings and its wordings. Headings alone are not enough where the
 * catalog knows the language, since families share them ("Assess phase"); and an asset id that is not the catalog's
 * speaks against it.
 */
export function familyFit(
  sections: readonly SectionDuties[],
  profile: CatalogProfile,
  { assetId }: FrontMatter,
): number {
  if (sections.length === 0) return 0;
  const { phases, catalog } = profile;
  const headings = shareOf(sections, ({ section }) =>
    phases.some((phase) => hasHeading(section, phase) || hasAnchor(section, phase)) ? 1 : 0,
  );
  const wordings = shareOf(
    sections,
    (entry) => Math.max(0, ...phases.map((phase) => recognisedShare(entry, phase))),
    ({ duties }) => duties.length,
  );
  const foreign = phases.every((phase) => phase.foreign);
  const shape = foreign && hasShapeOf(sections, profile) ? 1 : 0;
  const fit = foreign ? Math.max(headings, shape) : Math.max(wordings, 0.4 * headings + 0.6 * wordings);
  return assetId !== undefined && catalog.assetIds.length > 0 ? fit * 0.6 : fit;
}

/** Mean of a value over the sections, each counted with its weight. */
function shareOf(
  sections: readonly SectionDuties[],
  value: (entry: SectionDuties) => number,
  weight: (entry: SectionDuties) => number = () => 1,
): number {
  const total = sections.reduce((sum, entry) => sum + weight(entry), 0);
  return sections.reduce((sum, entry) => sum + weight(entry) * value(entry), 0) / Math.max(total, 1);
}

/**
 * Whether an article in a language without wordings has the skeleton of the family: as many items in every phase as one
 * of its revisions has, and most of the terms where they should be.
 */
function hasShapeOf(
  sections: readonly SectionDuties[],
  { catalog, language, phases }: CatalogProfile,
): boolean {
  if (sections.length !== phases.length || phases.length < 3) return false;
  const counts = sections.map((entry) => countsOf(entry, language));
  const revisions = catalog.revisions.length > 0 ? catalog.revisions.map(({ id }) => id) : [undefined];
  const sameCounts = revisions.some((revision) =>
    phases.every(({ phase }, index) =>
      counts[index]?.includes(expectedItems(phase, catalog, revision, []).length),
    ),
  );
  const terms = phases.reduce((sum, phase) => sum + phase.terms.length, 0);
  const held = phases.reduce((sum, phase, index) => {
    const entry = sections[index];
    return sum + (entry === undefined ? 0 : termsOf(entry, phase).length);
  }, 0);
  return sameCounts && terms >= 3 && held * 2 >= terms;
}
