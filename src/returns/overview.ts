import { meetingUid, standingOf } from '../invite/index.js';
import type { IssuedStatement, Register, StatementFilter, StatementKey } from '../register/index.js';
import { countsOf, type OverviewCounts } from './overview-counts.js';
import { type ReturnStanding, standingOfReturn } from './standing.js';
import type { InvitationOverview, StatementOverview } from './statement-overview.js';

export interface OverviewOptions {
  /** The day on which it is asked what is overdue: `YYYY-MM-DD`. What was recorded after it counts all the same. */
  readonly asOf: string;
  /** Days after issue within which a statement is to be signed; the end of its validity counts in any case. */
  readonly dueAfter?: number | undefined;
  /** Whose last version, in its languages that fit, is told; whether an earlier one fits does not matter. */
  readonly filter?: StatementFilter | undefined;
}

export interface Overview {
  /** By customer. */
  readonly statements: readonly StatementOverview[];
  readonly counts: OverviewCounts;
}

/** How every tenant's statements stand, by what the register knows. Errors: those of the register. */
export async function overviewOf(register: Register, options: OverviewOptions): Promise<Overview> {
  const returns = await returnsByNumber(register);
  const meetings = await meetingsIn(register);
  const isWanted = await wantedBy(register, options.filter);
  const versions = new Map<string, IssuedStatement[]>();
  for await (const statement of register.statements({ number: options.filter?.number, order: 'customer' })) {
    const before = versions.get(statement.number);
    if (before === undefined) versions.set(statement.number, [statement]);
    else before.push(statement);
  }
  const statements: StatementOverview[] = [];
  for (const all of versions.values()) {
    const { current: last, earlier } = lastVersion(all);
    const current = last.filter(isWanted);
    const [first] = current;
    if (first === undefined) continue;
    const uid = meetingUid(first.provider, first.number);
    const invitation = meetings.has(uid) ? await invitationOf(uid, register) : undefined;
    statements.push({
      ...{
        customer: first.customer,
        number: first.number,
        version: first.version,
        issued: first.issued,
        earlier,
      },
      languages: current.map(({ language }) => language),
      ...sealOf(current),
      ...(invitation && { invitation }),
      ...standingFor(current, returns.get(versionKey(first)) ?? [], {
        ...options,
        invitation,
        meeting: meetings.get(uid),
      }),
    });
  }
  return { statements, counts: countsOf(statements) };
}

/**
 * Which statements a filter means. A number has all its versions, so that a filter by it alone needs no second reading; by anything
 * else an earlier version could fit where the last one does not.
 */
async function wantedBy(
  register: Register,
  { number, ...others }: StatementFilter = {},
): Promise<(statement: IssuedStatement) => boolean> {
  if (Object.values(others).every((condition) => condition === undefined)) return () => true;
  const wanted = new Set<string>();
  for await (const statement of register.statements({ ...others, number })) wanted.add(keyOf(statement));
  return (statement) => wanted.has(keyOf(statement));
}

/** The version that was issued last, and how many there are besides. */
function lastVersion(all: readonly IssuedStatement[]) {
  const last = all.reduce((latest, each) => (isLater(each, latest) ? each : latest));
  const current = all.filter(({ version }) => version === last.version);
  return { current, earlier: new Set(all.map(({ version }) => version)).size - 1 };
}

function isLater(a: IssuedStatement, b: IssuedStatement): boolean {
  return a.issued > b.issued || (a.issued === b.issued && a.recordedAt >= b.recordedAt);
}

function sealOf(statements: readonly IssuedStatement[]): Pick<StatementOverview, 'isSealed' | 'sealIsDemo'> {
  const documents = statements.flatMap(({ files }) => files).filter(({ format }) => format === 'pdf');
  const isSealed = documents.length > 0 && documents.every(({ seal }) => seal !== undefined);
  const sealIsDemo = isSealed && documents.some(({ seal }) => seal?.demo === true);
  return { isSealed, ...(sealIsDemo && { sealIsDemo }) };
}

interface Circumstances extends OverviewOptions {
  readonly invitation: InvitationOverview | undefined;
  /** When they were invited: ISO 8601. */
  readonly meeting: string | undefined;
}

function standingFor(
  current: readonly IssuedStatement[],
  returns: readonly ReturnStanding[],
  { asOf, dueAfter, invitation, meeting }: Circumstances,
) {
  const came = returns.findLast(({ standing }) => standing === 'signed') ?? returns.at(-1);
  const issued = current[0]?.issued ?? '';
  const isInvited = invitation !== undefined && !invitation.isCancelled && meeting !== undefined;
  const before = isInvited
    ? ({ standing: 'invited', since: meeting } as const)
    : ({ standing: 'issued', since: issued } as const);
  const { standing, since } = came ?? before;
  const due = dueOf(current, issued, dueAfter);
  return {
    ...{ standing, since: since.slice(0, 10), by: came?.by ?? [], returned: returns.length },
    ...(came?.isDemo && { signatureIsDemo: came.isDemo }),
    ...(due !== undefined && { due }),
    isOverdue: standing !== 'signed' && due !== undefined && due < asOf,
  };
}

const day = 24 * 60 * 60 * 1000;

/** The earlier of the two days that may be given. */
function dueOf(
  current: readonly IssuedStatement[],
  issued: string,
  dueAfter: number | undefined,
): string | undefined {
  const within =
    dueAfter === undefined ? [] : [new Date(Date.parse(issued) + dueAfter * day).toISOString().slice(0, 10)];
  const valid = current.flatMap(({ validUntil }) => (validUntil === undefined ? [] : [validUntil]));
  return [...valid, ...within].sort()[0];
}

async function invitationOf(uid: string, { invitations }: Register): Promise<InvitationOverview | undefined> {
  const meeting = await standingOf(uid, invitations);
  if (meeting === undefined) return undefined;
  const { accepted, tentative, declined, delegated, waiting, isCancelled } = meeting;
  const answered = [accepted, tentative, declined, delegated].reduce((sum, { length }) => sum + length, 0);
  return { invited: answered + waiting.length, answered, accepted: accepted.length, isCancelled };
}

/** When the last invitation to each meeting was made, by UID. */
async function meetingsIn({ invitations }: Register): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for await (const { uid, plannedAt } of invitations.all()) found.set(uid, plannedAt);
  return found;
}

async function returnsByNumber(register: Register): Promise<ReadonlyMap<string, readonly ReturnStanding[]>> {
  const found = new Map<string, ReturnStanding[]>();
  for await (const returned of register.returns()) {
    const key = versionKey(returned.statement);
    const standing = standingOfReturn(returned);
    const before = found.get(key);
    if (before === undefined) found.set(key, [standing]);
    else before.push(standing);
  }
  return found;
}

function keyOf({ number, version, language }: StatementKey): string {
  return JSON.stringify([number, version, language]);
}

function versionKey({ number, version }: { readonly number: string; readonly version: string }): string {
  return JSON.stringify([number, version]);
}
