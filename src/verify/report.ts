import type { Diagnostic } from '../diagnostics/index.js';

/** What a returned file is worth. */
export type Verdict = 'accepted' | 'accepted-with-remarks' | 'rejected';

/** A clause of the issued statement held against what came back. */
export interface ClauseFinding {
  /** `general.ssl-certificates`; nothing for one that was never issued. */
  readonly id?: string;
  /** As readers see it: `G-18`. */
  readonly reference?: string;
  /** `unknown` where the words of what came back, or of what was issued, cannot be told. */
  readonly state: 'same' | 'changed' | 'removed' | 'moved' | 'added' | 'unknown';
  readonly issued?: string;
  readonly returned?: string;
}

export interface SignatureFinding {
  /** Name of the field. */
  readonly field: string;
  readonly kind: 'seal' | 'countersignature' | 'time-stamp';
  /** Who signed, by the certificate. */
  readonly signer: string;
  /** SHA-256 of the certificate. */
  readonly certificate: string;
  /** ISO 8601 in UTC: of the time stamp where there is one, else what the signer claims. */
  readonly time?: string;
  readonly timeIsProven: boolean;
  readonly level: 'B-B' | 'B-T' | 'B-LT' | 'none';
  /** Whether the signed bytes are what was signed. */
  readonly intact: boolean;
  /** Whether everything up to the end of its revision is covered. */
  readonly covers: 'file' | 'revision' | 'part';
  readonly trusted: boolean;
  /** Of a throw-away authority. */
  readonly demo: boolean;
}

/** What was filled in, and in which revision. */
export interface FilledField {
  readonly name: string;
  readonly issued?: string;
  readonly returned?: string;
  /** Signature that covers it, by field name. */
  readonly signedBy?: string;
}

/** What verifying a returned file found. */
export interface VerificationReport {
  readonly verdict: Verdict;
  /** With codes, the weightiest first; errors reject, warnings are remarks. */
  readonly reasons: readonly Diagnostic[];
  /** How it was compared: byte by byte with the issued file, by content, or not at all (a scan). */
  readonly comparison: 'bytes' | 'content' | 'none';
  readonly signatures: readonly SignatureFinding[];
  readonly fields: readonly FilledField[];
  readonly clauses: readonly ClauseFinding[];
}
