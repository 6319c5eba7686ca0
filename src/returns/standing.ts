import type { RecordedReturn } from '../register/index.js';

/** How far a statement came. `signed` and `rejected` are what a person decided, or else what verifying found. */
export type StatementStanding = 'issued' | 'invited' | 'returned' | 'signed' | 'rejected';

/** What a returned file means for its statement, and since when: ISO 8601 in UTC. */
export interface ReturnStanding {
  readonly standing: 'returned' | 'signed' | 'rejected';
  readonly since: string;
  /** Who signed, or who decided. */
  readonly by: readonly string[];
  /** By a certificate of a throw-away authority, which proves nothing. */
  readonly isDemo?: true;
}

/** The last decision of a person counts, then the last verdict; a file without a countersignature of the customer is not signed. */
export function standingOfReturn({ decisions, verifications, receivedAt }: RecordedReturn): ReturnStanding {
  const decision = decisions.at(-1);
  if (decision !== undefined) {
    const standing = decision.decision === 'accepted' ? 'signed' : 'rejected';
    return { standing, since: decision.at, by: [decision.by] };
  }
  const verification = verifications.at(-1);
  if (verification?.verdict === 'rejected') return { standing: 'rejected', since: verification.at, by: [] };
  const signatures = (verification?.signatures ?? []).filter(
    ({ kind, intact, field }) => kind === 'countersignature' && intact && !field.startsWith('provider'),
  );
  const last = signatures.at(-1);
  if (last === undefined) return { standing: 'returned', since: receivedAt, by: [] };
  const isDemo = signatures.some(({ demo }) => demo);
  return {
    ...{ standing: 'signed', since: last.time ?? receivedAt, by: signatures.map(({ signer }) => signer) },
    ...(isDemo && { isDemo }),
  };
}
