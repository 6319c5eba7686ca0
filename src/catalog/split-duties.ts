import { plainText } from '../model/index.js';
import { cutDuty, type Duty } from './duty.js';
import { isKnown, likenessTo, similarFrom } from './likeness.js';
import type { ItemProfile, PhaseProfile } from './profile.js';
import { type Stretch, sentencesOf } from './sentences.js';
import { type Wording, wordingOf } from './wording.js';

/** By how much, on the mean, parts have to be more like their items than the whole bullet is. */
const clearly = 0.1;

/** A run of sentences that are like one item. */
interface Group extends Stretch {
  readonly item: ItemProfile;
}

/**
 * Parts the bullets that hold several duties of the phase. A bullet is parted only where its sentences are like
 * different items, clearly more than the whole bullet is; where the catalog has no wordings in the language, only
 * where parting every bullet of several sentences gives exactly the expected number of items.
 *
 * @param language BCP 47 tag of the text.
 * @param expected Number of items that the catalog has for the phase in this revision.
 * @returns The duties in order; no text is lost.
 */
export function splitDuties(
  duties: readonly Duty[],
  phase: PhaseProfile,
  language: string,
  expected: number,
): readonly Duty[] {
  if (phase.foreign) return splitByCount(duties, language, expected);
  const own = new Set(phase.items.filter((item) => duties.some(({ wording }) => isKnown(wording, item))));
  const free = phase.items.filter((item) => !item.foreign && !own.has(item));
  return duties.flatMap((duty) => {
    if (phase.items.some((item) => isKnown(duty.wording, item))) return [duty];
    const groups = groupSentences(duty, free, phase, language);
    return groups.length > 1 && areClearer(groups, duty, phase)
      ? cutDuty(
          duty,
          groups.slice(1).map(({ from }) => from),
        )
      : [duty];
  });
}

function splitByCount(duties: readonly Duty[], language: string, expected: number): readonly Duty[] {
  if (duties.length >= expected) return duties;
  const parts = duties.flatMap((duty) => {
    const starts = sentencesOf(plainText(duty.text), language).map(({ from }) => from);
    return cutDuty(duty, starts.slice(1));
  });
  return parts.length === expected ? parts : duties;
}

/** Sentences that are like no item belong to what precedes them; at the beginning, to what follows. */
function groupSentences(
  duty: Duty,
  items: readonly ItemProfile[],
  phase: PhaseProfile,
  language: string,
): readonly Group[] {
  const plain = plainText(duty.text);
  const groups: Group[] = [];
  const sentences = sentencesOf(plain, language);
  if (sentences.length < 2) return [];
  for (const { from, to } of sentences) {
    const item = bestItem(wordingOf(plain.slice(from, to)), items, phase);
    const last = groups.at(-1);
    if (item !== undefined && item !== last?.item)
      groups.push({ item, from: last === undefined ? 0 : from, to });
    else if (last !== undefined) groups.splice(-1, 1, { ...last, to });
  }
  const distinct = new Set(groups.map(({ item }) => item)).size === groups.length;
  return distinct ? groups : [];
}

function bestItem(
  wording: Wording,
  items: readonly ItemProfile[],
  phase: PhaseProfile,
): ItemProfile | undefined {
  let best: { item: ItemProfile; likeness: number } | undefined;
  for (const item of items) {
    const likeness = likenessTo(wording, item, phase);
    if (likeness >= similarFrom && likeness > (best?.likeness ?? 0)) best = { item, likeness };
  }
  return best?.item;
}

function areClearer(groups: readonly Group[], duty: Duty, phase: PhaseProfile): boolean {
  const plain = plainText(duty.text);
  const gains = groups.map(({ item, from, to }) => {
    const part = likenessTo(wordingOf(plain.slice(from, to)), item, phase);
    return part - likenessTo(duty.wording, item, phase);
  });
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  return gains.every((gain) => gain >= 0) && mean >= clearly;
}
