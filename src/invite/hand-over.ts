import { CountersignError, type Diagnostic, diagnostic } from '../diagnostics/index.js';
import type { InvitationKey, RecordedInvitation } from '../register/index.js';
import type { Invitation } from './invitation.js';
import type { Means, ReadyIssue } from './prepare-issue.js';
import { isPutOff, type Journal, type Transport } from './transports/index.js';

/** What is handed over at once, and to which addresses. */
export interface Handing {
  readonly invitation: Invitation;
  readonly recipients: readonly string[];
}

/**
 * What a transport has to hand over, in this order: the update, then the cancellation for those who are removed.
 *
 * @returns `removed`: addresses of those who learn by it that they are not invited any more.
 */
export function handingsOf(
  { invitation, removal, ...people }: ReadyIssue,
  { informsRemoved }: Transport,
): { readonly issue: Handing; readonly removal?: Handing; readonly removed: readonly string[] } {
  const recipients = people.recipients.map(({ email }) => email);
  const removed = people.removed.map(({ email }) => email);
  if (informsRemoved) return { issue: { invitation, recipients: [...recipients, ...removed] }, removed };
  return {
    removed,
    issue: { invitation, recipients },
    ...(removal && { removal: { invitation: removal, recipients: removed } }),
  };
}

/** Hands an issue over to those who have to get it yet. Gives what was said of it; errors are those of the register. */
export async function handOver(
  ready: ReadyIssue,
  { invitations, transport }: Means,
): Promise<readonly Diagnostic[]> {
  const { meeting, sequence } = ready.invitation;
  const issue = { uid: meeting.uid, sequence };
  const warnings: Diagnostic[] = [];
  const warned = (problem: Diagnostic) => void warnings.push(problem);
  const journal = { ...journalOf(issue, ready.repeated, { invitations, transport }), warned };
  const handings = handingsOf(ready, transport);
  for (const { invitation, recipients } of [handings.issue, handings.removal].flatMap((one) => one ?? [])) {
    if (recipients.length === 0) continue;
    const trouble = await troubleOf(() => transport.deliver(invitation, recipients, journal));
    if (trouble.length > 0) return [...warnings, ...trouble];
  }
  return warnings;
}

function journalOf(
  issue: InvitationKey,
  repeated: readonly string[],
  { invitations, transport }: Means,
): Journal {
  return {
    handingOver: (to) => invitations.handingOver(issue, to, transport.name, repeated),
    accepted: (to, reference) => invitations.accepted(issue, to, reference),
    refused: (to, reason) => invitations.refused(issue, to, reason),
  };
}

/** What a transport says of all recipients; an error of the register goes on. */
async function troubleOf(deliver: () => Promise<void>): Promise<readonly Diagnostic[]> {
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

/**
 * Who does not have an issue, or may not.
 *
 * @param trouble What was said already.
 */
export function problemsOf(
  { summary, method: told, deliveries }: RecordedInvitation,
  trouble: readonly Diagnostic[],
): Diagnostic[] {
  const isToldAlready = trouble.some(({ code }) => code === 'delivery-doubtful');
  return deliveries.flatMap(({ recipient, method, state, reason = 'no reason was given' }) => {
    const isRemoved = method !== told;
    if (state === 'refused') return [refusal(summary, recipient, reason, isRemoved)];
    if (state !== 'handing-over' || isToldAlready) return [];
    const what = isRemoved ? 'the cancellation' : 'the invitation';
    const message = `${summary}: it is not known whether ${recipient} has ${what}`;
    return [diagnostic('delivery-doubtful', message)];
  });
}

/** That somebody did not get it. */
function refusal(summary: string, recipient: string, reason: string, isRemoved: boolean): Diagnostic {
  if (!isRemoved && isPutOff(reason))
    return diagnostic('delivery-deferred', `${summary}: ${recipient} was put off: ${reason}`);
  if (!isRemoved) return diagnostic('delivery-refused', `${summary}: ${recipient} was refused: ${reason}`);
  const message = `${summary}: ${recipient} is not told that they are no longer invited: ${reason}`;
  return diagnostic('removal-refused', message);
}
