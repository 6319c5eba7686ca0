import type { StatementKey } from './statement-key.js';

/** What a returned file is worth. */
export type ReturnVerdict = 'accepted' | 'accepted-with-remarks' | 'rejected';

/** How it became known to which statement a returned file belongs: by the data it carries, by its text, or somebody said so. */
export type MatchedBy = 'carried' | 'text' | 'person';

/** A file that came back. */
export interface ReturnedFile {
  readonly bytes: Uint8Array;
  /** As it was called where it came from. */
  readonly name: string;
  /** The statement that it belongs to. */
  readonly statement: StatementKey;
  readonly matchedBy: MatchedBy;
  /** ISO 8601 in UTC; now, when not given. */
  readonly receivedAt?: string | undefined;
}

/** One thing that speaks for or against a file. */
export interface VerificationReason {
  /** Of the table of codes of the program that verified. */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly hint?: string | undefined;
  readonly field?: string | undefined;
}

export interface VerifiedSignature {
  readonly field: string;
  readonly kind: 'seal' | 'countersignature' | 'time-stamp';
  readonly signer: string;
  /** SHA-256 of the certificate. */
  readonly certificate: string;
  readonly time?: string | undefined;
  readonly timeIsProven: boolean;
  readonly level: 'B-B' | 'B-T' | 'B-LT' | 'none';
  readonly intact: boolean;
  readonly covers: 'file' | 'revision' | 'part';
  readonly trusted: boolean;
  readonly demo: boolean;
}

export interface VerifiedField {
  readonly name: string;
  readonly issued?: string | undefined;
  readonly returned?: string | undefined;
  readonly signedBy?: string | undefined;
}

export interface VerifiedClause {
  readonly id?: string | undefined;
  readonly reference?: string | undefined;
  /** `unknown`: the words of what came back, or of what was issued, cannot be told. */
  readonly state: 'same' | 'changed' | 'removed' | 'moved' | 'added' | 'unknown';
  readonly issued?: string | undefined;
  readonly returned?: string | undefined;
}

/** What verifying found. Of the clauses those are kept that are not the same. */
export interface Verification {
  readonly verdict: ReturnVerdict;
  readonly reasons: readonly VerificationReason[];
  readonly comparison: 'bytes' | 'content' | 'none';
  readonly signatures: readonly VerifiedSignature[];
  readonly fields: readonly VerifiedField[];
  readonly clauses: readonly VerifiedClause[];
}

export interface RecordedVerification extends Verification {
  readonly at: string;
  readonly by: string;
  /** The program that verified: `countersign 0.1.0`. */
  readonly generator: string;
}

/** What a person decided, whatever the verdict is. */
export interface Decision {
  readonly decision: 'accepted' | 'rejected';
  readonly remark?: string | undefined;
}

export interface RecordedDecision extends Decision {
  readonly at: string;
  readonly by: string;
}

export interface RecordedReturn extends Omit<ReturnedFile, 'bytes' | 'statement' | 'receivedAt'> {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** With the digest of the statement as it was issued. */
  readonly statement: StatementKey & { readonly digest: string; readonly customer: string };
  readonly receivedAt: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** The first one first. */
  readonly verifications: readonly RecordedVerification[];
  readonly decisions: readonly RecordedDecision[];
}

/** Which returned files; what is not given does not matter. */
export interface ReturnFilter {
  /** SHA-256 of the file, or how it begins. */
  readonly sha256?: string | undefined;
  /** Number of the statement, or a pattern with `*` and `?`. */
  readonly number?: string | undefined;
  readonly version?: string | undefined;
  readonly language?: string | undefined;
}

/** The part of the register that tells what came back. Errors: those of `Register`; `returned-unknown` for a file that is not there. */
export interface Returns {
  /**
   * Keeps a returned file, byte for byte. A file that is there already, whatever its name, stays as it is: `known`. Error:
   * `statement-not-issued`.
   */
  returned(file: ReturnedFile, context: { readonly by: string }): Promise<'recorded' | 'known'>;
  /** Adds what verifying found to what was found before. */
  verified(
    sha256: string,
    verification: Verification,
    context: { readonly by: string; readonly generator: string },
  ): Promise<void>;
  decided(sha256: string, decision: Decision, context: { readonly by: string }): Promise<void>;
  /** In the order in which they were recorded. */
  returns(filter?: ReturnFilter): AsyncIterable<RecordedReturn>;
  returnedBytes(sha256: string): Promise<Uint8Array | undefined>;
}
