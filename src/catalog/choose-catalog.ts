import type { Catalog, SourceDocument } from '../model/index.js';
import { familyFit } from './family-fit.js';
import { type CatalogProfile, profileOf } from './profile.js';
import { sectionsOf } from './section-duties.js';

/** An article that fits a catalog less than this is of another family. */
const fitsFrom = 0.5;

/**
 * The catalog of an article's family: one that has its asset id, else the one that fits its headings and wordings best.
 * Of equal ones the last is taken, so that a user's goes before a shipped one. Nothing where none fits.
 */
export function chooseCatalog(
  source: SourceDocument,
  catalogs: readonly Catalog[],
): CatalogProfile | undefined {
  const { assetId } = source.frontMatter;
  const sections = sectionsOf(source);
  const named = catalogs.filter(({ assetIds }) => assetId !== undefined && hasAssetId(assetIds, assetId));
  const [only, ...others] = named;
  if (only !== undefined && others.length === 0) return profileOf(only, source);
  let best: { profile: CatalogProfile; fit: number } | undefined;
  for (const catalog of named.length > 0 ? named : catalogs) {
    const profile = profileOf(catalog, source);
    const fit = familyFit(sections, profile, source.frontMatter);
    if (best === undefined || fit >= best.fit) best = { profile, fit };
  }
  return best !== undefined && (named.length > 0 || best.fit >= fitsFrom) ? best.profile : undefined;
}

function hasAssetId(known: readonly string[], assetId: string): boolean {
  return known.some((id) => id.toLowerCase() === assetId.toLowerCase());
}
