import type { History } from './history/index.js';
import type { Invitations } from './invited.js';
import type { ClauseWords, IssuedStatement, StatementToRecord } from './issued.js';
import type { Returns } from './returned.js';
import type { Run, RunInfo, RunSummary } from './run.js';
import type { StatementFilter } from './statement-filter.js';
import type { StatementKey } from './statement-key.js';

/**
 * The ledger of what was issued. Every method throws `CountersignError`: `register-busy` when other programs keep it for
 * too long, `register-unwritable` when the disk is full or may not be written, `register-unreadable` when it is damaged.
 * What a method wrote when it came back outlives the process, however that ends, and a power cut.
 */
export interface Register extends Returns {
  readonly path: string;
  close(): Promise<void>;
  /**
   * Keeps other runs out until it is released or the process ends, however it ends. The lock is one of the operating
   * system on the file `<path>-lock`, which stays behind empty. Error: `register-busy`.
   */
  lock(): Promise<() => Promise<void>>;
  /** What is there of these identities, by identity. */
  findIssued(identities: readonly string[]): Promise<ReadonlyMap<string, IssuedStatement>>;
  /** The statements of these numbers, versions and languages, in the order of the keys. */
  findNumbers(keys: readonly StatementKey[]): Promise<readonly (IssuedStatement | undefined)[]>;
  /**
   * Records statements and their files, all or none. A statement that is there stays as it is and gets what files are
   * new; a file that is there under the same path is replaced. Error: `statement-number-taken` when number, version and
   * language belong to a statement with another content, or the identity to one with another number.
   */
  record(statements: readonly StatementToRecord[], context: RecordContext): Promise<void>;
  /**
   * Numbers of a series, in the order of the claims, without gaps or repeats: a claim that has a number keeps it, then
   * numbers given back are used, lowest first, then new ones. Numbers that statements have without a claim are passed over, and with `run` those that rows of that
   * run's plan give themselves.
   *
   * @param series Text with the place and least width of the number: `SOR-2026-{0000}`. Counts from 1.
   * @param claims What each number is for, such as the digest of an engagement.
   *
   * Error: `number-series-invalid`.
   */
  allocate(series: string, claims: readonly string[], options?: AllocateOptions): Promise<readonly string[]>;
  /** Gives back the numbers of claims; a number under which something was issued stays with its claim. */
  release(series: string, claims: readonly string[]): Promise<void>;
  /**
   * Claims that have a number under which nothing was issued, by series and number. Outside a run they were left by one
   * that was killed.
   */
  openClaims(): Promise<readonly OpenClaim[]>;
  /** Streams; what is recorded meanwhile may or may not be among it. */
  statements(filter?: StatementFilter): AsyncIterable<IssuedStatement>;
  /** How many statements there are; `limit` and `order` do not matter. */
  count(filter?: StatementFilter): Promise<number>;
  /** Begins a run. Call it under the lock: the paths and numbers of all other runs are forgotten. */
  beginRun(info: RunInfo): Promise<Run>;
  /** The latest first. */
  runs(): AsyncIterable<RunSummary>;
  /** Who was invited to which kick-off. */
  readonly invitations: Invitations;
  /** All that happened. */
  readonly history: History;
  /** What the clauses of a variant say, by its digest; nothing where an older program recorded it. */
  clauseWords(variant: string): Promise<readonly ClauseWords[] | undefined>;
  /** Whether a run wrote an errors file of this SHA-256. */
  wroteErrors(sha256: string): Promise<boolean>;
}

export interface AllocateOptions {
  /** `Run.id`. */
  readonly run?: number | undefined;
}

/** A claim and the number that was allocated for it. */
export interface OpenClaim {
  readonly series: string;
  readonly claim: string;
  readonly number: string;
}

export interface RecordContext {
  /** Who issues. */
  readonly by: string;
  /** `Run.id`. */
  readonly run?: number | undefined;
  /** The statements are recorded from their files, since the register in which they stood was lost. */
  readonly isRestored?: boolean | undefined;
}

export interface RegisterOptions {
  /** Milliseconds since 1970 in UTC, as `Host.now`. */
  readonly now: () => number;
  /** Whether to make a register where there is none. */
  readonly create: boolean;
}
