import { plainText, type SourceSection } from '../model/index.js';
import { likenessTo, similarFrom } from './likeness.js';
import { pairInOrder } from './monotone.js';
import type { PhaseProfile } from './profile.js';
import type { SectionDuties } from './section-duties.js';
import { termAgreement, termsIn } from './terms.js';
import { normalise } from './wording.js';

/** How much of a section has to be like a phase's items for the phase to be recognised by them. */
const enoughOfSection = 0.3;

/**
 * Finds the phase of each section: by the wording of its heading in any language, then by its anchor, then by order and
 * by what stands below it. Each phase is given once; a section without one is new.
 */
export function matchPhases(
  sections: readonly SectionDuties[],
  phases: readonly PhaseProfile[],
): ReadonlyMap<SectionDuties, PhaseProfile> {
  const found = new Map<SectionDuties, PhaseProfile>();
  for (const isMarked of [hasHeading, hasAnchor]) {
    for (const entry of sections) {
      if (found.has(entry)) continue;
      const taken = new Set(found.values());
      const phase = phases.find((candidate) => !taken.has(candidate) && isMarked(entry.section, candidate));
      if (phase !== undefined) found.set(entry, phase);
    }
  }
  for (const [entry, phase] of matchByOrder(sections, phases, found)) found.set(entry, phase);
  return found;
}

/** Whether the heading is one that the catalog knows for the phase. */
export function hasHeading(section: SourceSection, { phase }: PhaseProfile): boolean {
  const heading = normalise(plainText(section.heading));
  const known = [...Object.values(phase.headings).flat(), ...Object.values(phase.label)];
  return heading !== '' && known.some((text) => normalise(text) === heading);
}

export function hasAnchor({ anchor }: SourceSection, { phase }: PhaseProfile): boolean {
  return anchor !== undefined && phase.anchors.some((known) => known.toLowerCase() === anchor.toLowerCase());
}

/** Pairs what is left, without crossing what was found. */
function matchByOrder(
  sections: readonly SectionDuties[],
  phases: readonly PhaseProfile[],
  found: ReadonlyMap<SectionDuties, PhaseProfile>,
): readonly (readonly [SectionDuties, PhaseProfile])[] {
  const taken = new Set(found.values());
  const sameNumber = sections.length - found.size === phases.length - taken.size;
  const pairs = pairInOrder(sections.length, phases.length, (row, column) => {
    const [entry, phase] = [sections[row], phases[column]];
    if (entry === undefined || phase === undefined) return 0;
    if (found.get(entry) === phase) return phases.length;
    return found.has(entry) || taken.has(phase) ? 0 : resemblance(entry, phase, sameNumber);
  });
  return pairs.flatMap(([row, column]) => {
    const [entry, phase] = [sections[row], phases[column]];
    return entry && phase && !found.has(entry) ? [[entry, phase] as const] : [];
  });
}

/** 0 where the section is another phase, else how far it is like this one. */
function resemblance(entry: SectionDuties, phase: PhaseProfile, sameNumber: boolean): number {
  if (!phase.foreign) {
    const share = recognisedShare(entry, phase);
    return share >= enoughOfSection ? share : 0;
  }
  const [actual, expected] = [entry.duties.length, phase.items.length];
  const size = Math.min(actual, expected) / Math.max(actual, expected, 1);
  const likeness = (size + (termAgreement(termsOf(entry, phase), phase.terms) ?? 0.5)) / 2;
  // As many sections as phases: the order of an article is that of its translations.
  return sameNumber ? 0.5 + likeness / 2 : Math.max(0, likeness - 0.5);
}

/** The terms of a phase that a section holds. */
export function termsOf({ duties }: SectionDuties, { terms }: PhaseProfile): readonly string[] {
  return [...new Set(duties.flatMap(({ wording }) => termsIn(wording, terms)))];
}

/** Share of a section's items that are like an item of the phase. */
export function recognisedShare({ duties }: SectionDuties, phase: PhaseProfile): number {
  const items = phase.items.filter(({ foreign }) => !foreign);
  const recognised = duties.filter(({ wording }) =>
    items.some((item) => likenessTo(wording, item, phase) >= similarFrom),
  );
  return recognised.length / Math.max(duties.length, 1);
}
