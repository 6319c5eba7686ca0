import { type Diagnostic, type DiagnosticCode, diagnostic } from '../../../diagnostics/index.js';

/** Collects what changed, each thing once, in words for somebody who has never seen the inside of a PDF. */
export interface Told {
  tell(code: DiagnosticCode, message: string): void;
  readonly reasons: readonly Diagnostic[];
}

export function newTold(): Told {
  const reasons = new Map<string, Diagnostic>();
  return {
    tell(code, message) {
      const key = `${code} ${message}`;
      if (!reasons.has(key) && reasons.size < 200) reasons.set(key, diagnostic(code, message));
    },
    get reasons() {
      return [...reasons.values()];
    },
  };
}
