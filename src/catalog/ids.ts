import { shortDigest, slugOf } from './slug.js';

/** Gives ids, none of them twice and none that a catalog has. */
export interface IdSource {
  /** An id for an item that the catalog does not have: `phase.first-words`, or `phase.item-1a2b3c4d`. */
  itemId(phase: string, text: string): string;
  /** An id for a phase that the catalog does not have. An anchor is the same in every language, so it is preferred. */
  phaseId(heading: string, anchor: string | undefined): string;
}

/**
 * @param reserved Ids of the catalog, of phases and of items as `phase.item`; they are not given, whether or not the
 *   article has them, since an id means the same duty everywhere.
 */
export function createIds(reserved: Iterable<string>): IdSource {
  const taken = new Set(reserved);
  // Where to go on counting, so that a thousand equal bullets are not counted from the start each time.
  const counts = new Map<string, number>();
  const numbered = (id: string): string => {
    let number = counts.get(id) ?? 2;
    while (taken.has(`${id}-${number}`)) number++;
    counts.set(id, number);
    return `${id}-${number}`;
  };
  const claim = (wanted: string, otherwise: string): string => {
    const id = [wanted, otherwise].find((one) => !taken.has(one)) ?? numbered(otherwise);
    taken.add(id);
    return id;
  };
  return {
    itemId(phase, text) {
      const digest = shortDigest(text);
      const slug = slugOf(text);
      if (slug === undefined) return claim(`${phase}.item-${digest}`, `${phase}.item-${digest}`);
      // Another text with the same first words is told by its digest, which does not depend on its place.
      return claim(`${phase}.${slug}`, `${phase}.${slug}-${digest}`);
    },
    phaseId(heading, anchor) {
      const slug =
        (anchor === undefined ? undefined : slugOf(anchor)) ??
        slugOf(heading) ??
        `phase-${shortDigest(heading)}`;
      return claim(slug, slug);
    },
  };
}
