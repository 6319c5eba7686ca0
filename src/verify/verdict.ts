import type { Diagnostic, Severity } from '../diagnostics/index.js';
import type { Verdict } from './report.js';

const weights = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>;

/** The weightiest reasons first, each once. */
export function sortedReasons(reasons: readonly Diagnostic[]): readonly Diagnostic[] {
  const told = new Map(
    reasons.map((reason) => [`${reason.code} ${reason.message} ${reason.field ?? ''}`, reason]),
  );
  return [...told.values()].toSorted((one, other) => weights[one.severity] - weights[other.severity]);
}

/** Errors reject, warnings are remarks. */
export function verdictOf(reasons: readonly Diagnostic[]): Verdict {
  if (reasons.some(({ severity }) => severity === 'error')) return 'rejected';
  return reasons.some(({ severity }) => severity === 'warning') ? 'accepted-with-remarks' : 'accepted';
}
