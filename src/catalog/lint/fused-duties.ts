import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import type { Responsibility, ResponsibilityModel } from '../../model/index.js';

/** Bullets that hold several duties. A bullet begins a line of its own, so duties that share one were parted. */
export function fusedDuties({ phases }: ResponsibilityModel): readonly Diagnostic[] {
  return phases.flatMap(({ responsibilities }) => {
    const byLine = new Map<number, Responsibility[]>();
    for (const responsibility of responsibilities) {
      const { line } = responsibility.span;
      byLine.set(line, [...(byLine.get(line) ?? []), responsibility]);
    }
    return [...byLine.values()].flatMap((duties) => {
      const [first] = duties;
      const columns = new Set(duties.map(({ span }) => span.column));
      if (first === undefined || columns.size < 2) return [];
      const ids = duties.map(({ id }) => id).join(', ');
      const message = `One bullet holds ${duties.length} duties: ${ids}`;
      return [diagnostic('lint-fused-duties', message, { span: first.span })];
    });
  });
}
