import type { Diagnostic } from '../diagnostics/index.js';
import type { RunCounts, StoredProblem } from '../register/index.js';
import type { CrewOptions } from './crew.js';
import type { InvitationCounts } from './invitation-tally.js';
import type { InvitingOptions } from './invite-row.js';
import type { NumberSeries } from './number-series.js';
import type { IssueOptions } from './options.js';
import type { Plan, PlannedMeeting } from './plan-rows.js';
import type { RowChoice } from './row-choice.js';
import type { RowResult } from './row-task.js';
import type { SealCounts } from './seal-tally.js';

export interface BatchOptions extends Omit<IssueOptions, 'staging' | 'seals'>, CrewOptions {
  /** File of the register; `register.sqlite` in the output folder when not given. */
  readonly register?: string | undefined;
  readonly series?: NumberSeries | undefined;
  readonly chosen: RowChoice;
  /** At most so many of the rows that are chosen. */
  readonly limit?: number | undefined;
  /** Checks every row and issues none: nothing is written but what `errors` names. */
  readonly dryRun: boolean;
  /** Whether rows are recorded in their order. */
  readonly ordered: boolean;
  /** One ZIP of everything. */
  readonly zipAll: boolean;
  /** File for the rows that failed; `errors.csv` in the output folder when not given, none in a dry run. */
  readonly errors?: string | undefined;
  /** Who issues. */
  readonly by: string;
  /** Invites each tenant to the kick-off, with the documents; nobody is told anything when not given. */
  readonly inviting?: InvitingOptions | undefined;
  /** Ends the batch after the rows in hand. */
  readonly signal: AbortSignal;
}

/** A row that failed, and why. */
export interface RowFailure {
  readonly row: number;
  readonly name: string;
  readonly problems: readonly StoredProblem[];
}

/** Told of what happens, as it happens. */
export interface BatchObserver {
  /** Every row has been checked. */
  planned?(plan: Plan): void;
  /** While rows are checked: a tenant that is to be invited. */
  meeting?(meeting: PlannedMeeting): void;
  row?(result: RowResult): void;
}

export interface BatchReport {
  /** `stopped`: the disk or another part of the machine failed. */
  readonly state: 'completed' | 'interrupted' | 'stopped';
  /** Rows that were chosen. */
  readonly rows: number;
  readonly counts: RunCounts;
  /** Not given where nobody was to be invited. */
  readonly invitations: InvitationCounts | undefined;
  /** Who got what. */
  readonly invitationsFile: string | undefined;
  /** Not given where nothing was to be sealed. */
  readonly seals: SealCounts | undefined;
  /** The first rows that failed, at most twenty. */
  readonly failures: readonly RowFailure[];
  /** Remarks, and what stopped the batch. */
  readonly diagnostics: readonly Diagnostic[];
  readonly errorsFile: string | undefined;
  /** Documents in the manifest. */
  readonly documents: number;
  readonly zipFile: string | undefined;
}
