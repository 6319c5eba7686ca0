import { plainText, type SourceDocument, type SourceSection } from '../model/index.js';
import { type Duty, dutyOf } from './duty.js';
import { sentencesOf } from './sentences.js';

/** A section of an article with its bullets ready to be matched. */
export interface SectionDuties {
  readonly section: SourceSection;
  readonly duties: readonly Duty[];
}

/** Prepared once: every catalog that the article may belong to is compared with it. */
export function sectionsOf(source: SourceDocument): readonly SectionDuties[] {
  return source.sections.map((section) => ({ section, duties: section.items.map(dutyOf) }));
}

/** How many duties a section may hold: one in each bullet, or, where bullets are fused, one in each sentence. */
export function countsOf({ duties }: SectionDuties, language: string): readonly number[] {
  const sentences = duties.flatMap(({ text }) => sentencesOf(plainText(text), language));
  return [duties.length, sentences.length];
}
