import type { Outcome } from '../diagnostics/index.js';
import type { PlannedInvitation, RecordedInvitation } from '../register/index.js';
import { contentDigest, type InvitationSource } from './compose-invitation.js';
import { handOver, problemsOf } from './hand-over.js';
import type { Invitation } from './invitation.js';
import { type Means, prepareIssue, type SendOptions } from './prepare-issue.js';

/** What became of an invitation. */
export interface SentInvitation {
  /** `sent`: it went out now, or to those who were left. `known`: everybody had it before. */
  readonly outcome: 'sent' | 'known';
  /** As the register has it afterwards. */
  readonly invitation: RecordedInvitation;
}

/**
 * Sends the next issue of an invitation, or goes on with the last one. With an update goes a cancellation for those who are not
 * invited any more. What is to go out is in the register before it does, and so is what went out before the next is tried: whatever
 * ends the program, nobody gets an issue twice and nobody is forgotten.
 *
 * Diagnostics: those of `prepareIssue`; `delivery-doubtful`, `delivery-deferred`, `delivery-refused` and
 * `removal-refused` for recipients; what composing and the transport say. Throws `CountersignError`: those of the register.
 */
export async function sendInvitation(
  source: InvitationSource,
  means: Means,
  options: SendOptions,
): Promise<Outcome<SentInvitation | undefined>> {
  const prepared = await prepareIssue(source, means, options);
  if (prepared.kind === 'refused') return { value: undefined, diagnostics: prepared.diagnostics };
  if (prepared.kind === 'sent')
    return { value: { outcome: 'known', invitation: prepared.issue }, diagnostics: [] };
  const { invitations, transport } = means;
  const { ready } = prepared;
  const { invitation, recipients, removed } = ready;
  const issue = planned(invitation, source);
  if (prepared.kind === 'new')
    await invitations.plan(issue, { recipients, removed, transport: transport.name, by: options.by });
  const trouble = await handOver(ready, means);
  const recorded = await invitations.latest(issue.uid);
  if (recorded === undefined) throw new Error(`The register has lost the invitation ${issue.uid}`);
  const diagnostics = [...prepared.diagnostics, ...trouble, ...problemsOf(recorded, trouble)];
  return { value: { outcome: 'sent', invitation: recorded }, diagnostics };
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
