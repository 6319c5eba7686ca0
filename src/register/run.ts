/**
 * A run over a list of tenants. Its plan lies in the register, so that memory does not grow with the list. Entries of
 * the last twenty runs are kept; of older ones the summary alone.
 */
export interface Run {
  readonly id: number;
  /**
   * Takes rows into the plan, all those of one call in one transaction. A path that another row of this run has is a
   * collision: that row is not planned, and the row that has the path is named. A row that is planned again replaces
   * what was planned for it. Paths are compared as they are given: the caller folds them.
   */
  plan(entries: readonly PlannedEntry[]): Promise<readonly PathCollision[]>;
  /** Digests of those of the rows that are in the plan and of which nothing is known yet, by row. */
  planned(rows: readonly number[]): Promise<ReadonlyMap<number, string>>;
  /** Says what became of planned rows; a row that is not in the plan is added to it, since a bad row is told of too. */
  settle(rows: readonly SettledRow[]): Promise<void>;
  /** Rows by their number. */
  entries(filter?: { readonly outcome?: RowOutcome | undefined }): AsyncIterable<RunEntry>;
  counts(): Promise<RunCounts>;
  /** Ends the run; the paths and numbers of its plan are forgotten. */
  finish(state: Exclude<RunState, 'running' | 'killed'>, details?: RunDetails): Promise<void>;
}

/** `planned` is a row of which nothing is known yet. */
export type RowOutcome = 'planned' | 'issued' | 'unchanged' | 'failed';

/** A run that was killed says `running` until the next one begins. */
export type RunState = 'running' | 'completed' | 'interrupted' | 'stopped' | 'killed';

export type RunCounts = Readonly<Record<RowOutcome, number>>;

export interface PlannedEntry {
  /** Number of the row in the list, from 1. */
  readonly row: number;
  /** What the row is called in messages. */
  readonly name: string;
  /** SHA-256 of the row as it was checked. */
  readonly digest: string;
  readonly paths: readonly string[];
  /** Statement numbers that the row itself gives: `allocate` passes over them. */
  readonly numbers: readonly string[];
}

/** A path of a row that another row has; the same row, where two of its own documents would have one name. */
export interface PathCollision {
  readonly row: number;
  readonly path: string;
  readonly takenBy: number;
}

export interface SettledRow {
  readonly row: number;
  readonly outcome: Exclude<RowOutcome, 'planned'>;
  /** What it is called, for a row that is not in the plan. */
  readonly name?: string | undefined;
  /** See `PlannedEntry.digest`, for a row that is not in the plan. */
  readonly digest?: string | undefined;
  readonly problems?: readonly StoredProblem[] | undefined;
}

/** What is wrong with a row, as it is kept. */
export interface StoredProblem {
  readonly column?: string | undefined;
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly field?: string | undefined;
  readonly line?: number | undefined;
}

export interface RunEntry {
  readonly row: number;
  readonly name: string;
  /** See `PlannedEntry.digest`; empty for a row that was settled without one. */
  readonly digest: string;
  readonly outcome: RowOutcome;
  readonly problems: readonly StoredProblem[];
}

/** What a run is over, and who started it. */
export interface RunInfo {
  /** The list, as it was named. */
  readonly list: string;
  /** The output folder. */
  readonly out: string;
  readonly by: string;
}

/** What there is to say of a run at its end. */
export interface RunDetails {
  /** SHA-256 of the errors file that it wrote, see `Register.wroteErrors`. */
  readonly errors?: string | undefined;
}

export interface RunSummary extends RunInfo {
  readonly id: number;
  readonly state: RunState;
  /** ISO 8601 in UTC. */
  readonly began: string;
  readonly ended?: string | undefined;
  readonly counts: RunCounts;
}
