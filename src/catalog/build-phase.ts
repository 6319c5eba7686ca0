import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.js';
import { type CatalogItem, type Phase, plainText, type Responsibility } from '../model/index.js';
import { type AlignedDuty, alignItems } from './align-items.js';
import type { CodeSource } from './codes.js';
import type { Duty } from './duty.js';
import type { IdSource } from './ids.js';
import { excerpt } from './passages.js';
import type { PhaseProfile } from './profile.js';
import type { SectionDuties } from './section-duties.js';
import { splitDuties } from './split-duties.js';

/** A match that is surer than this is not worth a word. */
const sureFrom = 0.8;

/** Gives the duties of a section the ids of a phase of the catalog. */
export function buildKnownPhase(
  { section, duties }: SectionDuties,
  profile: PhaseProfile,
  expected: readonly CatalogItem[],
  language: string,
  ids: IdSource,
): Outcome<Phase> {
  const { id, code } = profile.phase;
  const parts = splitDuties(duties, profile, language, expected.length);
  const entries = alignItems(parts, profile, expected).map((aligned) => ({
    aligned,
    id: aligned.item ? `${id}.${aligned.item.id}` : ids.itemId(id, plainText(aligned.duty.text)),
  }));
  return {
    value: {
      ...outlineOf(section),
      id,
      code,
      responsibilities: entries.map((entry) =>
        responsibility(entry.aligned.duty, entry.id, entry.aligned.match),
      ),
    },
    diagnostics: entries.flatMap((entry) => report(entry.aligned, entry.id)),
  };
}

/** Gives a section that the catalog does not have, or that no catalog has, ids of its own. */
export function buildNewPhase({ section, duties }: SectionDuties, ids: IdSource, codes: CodeSource): Phase {
  const id = ids.phaseId(plainText(section.heading), section.anchor);
  return {
    ...outlineOf(section),
    id,
    code: codes.codeFor(id),
    responsibilities: duties.map((duty) =>
      responsibility(duty, ids.itemId(id, plainText(duty.text)), { kind: 'new', confidence: 1 }),
    ),
  };
}

function outlineOf(section: SectionDuties['section']): Omit<Phase, 'id' | 'code' | 'responsibilities'> {
  return {
    title: section.heading,
    span: section.span,
    introduction: section.leadIn.map(({ text }) => text),
    notes: section.notes.map(({ text }) => text),
  };
}

function responsibility(
  { text, details, span }: Duty,
  id: string,
  match: Responsibility['match'],
): Responsibility {
  return { id, text, details, span, match };
}

function report({ duty, match }: AlignedDuty, id: string): readonly Diagnostic[] {
  const { span, text } = duty;
  const quoted = `“${excerpt(plainText(text))}”`;
  const percent = `${Math.round(match.confidence * 100)} % sure`;
  switch (match.kind) {
    case 'known':
      return [];
    case 'similar':
      if (match.confidence >= sureFrom) return [];
      return [
        diagnostic('catalog-guessed', `${quoted} was taken for ${id} by its wording, ${percent}`, { span }),
      ];
    case 'aligned':
      return [
        diagnostic('catalog-guessed', `${quoted} was taken for ${id} by its place and terms, ${percent}`, {
          span,
        }),
      ];
    case 'new':
      return [diagnostic('catalog-new-item', `${quoted} is not in the catalog; its id is ${id}`, { span })];
    default:
      return match.kind satisfies never;
  }
}
