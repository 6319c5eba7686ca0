import type { StatementOverview } from './statement-overview.js';

/** How many statements came how far; each is counted at every step that it took. */
export interface OverviewCounts {
  readonly tenants: number;
  readonly issued: number;
  readonly sealed: number;
  /** Of the sealed ones, those that a throw-away authority stands behind. */
  readonly sealedDemo: number;
  readonly invited: number;
  /** People, of all meetings. */
  readonly people: number;
  readonly answered: number;
  readonly returned: number;
  readonly signed: number;
  /** Of the signed ones, those that a throw-away authority stands behind. */
  readonly signedDemo: number;
  readonly rejected: number;
  readonly overdue: number;
}

export function countsOf(statements: readonly StatementOverview[]): OverviewCounts {
  const number = (holds: (statement: StatementOverview) => boolean) => statements.filter(holds).length;
  const people = (of: 'invited' | 'answered') =>
    statements.reduce((sum, { invitation }) => sum + (invitation?.[of] ?? 0), 0);
  return {
    tenants: new Set(statements.map(({ customer }) => customer)).size,
    issued: statements.length,
    sealed: number(({ isSealed }) => isSealed),
    sealedDemo: number(({ sealIsDemo }) => sealIsDemo === true),
    invited: number(({ invitation }) => invitation !== undefined && !invitation.isCancelled),
    people: people('invited'),
    answered: people('answered'),
    returned: number(({ returned }) => returned > 0),
    signed: number(({ standing }) => standing === 'signed'),
    signedDemo: number(({ signatureIsDemo }) => signatureIsDemo === true),
    rejected: number(({ standing }) => standing === 'rejected'),
    overdue: number(({ isOverdue }) => isOverdue),
  };
}
