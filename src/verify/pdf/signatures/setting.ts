import type { CertificateFacts } from '../../../sign/index.js';
import type { Graph } from '../file/graph.js';
import type { Revision } from '../file/revisions.js';
import type { SecurityStore } from './security-store.js';

/** What signatures of one file are checked with. */
export interface Setting {
  /** As the file is now. */
  readonly graph: Graph;
  readonly revisions: readonly Revision[];
  /** Authorities that are trusted. */
  readonly trusted: readonly CertificateFacts[];
  /** Milliseconds since 1970: now. */
  readonly at: number;
  readonly store: SecurityStore;
}

/** When something was there: shown by an authority for times, else now, the worst case. */
export interface Moment {
  readonly time: number;
  readonly isProven: boolean;
}

/** `2026-11-21T12:00:00Z`. */
export function isoTime(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
