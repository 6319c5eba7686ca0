import type { Match } from '../model/index.js';
import type { ItemProfile, PhaseProfile } from './profile.js';
import { termAgreement, termsIn } from './terms.js';
import { isSameWording, similarity, type Wording } from './wording.js';

/**
 * From here on a wording counts as that of an item. Different duties of one phase reach 0.55 in the articles known,
 * rewordings of the same duty 0.6 to 1; what lies near the line is reported.
 */
export const similarFrom = 0.6;

/** Below `similarFrom` order has to speak for a match as well; below this nothing does. */
const faintFrom = 0.4;

/** An item that alone of its phase has no wording in the language is not given to whatever is left over. */
const foreignAmongKnownFrom = 0.5;

/** Greatest likeness of a text to one of an item's wordings, 0 to 1. */
export function likenessTo(wording: Wording, item: ItemProfile, phase: PhaseProfile): number {
  return Math.max(0, ...item.wordings.map((known) => similarity(wording, known, phase.weigh)));
}

export function isKnown(wording: Wording, item: ItemProfile): boolean {
  return item.wordings.some((known) => isSameWording(wording, known));
}

/** What the whole list says about how to judge one item of it. */
export interface ListContext {
  /** Whether the article has as many items in the phase as the catalog expects. */
  readonly countsAgree: boolean;
  /** Length of the article's items by that of the catalog's wordings of them: languages differ in it. */
  readonly lengthRatio: number;
}

/** How a text may be an item, given that its place allows it; nothing where it may not. */
export function matchOf(
  wording: Wording,
  item: ItemProfile,
  phase: PhaseProfile,
  context: ListContext,
): Match | undefined {
  if (isKnown(wording, item)) return { kind: 'known', confidence: 1 };
  const likeness = likenessTo(wording, item, phase);
  const terms = termAgreement(termsIn(wording, phase.terms), item.item.terms);
  if (item.foreign) {
    const confidence = foreignConfidence(wording, item, likeness, terms, context);
    return phase.foreign || confidence >= foreignAmongKnownFrom ? { kind: 'aligned', confidence } : undefined;
  }
  if (likeness >= similarFrom) return { kind: 'similar', confidence: likeness };
  const faint = likeness >= faintFrom || (terms === 1 && likeness >= faintFrom / 2);
  return faint ? { kind: 'aligned', confidence: likeness } : undefined;
}

/**
 * Between languages four things speak: terms that no translation changes, words that languages share, the length of
 * the text (Gale and Church 1993), and whether the list has the expected number of items. They make a guess, so the
 * confidence stays below 0.9.
 */
function foreignConfidence(
  wording: Wording,
  item: ItemProfile,
  likeness: number,
  terms: number | undefined,
  { countsAgree, lengthRatio }: ListContext,
): number {
  const expected = meanLength(item) * lengthRatio;
  const actual = wording.normal.length;
  const length = Math.min(expected, actual) / Math.max(expected, actual, 1);
  const evidence = 0.2 + 0.35 * (terms ?? 0.5) + 0.2 * likeness + 0.15 * length;
  return countsAgree ? evidence : 0.8 * evidence;
}

/** Mean length of the item's wordings. */
export function meanLength({ wordings }: ItemProfile): number {
  const total = wordings.reduce((sum, { normal }) => sum + normal.length, 0);
  return wordings.length === 0 ? 0 : total / wordings.length;
}
