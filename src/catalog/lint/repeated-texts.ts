import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import { plainText, type ResponsibilityModel } from '../../model/index.js';
import { normalise } from '../wording.js';

/** Duties that say word for word what one of an earlier phase says. */
export function repeatedTexts({ phases }: ResponsibilityModel): readonly Diagnostic[] {
  const first = new Map<string, { id: string; phase: string; line: number }>();
  const diagnostics: Diagnostic[] = [];
  for (const phase of phases) {
    for (const { id, text, span } of phase.responsibilities) {
      const wording = normalise(plainText(text));
      const earlier = first.get(wording);
      if (earlier === undefined) first.set(wording, { id, phase: phase.id, line: span.line });
      else if (earlier.phase !== phase.id && wording !== '') {
        const message = `${id} repeats the text of ${earlier.id} (line ${earlier.line})`;
        diagnostics.push(diagnostic('lint-repeated-text', message, { span }));
      }
    }
  }
  return diagnostics;
}
