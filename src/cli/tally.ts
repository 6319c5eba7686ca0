import type { Diagnostic } from '../index.js';

/** How many there are of each severity. */
interface Tally {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export function tally(diagnostics: readonly Diagnostic[]): Tally {
  const of = (severity: Diagnostic['severity']) =>
    diagnostics.filter((entry) => entry.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), infos: of('info') };
}

/** `2 errors, 1 warning`, or `no problems`. */
export function summary({ errors, warnings, infos }: Tally): string {
  const parts = [plural(errors, 'error'), plural(warnings, 'warning'), plural(infos, 'note')];
  return parts.filter((part) => part !== '').join(', ') || 'no problems';
}

function plural(number: number, word: string): string {
  return number === 0 ? '' : `${number} ${word}${number === 1 ? '' : 's'}`;
}
