import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { meetingSpan } from '../model/index.js';
import type { Invitations, Recipient, RecordedInvitation } from '../register/index.js';
import {
  type ComposedIssue,
  composeIssue,
  contentDigest,
  type InvitationSource,
  type Issue,
} from './compose-invitation.js';
import { guestsOf } from './guests.js';
import type { Attendee } from './invitation.js';
import { meetingUid } from './meeting-uid.js';
import { type NextIssue, nextIssue } from './next-issue.js';
import { obstaclesTo } from './obstacles.js';
import type { Transport } from './transports/index.js';

export interface SendOptions {
  /** `cancel` for the end of a meeting, `update` to replace an invitation that says something else, `invite` for all else. */
  readonly wish: 'invite' | 'update' | 'cancel';
  /** Send it again to those of whom it is not known whether they have it, and write files again. */
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
 * `invitation-changed`, `invitation-cancelled`, `organizer-changed`, `transport-changed`, `attendees-missing`, `kick-off-past`; those of
 * composing. Throws `CountersignError`: those of the register.
 */
export async function prepareIssue(
  source: InvitationSource,
  { invitations, transport }: Means,
  { wish, again, now }: Pick<SendOptions, 'wish' | 'again' | 'now'>,
): Promise<PreparedIssue> {
  const uid = meetingUid(source.statement.provider, source.statement.number);
  const method = wish === 'cancel' ? 'CANCEL' : 'REQUEST';
  const digest = contentDigest(source);
  const latest = await invitations.latest(uid);
  const next = nextIssue(latest, {
    ...{ method, digest, update: wish === 'update' },
    ...{ transport: transport.name, again },
  });
  if (next.kind === 'refused') return { kind: 'refused', diagnostics: [next.problem] };
  if (next.kind === 'sent') return next;
  const holders = await invitations.holders(uid);
  const obstacles = latest ? obstaclesTo(latest, holders, source, transport) : [];
  if (obstacles.length > 0) return { kind: 'refused', diagnostics: obstacles };
  const { issue, ...people } =
    next.kind === 'new'
      ? firstOf({ method, sequence: next.sequence, stamp: now() }, source, holders)
      : restOf(next, repeatedOf(next, transport, again));
  const isNew = next.kind === 'new' && method === 'REQUEST';
  if (isNew && people.recipients.length + people.removed.length === 0)
    return { kind: 'refused', diagnostics: [nobody(source)] };
  const before = await invitations.holders(uid, issue.sequence);
  const { value, diagnostics } = composeIssue(asOf(source, issue, latest), {
    ...issue,
    isFirst: before.length === 0,
  });
  if (value === undefined) return { kind: 'refused', diagnostics };
  const remarks = isNew ? pastOf(source, now()) : [];
  return { kind: next.kind, ready: { ...value, ...people }, diagnostics: [...remarks, ...diagnostics] };
}

function nobody({ statement }: InvitationSource): Diagnostic {
  const message = `${statement.number}: nobody but the organizer is invited`;
  return diagnostic('attendees-missing', message, { field: 'kickOff.attendees' });
}

function pastOf({ kickOff, statement }: InvitationSource, now: number): readonly Diagnostic[] {
  const { start, timeZone } = kickOff;
  if (meetingSpan(kickOff).begin > now) return [];
  const message = `${statement.number}: the kick-off begins in the past, ${start.replace('T', ' ')} (${timeZone})`;
  return [diagnostic('kick-off-past', message, { field: 'kickOff.start' })];
}

interface People extends Pick<ReadyIssue, 'recipients' | 'removed' | 'repeated'> {
  readonly issue: Omit<Issue, 'isFirst'> & {
    /** To whom it was told, or is. */
    readonly told: readonly Recipient[];
  };
}

/** A new issue goes to everybody: a cancellation to all who have the meeting, else to those who are invited, and those who were. */
function firstOf(
  issue: Pick<Issue, 'method' | 'sequence' | 'stamp'>,
  { kickOff }: InvitationSource,
  holders: readonly Recipient[],
): People {
  if (issue.method === 'CANCEL')
    return {
      issue: { ...issue, removed: [], told: holders },
      recipients: holders,
      removed: [],
      repeated: [],
    };
  const { organizer, attendees } = kickOff;
  const staying = new Set([organizer, ...attendees].map(({ email }) => email.toLowerCase()));
  const removed = holders.filter(({ email }) => !staying.has(email));
  const recipients = guestsOf(kickOff);
  return { issue: { ...issue, removed, told: recipients }, recipients, removed, repeated: [] };
}

/** Those to whom it may go again: a transport can tell of what it handed over itself, and what is in files alone was not sent. */
function repeatedOf(
  { issue, doubtful, written }: Extract<NextIssue, { kind: 'resume' }>,
  { name, repeatable }: Transport,
  again: boolean,
): readonly string[] {
  if (again) return [...doubtful, ...written];
  const own = issue.deliveries.filter(({ transport }) => repeatable && transport === name);
  return [...doubtful.filter((recipient) => own.some((one) => one.recipient === recipient)), ...written];
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
  const told = named.filter((one) => one.method === method);
  return {
    issue: { method, sequence, stamp: Date.parse(stamp), removed, told },
    recipients: told.filter((one) => left.has(one.email)),
    removed: removed.filter(({ email }) => left.has(email)),
    repeated,
  };
}

/**
 * What an issue is made from. A cancellation is of the meeting as they have it, and names everybody who has it, whatever the engagement has
 * become (RFC 5546, 3.2.5).
 */
function asOf(
  source: InvitationSource,
  { method, told }: People['issue'],
  latest: RecordedInvitation | undefined,
): InvitationSource {
  if (method === 'REQUEST' || latest === undefined) return source;
  const { start, timeZone } = latest;
  const attendees = told
    .map(({ name, email }): Attendee => {
      const known = source.kickOff.attendees.find((one) => one.email.toLowerCase() === email);
      return { name, email, role: known?.role ?? 'required' };
    })
    .sort((a, b) => (a.email < b.email ? -1 : 1));
  return { ...source, kickOff: { ...source.kickOff, start, timeZone, attendees } };
}
