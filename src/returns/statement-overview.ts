import type { StatementStanding } from './standing.js';

/** The last version of a statement, in all its languages. */
export interface StatementOverview {
  readonly customer: string;
  readonly number: string;
  readonly version: string;
  readonly languages: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly issued: string;
  /** Versions before this one. */
  readonly earlier: number;
  /** Whether every PDF of it bears a seal. */
  readonly isSealed: boolean;
  /** A seal is of a throw-away authority, and proves nothing. */
  readonly sealIsDemo?: true;
  readonly invitation?: InvitationOverview;
  readonly standing: StatementStanding;
  /** Day: `YYYY-MM-DD`. */
  readonly since: string;
  /** Who signed, or who decided. */
  readonly by: readonly string[];
  /** It was signed with a certificate of a throw-away authority, which proves nothing. */
  readonly signatureIsDemo?: true;
  /** How many files came back. */
  readonly returned: number;
  /** The day by which it is to be signed. */
  readonly due?: string;
  /** That day is past, and it is not signed. */
  readonly isOverdue: boolean;
}

export interface InvitationOverview {
  readonly invited: number;
  readonly answered: number;
  readonly accepted: number;
  readonly isCancelled: boolean;
}
