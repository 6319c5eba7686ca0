import type { Severity } from './severity.js';

/** What the table of codes says of one. */
export interface CodeEntry {
  readonly severity: Severity;
  /** What to do next, when the occurrence has nothing more precise to say. */
  readonly hint: string;
}
