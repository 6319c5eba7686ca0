import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import type { RowResult } from './row-task.js';

/** What a batch sealed. */
export interface SealCounts {
  /** Documents that were sealed now. */
  readonly documents: number;
  /** Those of them that had been sealed before, and were gone or changed. */
  readonly anew: number;
  /** Documents a second, from the first row that was issued to the last; nothing where none was. */
  readonly perSecond?: number;
}

/** Adds up what was sealed in a batch. */
export interface SealTally {
  note(result: RowResult): void;
  counts(): SealCounts;
  /** What is no error: one for all of its kind. */
  remarks(): readonly Diagnostic[];
}

/** @param now Milliseconds since 1970, as of `Host.now`. */
export function openSealTally(now: () => number): SealTally {
  const begun = now();
  let ended = begun;
  let documents = 0;
  let anew = 0;
  return {
    note({ sealed }) {
      if (sealed === undefined) return;
      documents += sealed.documents;
      anew += sealed.anew;
      ended = now();
    },
    counts() {
      const seconds = (ended - begun) / 1000;
      const perSecond = Math.round((documents / seconds) * 10) / 10;
      return { documents, anew, ...(documents > 0 && seconds > 0 && { perSecond }) };
    },
    remarks() {
      if (anew === 0) return [];
      const what = anew === 1 ? '1 document was' : `${anew} documents were`;
      return [diagnostic('sealed-anew', `${what} gone or changed, and sealed anew`)];
    },
  };
}
