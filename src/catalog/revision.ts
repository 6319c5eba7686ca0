import type { Catalog, CatalogItem, CatalogPhase, SourceDocument } from '../model/index.js';
import { entryFor } from './labels.js';
import { passagesOf } from './passages.js';
import { normalise } from './wording.js';

/** Which revision of its family an article is. */
export interface Revision {
  /** `YYYY-MM`, or `undated`. */
  readonly id: string;
  /** Whether the article's wording told it, for want of a date. */
  readonly inferred: boolean;
  /**
   * The catalog's revision to compare with: the article's own, or the one before an article that the catalog does not
   * know, or the first.
   */
  readonly reference?: string;
  /** Whether the article should have all that `reference` has: it is dated, and not older. */
  readonly binding: boolean;
}

/** @param language The language in which the two are compared. */
export function revisionOf(source: SourceDocument, catalog: Catalog, language: string): Revision {
  const date = source.frontMatter.date?.slice(0, 7);
  const known = catalog.revisions.map(({ id }) => id).sort();
  if (date !== undefined) {
    const earlier = known.findLast((id) => id <= date);
    const reference = earlier ?? known[0];
    return {
      id: date,
      inferred: false,
      binding: earlier !== undefined,
      ...(reference !== undefined && { reference }),
    };
  }
  const inferred = inferRevision(source, catalog, language);
  return inferred === undefined
    ? { id: 'undated', inferred: false, binding: false }
    : { id: inferred, inferred: true, reference: inferred, binding: false };
}

/** The revision most of whose evidence the article holds; at least half, and clearly more than of any other. */
function inferRevision(source: SourceDocument, catalog: Catalog, language: string): string | undefined {
  const texts = new Set(passagesOf(source).map(({ plain }) => normalise(plain)));
  const shares = catalog.revisions
    .map(({ id, evidence }) => {
      const wanted = entryFor(evidence, language) ?? [];
      const held = wanted.filter((text) => texts.has(normalise(text))).length;
      return { id, share: wanted.length === 0 ? 0 : held / wanted.length };
    })
    .sort((a, b) => b.share - a.share);
  const [first, second] = shares;
  return first && first.share >= 0.5 && first.share > (second?.share ?? 0) ? first.id : undefined;
}

/**
 * The items that an article can be expected to have in a phase.
 *
 * @param counts Numbers of items that the article may be read as having, the likeliest first: without a revision they
 *   choose the newest one that has so many.
 */
export function expectedItems(
  phase: CatalogPhase,
  catalog: Catalog,
  reference: string | undefined,
  counts: readonly number[],
): readonly CatalogItem[] {
  const itemsOf = (revision: string) =>
    phase.items.filter(({ revisions }) => revisions?.includes(revision) ?? true);
  if (reference !== undefined) return itemsOf(reference);
  const lists = catalog.revisions.map(({ id }) => itemsOf(id)).reverse();
  for (const count of counts) {
    const list = lists.find(({ length }) => length === count);
    if (list !== undefined) return list;
  }
  return phase.items;
}
