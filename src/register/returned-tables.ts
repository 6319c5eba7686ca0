import type { Generated } from 'kysely';

/** The tables of what came back, and of the history. */
export interface ReturnedTables {
  returned_files: ReturnedFileTable;
  returned_bytes: ReturnedBytesTable;
  verifications: VerificationTable;
  decisions: DecisionTable;
  history: HistoryTable;
}

interface ReturnedFileTable {
  id: Generated<number>;
  sha256: string;
  size: number;
  /** Of the file, as it came. */
  name: string;
  statement_id: number;
  /** `carried`, `text` or `person`. */
  matched_by: string;
  received_at: string;
  recorded_at: string;
  recorded_by: string;
}

interface ReturnedBytesTable {
  sha256: string;
  bytes: Uint8Array;
}

interface VerificationTable {
  id: Generated<number>;
  returned_id: number;
  verdict: string;
  comparison: string;
  /** JSON: reasons, signatures, fields, clauses. */
  findings: string;
  /** The program that verified. */
  generator: string;
  verified_at: string;
  verified_by: string;
}

interface DecisionTable {
  id: Generated<number>;
  returned_id: number;
  decision: string;
  remark: string | null;
  decided_at: string;
  decided_by: string;
}

interface HistoryTable {
  /** From 1, without gaps. */
  position: number;
  /** This and the next are in the entry too: to search by. */
  event: string;
  number: string | null;
  /** Canonical JSON, with the digest of the entry before. */
  entry: string;
  /** SHA-256 of `entry`. */
  digest: string;
}
