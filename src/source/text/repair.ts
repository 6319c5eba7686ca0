import { applyEdits, type Edit } from './edits.js';
import type { Finding } from './finding.js';

/** What a repair has to change, in order and without overlaps, and what to say about it. */
export interface Repair {
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
}

/** A text after several repairs. */
export interface Repaired {
  readonly text: string;
  /** Offset in the text that the first repair was given. */
  original(offset: number): number;
  /** Their offsets are in the text that the first repair was given. One for each code: the first. */
  readonly findings: readonly Finding[];
}

/** Runs repairs one after the other, each on what the one before it left. */
export function repairInTurn(text: string, repairs: readonly ((text: string) => Repair)[]): Repaired {
  const start: Repaired = { text, original: (offset) => offset, findings: [] };
  return repairs.reduce(({ text: current, original, findings }, repair) => {
    const found = repair(current);
    const { text: next, before } = applyEdits(current, found.edits);
    const placed = found.findings.map((finding) => ({ ...finding, offset: original(finding.offset) }));
    const unsaid = placed.filter(({ code }) => !findings.some((finding) => finding.code === code));
    return {
      text: next,
      original: (offset: number) => original(before(offset)),
      findings: [...findings, ...unsaid],
    };
  }, start);
}
