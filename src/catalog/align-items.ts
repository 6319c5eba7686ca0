import type { CatalogItem, Match } from '../model/index.js';
import type { Duty } from './duty.js';
import { isKnown, type ListContext, likenessTo, matchOf, meanLength } from './likeness.js';
import { pairInOrder } from './monotone.js';
import type { ItemProfile, PhaseProfile } from './profile.js';

/** A duty, and the catalog's item that it is; one without is new. */
export interface AlignedDuty {
  readonly duty: Duty;
  readonly item?: CatalogItem;
  readonly match: Match;
}

/** A wording that is this like an item's is recognised anywhere in the list; below it, only in order. */
const movedFrom = 0.75;

/**
 * Finds for each duty the item that it is. The catalog's wordings come first, wherever they stand; between them likeness,
 * terms and order decide; at last a reworded duty is looked for out of order. Each item is given at most once.
 *
 * @param expected Items that the article's revision has; the others are only given by their wording.
 * @returns One entry for each duty, in the order given.
 */
export function alignItems(
  duties: readonly Duty[],
  phase: PhaseProfile,
  expected: readonly CatalogItem[],
): readonly AlignedDuty[] {
  const items = phase.items.filter(({ item, foreign }) => !foreign || expected.includes(item));
  const known = pairKnown(duties, phase.items);
  const found = new Map<Duty, { item: ItemProfile; match: Match }>();
  for (const [duty, item] of known) found.set(duty, { item, match: { kind: 'known', confidence: 1 } });
  for (const pair of pairByOrder(duties, items, phase, known, contextOf(duties, phase, expected))) {
    found.set(pair.duty, pair);
  }
  for (const pair of pairMoved(duties, items, phase, found)) found.set(pair.duty, pair);
  return duties.map((duty) => {
    const pair = found.get(duty);
    return pair ? { duty, item: pair.item.item, match: pair.match } : { duty, match: newMatch(duty, phase) };
  });
}

/** Of equal texts the first is the item. */
function pairKnown(duties: readonly Duty[], items: readonly ItemProfile[]): ReadonlyMap<Duty, ItemProfile> {
  const pairs = new Map<Duty, ItemProfile>();
  const taken = new Set<ItemProfile>();
  for (const duty of duties) {
    const item = items.find((candidate) => !taken.has(candidate) && isKnown(duty.wording, candidate));
    if (item === undefined) continue;
    pairs.set(duty, item);
    taken.add(item);
  }
  return pairs;
}

function pairByOrder(
  duties: readonly Duty[],
  items: readonly ItemProfile[],
  phase: PhaseProfile,
  known: ReadonlyMap<Duty, ItemProfile>,
  context: ListContext,
): readonly { duty: Duty; item: ItemProfile; match: Match }[] {
  const taken = new Set(known.values());
  const matches = duties.map((duty) =>
    items.map((item) => {
      // What is certain is bound to its partner, so that it holds the order and nothing else is put in its place.
      if (known.get(duty) === item) return { kind: 'known', confidence: 1 } satisfies Match;
      return known.has(duty) || taken.has(item) ? undefined : matchOf(duty.wording, item, phase, context);
    }),
  );
  // Squared, so that one strong match outweighs two weak ones that it would cross.
  const pairs = pairInOrder(
    duties.length,
    items.length,
    (row, column) => (matches[row]?.[column]?.confidence ?? 0) ** 2,
  );
  return pairs.flatMap(([row, column]) => {
    const [duty, item, match] = [duties[row], items[column], matches[row]?.[column]];
    return duty && item && match && !known.has(duty) ? [{ duty, item, match }] : [];
  });
}

/** A list without wordings to go by is told by its length and its number. */
function contextOf(
  duties: readonly Duty[],
  phase: PhaseProfile,
  expected: readonly CatalogItem[],
): ListContext {
  const actual =
    duties.reduce((sum, { wording }) => sum + wording.normal.length, 0) / Math.max(duties.length, 1);
  const lengths = phase.items.filter(({ item }) => expected.includes(item)).map(meanLength);
  const usual = lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1);
  return { countsAgree: duties.length === expected.length, lengthRatio: usual === 0 ? 1 : actual / usual };
}

function pairMoved(
  duties: readonly Duty[],
  items: readonly ItemProfile[],
  phase: PhaseProfile,
  found: ReadonlyMap<Duty, { item: ItemProfile }>,
): readonly { duty: Duty; item: ItemProfile; match: Match }[] {
  const taken = new Set([...found.values()].map(({ item }) => item));
  const candidates = duties
    .filter((duty) => !found.has(duty))
    .flatMap((duty) =>
      items
        .filter((item) => !item.foreign && !taken.has(item))
        .map((item) => ({ duty, item, confidence: likenessTo(duty.wording, item, phase) })),
    )
    .filter(({ confidence }) => confidence >= movedFrom)
    .sort((a, b) => b.confidence - a.confidence);
  const placed = new Set<Duty>();
  return candidates.flatMap(({ duty, item, confidence }) => {
    if (placed.has(duty) || taken.has(item)) return [];
    placed.add(duty);
    taken.add(item);
    return [{ duty, item, match: { kind: 'similar' as const, confidence } }];
  });
}

/** A text is the more surely new the less it is like anything the phase has. */
function newMatch(duty: Duty, phase: PhaseProfile): Match {
  const likeness = Math.max(0, ...phase.items.map((item) => likenessTo(duty.wording, item, phase)));
  return { kind: 'new', confidence: 1 - likeness };
}
