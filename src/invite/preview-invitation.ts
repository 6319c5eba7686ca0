import type { Outcome } from '../diagnostics/index.js';
import type { Invitations } from '../register/index.js';
import { composeInvitation, contentDigest, type InvitationSource } from './compose-invitation.js';
import { meetingUid } from './meeting-uid.js';
import { nextIssue } from './next-issue.js';
import { guestsOf, methodOf, type SendOptions } from './send-invitation.js';
import type { Preview, Transport } from './transports/index.js';

/** What sending would do. */
export interface PreviewedInvitation {
  /** `known`: everybody has it. */
  readonly outcome: 'new' | 'resumed' | 'known';
  readonly sequence: number;
  readonly method: 'REQUEST' | 'CANCEL';
  readonly subject: string;
  /** Addresses that it would go to. */
  readonly recipients: readonly string[];
  readonly preview?: Preview;
}

/**
 * What `sendInvitation` would hand over to whom. Nothing is sent, written or noted. Diagnostics: as of that, as far as they can be
 * known.
 */
export async function previewInvitation(
  source: InvitationSource,
  { invitations, transport }: { readonly invitations: Invitations; readonly transport: Transport },
  { wish, again, now }: Pick<SendOptions, 'wish' | 'again' | 'now'>,
): Promise<Outcome<PreviewedInvitation | undefined>> {
  const uid = meetingUid(source.statement.provider, source.statement.number);
  const method = methodOf(wish);
  const wanted = { method, digest: contentDigest(source), update: wish === 'update' } as const;
  const next = nextIssue(await invitations.latest(uid), wanted);
  if (next.kind === 'refused') return { value: undefined, diagnostics: [next.problem] };
  const issue =
    next.kind === 'new'
      ? { method, sequence: next.sequence, stamp: now() }
      : { method: next.issue.method, sequence: next.issue.sequence, stamp: Date.parse(next.issue.stamp) };
  const composed = composeInvitation(source, issue);
  if (composed.value === undefined) return { value: undefined, diagnostics: composed.diagnostics };
  const invitation = composed.value;
  const recipients =
    next.kind === 'sent'
      ? []
      : next.kind === 'resume'
        ? [...next.open, ...(again || transport.repeatable ? next.doubtful : [])]
        : (method === 'CANCEL' ? await invitations.holders(uid) : guestsOf(invitation)).map(
            ({ email }) => email,
          );
  const preview = recipients.length > 0 ? await transport.preview?.(invitation, recipients) : undefined;
  const outcome = next.kind === 'new' ? 'new' : next.kind === 'resume' ? 'resumed' : 'known';
  const value = {
    outcome,
    sequence: issue.sequence,
    method: issue.method,
    subject: invitation.subject,
    recipients,
  } as const;
  return { value: { ...value, ...(preview && { preview }) }, diagnostics: composed.diagnostics };
}
