import type { Generated } from 'kysely';
import type { ReturnedTables } from './returned-tables.js';

/*
 * The tables, as the latest of the migrations leaves them. Dates and times are text (ISO 8601), and what
 * is never searched by is JSON: so the same columns serve SQLite and PostgreSQL.
 */

export interface Tables extends ReturnedTables {
  variants: VariantTable;
  variant_sources: VariantSourceTable;
  variant_clauses: VariantClauseTable;
  statements: StatementTable;
  selected_options: SelectedOptionTable;
  files: FileTable;
  numbers: NumberTable;
  runs: RunTable;
  run_entries: RunEntryTable;
  run_paths: RunPathTable;
  run_numbers: RunNumberTable;
  invitations: InvitationTable;
  deliveries: DeliveryTable;
  replies: ReplyTable;
}

interface VariantTable {
  id: Generated<number>;
  digest: string;
  catalog: string;
  /** Of its clauses: JSON, deflated. Nothing where an older program recorded it. */
  words: Uint8Array | null;
}

interface VariantSourceTable {
  variant_id: number;
  position: number;
  file: string;
  digest: string;
  revision: string;
  language: string;
  asset_id: string | null;
}

interface VariantClauseTable {
  variant_id: number;
  position: number;
  clause: string;
  line: number;
  digest: string;
}

interface StatementTable {
  /** In the order of recording; never used twice. */
  id: Generated<number>;
  identity: string;
  digest: string;
  number: string;
  version: string;
  language: string;
  title: string | null;
  customer: string;
  /** The customer as it is searched for: SQL folds ASCII letters alone. */
  customer_key: string;
  provider: string;
  issued: string;
  valid_until: string | null;
  brand: string;
  template: string;
  /** JSON. */
  services: string;
  /** JSON. */
  options: string;
  generator: string;
  engagement: string;
  variant_id: number;
  recorded_at: string;
  recorded_by: string;
  run_id: number | null;
  /** 1: made again from its files. */
  restored: Generated<number>;
}

/** To search by; what was not selected stands in `statements.options` alone. */
interface SelectedOptionTable {
  statement_id: number;
  option: string;
}

interface FileTable {
  id: Generated<number>;
  statement_id: number;
  format: string;
  /** Absolute, or from the register's folder on, see `storedRoot`. */
  root: string;
  path: string;
  size: number;
  sha256: string;
  recorded_at: string;
  /** When the file of another statement took the path. */
  replaced_at: string | null;
  /** JSON. */
  seal: string | null;
}

interface NumberTable {
  series: string;
  value: number;
  number: string;
  /** Nothing for a number that was given back. */
  claim: string | null;
}

interface RunTable {
  id: Generated<number>;
  list: string;
  out: string;
  started_by: string;
  began_at: string;
  ended_at: string | null;
  state: string;
  /** JSON; while it is empty the entries are there to be counted. */
  counts: string | null;
  /** SHA-256 of the errors file that it wrote. */
  errors: string | null;
}

interface RunEntryTable {
  run_id: number;
  row: number;
  name: string;
  /** Empty where it is not known. */
  digest: string;
  outcome: string;
  /** JSON. */
  problems: string;
}

/** This and the next are there while the run is. */
interface RunPathTable {
  run_id: number;
  path: string;
  row: number;
}

/** Numbers that rows give themselves. */
interface RunNumberTable {
  run_id: number;
  number: string;
  row: number;
}

interface InvitationTable {
  /** Of the meeting; that of the event in the calendar. */
  uid: string;
  sequence: number;
  method: string;
  stamp: string;
  /** SHA-256 of what it says, without sequence and stamp. */
  digest: string;
  /** Number and version of the statement. */
  number: string;
  version: string;
  customer: string;
  summary: string;
  start: string;
  time_zone: string;
  /** Address of the mailbox. */
  organizer: string;
  planned_at: string;
  planned_by: string;
}

interface DeliveryTable {
  uid: string;
  sequence: number;
  /** Address, in small letters. */
  recipient: string;
  name: string;
  /** CANCEL, in an invitation of method REQUEST, where they are no longer invited. */
  method: string;
  transport: string;
  state: string;
  /** What the other side called it. */
  reference: string | null;
  reason: string | null;
  /** 1 where they may have it from an earlier attempt, whatever came of the last one. */
  may_have: number;
  changed_at: string;
}

interface ReplyTable {
  uid: string;
  attendee: string;
  sequence: number;
  stamp: string;
  answer: string;
  comment: string | null;
  /** Who sent it, where that was not the attendee. */
  sender: string | null;
  /** SHA-256 of the message that it came in. */
  digest: string;
  recorded_at: string;
}
