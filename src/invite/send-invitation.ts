import { CountersignError, type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.js';
import type { Invitations, PlannedInvitation, Recipient, RecordedInvitation } from '../register/index.js';
import { composeInvitation, contentDigest, type InvitationSource } from './compose-invitation.js';
import type { Invitation } from './invitation.js';
import { meetingUid } from './meeting-uid.js';
import { type NextIssue, nextIssue } from './next-issue.js';
import type { Journal, Transport } from './transports/index.js';

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

/** What became of an invitation. */
export interface SentInvitation {
  /** `sent`: it went out now, or to those who were left. `known`: everybody had it before. */
  readonly outcome: 'sent' | 'known';
  /** As the register has it afterwards. */
  readonly invitation: RecordedInvitation;
}

/**
 * Sends the next issue of an invitation, or goes on with the last one. What is to go out is in the register before it does, and so
 * is what went out before the next is tried: whatever ends the program, nobody gets an issue twice and nobody is forgotten.
 *
 * Diagnostics: `invitation-missing`, `invitation-changed`, `invitation-cancelled`; `delivery-doubtful` and `delivery-refused` for
 * recipients; what composing and the transport say. Throws `CountersignError`: those of the register.
 */
export async function sendInvitation(
  source: InvitationSource,
  means: Means,
  options: SendOptions,
): Promise<Outcome<SentInvitation | undefined>> {
  const { invitations } = means;
  const uid = meetingUid(source.statement.provider, source.statement.number);
  const next = await nextIssueOf(uid, source, invitations, options);
  switch (next.kind) {
    case 'refused':
      return { value: undefined, diagnostics: [next.problem] };
    case 'sent':
      return { value: { outcome: 'known', invitation: next.issue }, diagnostics: [] };
    case 'new':
      return sendNew(uid, next.sequence, source, means, options);
    case 'resume':
      return goOn(next, source, means, options);
    default:
      return next satisfies never;
  }
}

async function nextIssueOf(
  uid: string,
  source: InvitationSource,
  invitations: Invitations,
  { wish }: SendOptions,
): Promise<NextIssue> {
  const method = methodOf(wish);
  const wanted = { method, digest: contentDigest(source), update: wish === 'update' } as const;
  return nextIssue(await invitations.latest(uid), wanted);
}

async function sendNew(
  uid: string,
  sequence: number,
  source: InvitationSource,
  { invitations, transport }: Means,
  { wish, by, now }: SendOptions,
): Promise<Outcome<SentInvitation | undefined>> {
  const method = methodOf(wish);
  const composed = composeInvitation(source, { method, sequence, stamp: now() });
  if (composed.value === undefined) return { value: undefined, diagnostics: composed.diagnostics };
  const recipients = method === 'CANCEL' ? await invitations.holders(uid) : guestsOf(composed.value);
  await invitations.plan(planned(composed.value, source), { recipients, transport: transport.name, by });
  const addresses = recipients.map(({ email }) => email);
  return handOver(composed.value, addresses, { invitations, transport }, composed.diagnostics);
}

async function goOn(
  { issue, open, doubtful }: Extract<NextIssue, { kind: 'resume' }>,
  source: InvitationSource,
  means: Means,
  { again }: SendOptions,
): Promise<Outcome<SentInvitation | undefined>> {
  const { method, sequence } = issue;
  const composed = composeInvitation(source, { method, sequence, stamp: Date.parse(issue.stamp) });
  if (composed.value === undefined) return { value: undefined, diagnostics: composed.diagnostics };
  const repeated = again || means.transport.repeatable ? doubtful : [];
  if (repeated.length > 0) await means.invitations.tryAgain(issue, repeated);
  return handOver(composed.value, [...open, ...repeated], means, composed.diagnostics);
}

/** Hands an invitation over, and tells of those who do not have it afterwards. */
async function handOver(
  invitation: Invitation,
  recipients: readonly string[],
  { invitations, transport }: Means,
  said: readonly Diagnostic[],
): Promise<Outcome<SentInvitation | undefined>> {
  const { uid } = invitation.meeting;
  const issue = { uid, sequence: invitation.sequence };
  const journal: Journal = {
    handingOver: (to) => invitations.handingOver(issue, to, transport.name),
    accepted: (to, reference) => invitations.accepted(issue, to, reference),
    refused: (to, reason) => invitations.refused(issue, to, reason),
  };
  const trouble =
    recipients.length === 0 ? [] : await delivered(() => transport.deliver(invitation, recipients, journal));
  const recorded = await invitations.latest(uid);
  if (recorded === undefined) throw new Error(`The register has lost the invitation ${uid}`);
  const diagnostics = [...said, ...trouble, ...problemsOf(recorded, trouble)];
  return { value: { outcome: 'sent', invitation: recorded }, diagnostics };
}

/** What a transport says of all recipients; an error of the register goes on. */
async function delivered(deliver: () => Promise<void>): Promise<readonly Diagnostic[]> {
  try {
    await deliver();
    return [];
  } catch (error) {
    if (
      error instanceof CountersignError &&
      !error.diagnostics.some(({ code }) => code.startsWith('register-'))
    )
      return error.diagnostics;
    throw error;
  }
}

function problemsOf(
  { summary, deliveries }: RecordedInvitation,
  trouble: readonly Diagnostic[],
): Diagnostic[] {
  const isToldAlready = trouble.some(({ code }) => code === 'delivery-doubtful');
  return deliveries.flatMap(({ recipient, state, reason = 'no reason was given' }) => {
    if (state === 'refused')
      return [diagnostic('delivery-refused', `${summary}: ${recipient} was refused: ${reason}`)];
    if (state !== 'handing-over' || isToldAlready) return [];
    const message = `${summary}: it is not known whether ${recipient} has the invitation`;
    return [diagnostic('delivery-doubtful', message)];
  });
}

function planned(invitation: Invitation, source: InvitationSource): PlannedInvitation {
  const { meeting, sequence, method, stamp } = invitation;
  const { number, version, customer } = source.statement;
  const { uid, summary, start, timeZone, organizer } = meeting;
  return {
    ...{ uid, sequence, method, stamp: new Date(stamp).toISOString(), digest: contentDigest(source) },
    ...{ number, version, customer, summary, start, timeZone, organizer: organizer.email },
  };
}

/** Everybody but the organizer, whose own calendar has the meeting. */
export function guestsOf({ meeting: { attendees, organizer } }: Invitation): readonly Recipient[] {
  return attendees.filter(({ email }) => email.toLowerCase() !== organizer.email.toLowerCase());
}

/** The method by which a wish is told (RFC 5546). */
export function methodOf(wish: SendOptions['wish']): Invitation['method'] {
  return wish === 'cancel' ? 'CANCEL' : 'REQUEST';
}
