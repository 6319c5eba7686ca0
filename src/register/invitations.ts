import type { Kysely, Selectable, Transaction } from 'kysely';
import { CountersignError, diagnostic } from '../diagnostics/index.js';
import type {
  Holder,
  InvitationKey,
  PlannedDeliveries,
  PlannedInvitation,
  RecordedDelivery,
  RecordedInvitation,
} from './invited.js';
import { readDeliveryState, readMethod } from './stored-columns.js';
import type { Tables } from './tables.js';

/** Invitations that are read at once. */
const page = 200;

/** See `Invitations.latest`. */
export async function latestInvitation(
  db: Kysely<Tables>,
  uid: string,
): Promise<RecordedInvitation | undefined> {
  const row = await db
    .selectFrom('invitations')
    .selectAll()
    .where('uid', '=', uid)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && withDeliveries(db, row);
}

/** See `Invitations.all`. */
export async function* allInvitations(db: Kysely<Tables>): AsyncIterable<RecordedInvitation> {
  let after = { number: '', uid: '' };
  for (;;) {
    const rows = await db
      .selectFrom('invitations as invitation')
      .selectAll('invitation')
      .where((eb) => {
        const last = eb
          .selectFrom('invitations as other')
          .select((of) => of.fn.max('other.sequence').as('sequence'))
          .whereRef('other.uid', '=', 'invitation.uid');
        return eb.and([
          eb('invitation.sequence', '=', last),
          eb.or([
            eb('number', '>', after.number),
            eb.and([eb('number', '=', after.number), eb('uid', '>', after.uid)]),
          ]),
        ]);
      })
      .orderBy('number')
      .orderBy('uid')
      .limit(page)
      .execute();
    for (const row of rows) yield await withDeliveries(db, row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return;
    after = last;
  }
}

/** See `Invitations.holders`. What is in doubt counts for an invitation, and not for its cancellation. */
export async function holdersOf(
  db: Kysely<Tables>,
  uid: string,
  before = Number.MAX_SAFE_INTEGER,
): Promise<readonly Holder[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['recipient', 'name', 'method', 'transport'])
    .where('uid', '=', uid)
    .where('sequence', '<', before)
    .where(({ eb, or, and }) =>
      or([
        eb('state', '=', 'accepted'),
        and([or([eb('state', '=', 'handing-over'), eb('may_have', '=', 1)]), eb('method', '=', 'REQUEST')]),
      ]),
    )
    .orderBy('sequence')
    .orderBy('recipient')
    .execute();
  const last = new Map(rows.map((row) => [row.recipient, row]));
  return [...last.values()]
    .filter(({ method }) => method === 'REQUEST')
    .map(({ recipient, name, transport }) => ({ name, email: recipient, transport }));
}

/** See `Invitations.plan`. */
export async function planInvitation(
  tx: Transaction<Tables>,
  { timeZone: time_zone, ...invitation }: PlannedInvitation,
  { recipients, removed = [], transport, by, at }: PlannedDeliveries & { readonly at: string },
): Promise<void> {
  const { uid, sequence } = invitation;
  const later = await tx
    .selectFrom('invitations')
    .select('sequence')
    .where('uid', '=', uid)
    .where('sequence', '>=', sequence)
    .limit(1)
    .execute();
  if (later.length > 0) {
    const message = `An invitation to ${invitation.summary} of number ${sequence} or later is recorded already`;
    throw new CountersignError(diagnostic('invitation-outdated', message));
  }
  await tx
    .insertInto('invitations')
    .values({ ...invitation, time_zone, planned_at: at, planned_by: by })
    .execute();
  const common = {
    uid,
    sequence,
    transport,
    state: 'planned',
    reference: null,
    reason: null,
    may_have: 0,
    changed_at: at,
  };
  const rows = [
    ...recipients.map((recipient) => ({ ...recipient, method: invitation.method })),
    ...removed.map((recipient) => ({ ...recipient, method: 'CANCEL' })),
  ].map(({ name, email, method }) => ({ ...common, name, method, recipient: mailbox(email) }));
  if (rows.length > 0) await tx.insertInto('deliveries').values(rows).execute();
}

/** See `Invitations.handingOver`. */
export async function noteHandingOver(
  tx: Transaction<Tables>,
  issue: InvitationKey,
  recipients: readonly string[],
  {
    transport,
    again,
    at,
  }: { readonly transport: string; readonly again: readonly string[]; readonly at: string },
): Promise<void> {
  const { numUpdatedRows } = await deliveriesOf(tx, issue, recipients)
    .set(({ eb }) => ({
      state: 'handing-over',
      transport,
      reason: null,
      may_have: eb.case().when('state', 'in', ['planned', 'refused']).then(eb.ref('may_have')).else(1).end(),
      changed_at: at,
    }))
    .where(({ eb, or }) =>
      or([
        eb('state', 'in', ['planned', 'refused']),
        ...(again.length > 0 ? [eb('recipient', 'in', again.map(mailbox))] : []),
      ]),
    )
    .executeTakeFirst();
  if (Number(numUpdatedRows) === new Set(recipients.map(mailbox)).size) return;
  const message = 'The invitation may have been handed over to some of these recipients already';
  throw new CountersignError(diagnostic('delivery-doubtful', message));
}

/** Notes what came of handing over. */
export async function noteOutcome(
  tx: Transaction<Tables>,
  issue: InvitationKey,
  recipients: readonly string[],
  outcome: {
    readonly state: 'accepted' | 'refused';
    readonly reference?: string;
    readonly reason?: string;
    readonly at: string;
  },
): Promise<void> {
  const { state, reference = null, reason = null, at } = outcome;
  await deliveriesOf(tx, issue, recipients)
    .set({ state, reference, reason, changed_at: at })
    .where('state', '<>', 'accepted')
    .execute();
}

function deliveriesOf(
  tx: Transaction<Tables>,
  { uid, sequence }: InvitationKey,
  recipients: readonly string[],
) {
  return tx
    .updateTable('deliveries')
    .where('uid', '=', uid)
    .where('sequence', '=', sequence)
    .where('recipient', 'in', recipients.map(mailbox));
}

/** A mailbox is the same in either letter case everywhere but in RFC 5321. */
export function mailbox(email: string): string {
  return email.toLowerCase();
}

async function withDeliveries(
  db: Kysely<Tables>,
  row: Selectable<Tables['invitations']>,
): Promise<RecordedInvitation> {
  const { time_zone, planned_at, planned_by, method, ...own } = row;
  const deliveries = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('uid', '=', row.uid)
    .where('sequence', '=', row.sequence)
    .orderBy('recipient')
    .execute();
  return {
    ...own,
    method: readMethod(method),
    timeZone: time_zone,
    plannedAt: planned_at,
    plannedBy: planned_by,
    deliveries: deliveries.map(deliveryOf),
  };
}

function deliveryOf(row: Selectable<Tables['deliveries']>): RecordedDelivery {
  const { recipient, name, method, transport, state, reference, reason, changed_at } = row;
  return {
    recipient,
    name,
    method: readMethod(method),
    transport,
    state: readDeliveryState(state),
    ...(reference !== null && { reference }),
    ...(reason !== null && { reason }),
    changedAt: changed_at,
  };
}
