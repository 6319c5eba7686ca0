import type { MatchedBy, VerificationReport } from '../../index.js';

/** What is known of the statement that a file was held against. */
export interface MeasuredStatement {
  readonly number: string;
  readonly version: string;
  readonly language: string;
  readonly customer: string;
  readonly provider: string;
  /** `Statement.digest`. */
  readonly digest: string;
}

/** What a returned file was held against. */
export type Against =
  | { readonly kind: 'issued-file'; readonly name: string; readonly statement: MeasuredStatement }
  | {
      readonly kind: 'register';
      readonly name: string;
      readonly statement: MeasuredStatement;
      readonly matchedBy: MatchedBy;
    }
  | {
      readonly kind: 'nothing';
      /** What the file carries, which nobody has looked at. */
      readonly claims?: MeasuredStatement;
    };

export interface Held {
  readonly against: Against;
  readonly report: VerificationReport;
}

/** A file that came back, and what was found. */
export interface VerifiedFile extends Held {
  /** As it was named on the command line. */
  readonly name: string;
  /** As it is told: `<stdin>` for standard input. */
  readonly file: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** The day for which certificates were judged, where that is not now: `YYYY-MM-DD`. */
  readonly asOf?: string;
}
