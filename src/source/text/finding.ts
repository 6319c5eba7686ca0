import type { DiagnosticCode } from '../../diagnostics/index.js';

/** Something to tell about a text, at an offset of that text. It becomes a Diagnostic once its place in the file is known. */
export interface Finding {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly offset: number;
  readonly hint?: string;
}

/** `1 tab`, `3 tabs`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
