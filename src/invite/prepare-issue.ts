import type { Diagnostic } from '../diagnostics/index.js';
import type { Holder, Invitations, Recipient, RecordedInvitation } from '../register/index.js';
import {
  type ComposedIssue,
  composeIssue,
  contentDigest,
  type InvitationSource,
  type Issue,
} from './compose-invitation.js';
import { guestsOf } from './guests.js';
import { meetingUid } from './meeting-uid.js';
import { type NextIssue, nextIssue } from './next-issue.js';
import type { Transport } from './transports/index.js';

export interface SendOptions {
  /** `cancel` for the end of a meeting, `update` to replace an invitation that says something else, `invite` for all else. */
  readonly wish: 'invite' | 'update' | 'cancel';
  /** Send it again to those of whom it is not known whether they have it. */
  readonly again: boolean;
  /** Who sends. */
  readonly by: string;
  /** Milliseconds since 1970 in UTC. */
  now(): number;
}

/** What has to be at hand to send. */
export interface Means {
  readonly invitations: Invitations;
  readonly transport: Transport;
}

/** An issue, made, and who has to get it yet. */
export interface ReadyIssue extends ComposedIssue {
  readonly recipients: readonly Recipient[];
  /** They are not invited any more. */
  readonly removed: readonly Recipient[];
  /** Those of them whom this transport cannot tell, since they have the meeting by another one. */
  readonly foreign: readonly Holder[];
  /** Those among all of these who may have it. */
  readonly repeated: readonly string[];
}

export type PreparedIssue =
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] }
  /** Everybody has it. */
  | { readonly kind: 'sent'; readonly issue: RecordedInvitation }
  | {
      readonly kind: 'new' | 'resume';
      readonly ready: ReadyIssue;
      readonly diagnostics: readonly Diagnostic[];
    };

/**
 * Makes the next issue of an invitation, or what is left of the last one. Nothing is noted. Diagnostics: `invitation-missing`,
 * `invitation-changed`, `invitation-cancelled`; those of composing. Throws `CountersignError`: those of the register.
 */
export async function prepareIssue(
  source: InvitationSource,
  { invitations, transport }: Means,
  { wish, again, now }: Pick<SendOptions, 'wish' | 'again' | 'now'>,
): Promise<PreparedIssue> {
  const uid = meetingUid(source.statement.provider, source.statement.number);
  const method = wish === 'cancel' ? 'CANCEL' : 'REQUEST';
  const wanted = { method, digest: contentDigest(source), update: wish === 'update' } as const;
  const next = nextIssue(await invitations.latest(uid), wanted);
  if (next.kind === 'refused') return { kind: 'refused', diagnostics: [next.problem] };
  if (next.kind === 'sent') return next;
  const holders = await invitations.holders(uid);
  const { issue, ...people } =
    next.kind === 'new'
      ? firstOf({ method, sequence: next.sequence, stamp: now() }, source, holders)
      : restOf(next, repeatableOf(next, transport, again));
  const { value, diagnostics } = composeIssue(source, issue);
  if (value === undefined) return { kind: 'refused', diagnostics };
  const removed = new Set(people.removed.map(({ email }) => email));
  const foreign = holders.filter(
    ({ email, transport: other }) =>
      transport.informsRemoved && removed.has(email) && other !== transport.name,
  );
  return { kind: next.kind, ready: { ...value, ...people, foreign }, diagnostics };
}

type People = Pick<ReadyIssue, 'recipients' | 'removed' | 'repeated'> & { readonly issue: Issue };

/** A new issue goes to everybody: a cancellation to all who have the meeting, else to those who are invited, and those who were. */
function firstOf(
  issue: Omit<Issue, 'removed'>,
  { kickOff }: InvitationSource,
  holders: readonly Holder[],
): People {
  if (issue.method === 'CANCEL')
    return { issue: { ...issue, removed: [] }, recipients: holders, removed: [], repeated: [] };
  const { organizer, attendees } = kickOff;
  const staying = new Set([organizer, ...attendees].map(({ email }) => email.toLowerCase()));
  const removed = holders.filter(({ email }) => !staying.has(email));
  return { issue: { ...issue, removed }, recipients: guestsOf(kickOff), removed, repeated: [] };
}

/** Those of whom it is not known whether they have it, and to whom it may go again: a transport can tell of what it handed over itself. */
function repeatableOf(
  { issue, doubtful }: Extract<NextIssue, { kind: 'resume' }>,
  { name, repeatable }: Transport,
  again: boolean,
): readonly string[] {
  if (again) return doubtful;
  const own = issue.deliveries.filter(({ transport }) => repeatable && transport === name);
  return doubtful.filter((recipient) => own.some((one) => one.recipient === recipient));
}

/** What is left of an issue. It says to those who are left what it said to the others. */
function restOf(
  { issue, open }: Extract<NextIssue, { kind: 'resume' }>,
  repeated: readonly string[],
): People {
  const { method, sequence, stamp, deliveries } = issue;
  const left = new Set([...open, ...repeated]);
  const named = deliveries.map((one) => ({ name: one.name, email: one.recipient, method: one.method }));
  const removed = named.filter((one) => one.method !== method);
  return {
    issue: { method, sequence, stamp: Date.parse(stamp), removed },
    recipients: named.filter((one) => one.method === method && left.has(one.email)),
    removed: removed.filter(({ email }) => left.has(email)),
    repeated,
  };
}
