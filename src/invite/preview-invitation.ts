import { CountersignError, type Outcome } from '../diagnostics/index.js';
import type { InvitationSource } from './compose-invitation.js';
import { type Handing, handingsOf } from './hand-over.js';
import { type Means, prepareIssue, type SendOptions } from './prepare-issue.js';
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
  /** What goes to those who are not invited any more; nothing where there are none. */
  readonly removal?: PreviewedRemoval;
}

export interface PreviewedRemoval {
  readonly recipients: readonly string[];
  /** Not given where the other side of the transport tells them, in its own words. */
  readonly subject?: string;
  readonly preview?: Preview;
}

/**
 * What `sendInvitation` would hand over to whom. Nothing is sent, written or noted. Diagnostics: as of that, as far as they can be
 * known.
 */
export async function previewInvitation(
  source: InvitationSource,
  means: Means,
  options: Pick<SendOptions, 'wish' | 'again' | 'now'>,
): Promise<Outcome<PreviewedInvitation | undefined>> {
  const prepared = await prepareIssue(source, means, options);
  if (prepared.kind === 'refused') return { value: undefined, diagnostics: prepared.diagnostics };
  if (prepared.kind === 'sent') {
    const { method, sequence, summary } = prepared.issue;
    const value = { outcome: 'known', sequence, method, subject: summary, recipients: [] } as const;
    return { value, diagnostics: [] };
  }
  const { ready } = prepared;
  const { transport } = means;
  const { subject, sequence, method } = ready.invitation;
  const { removed, ...handings } = handingsOf(ready, transport);
  const shownRemoval = handings.removal && (await handedOver(handings.removal, transport));
  const removal = handings.removal && {
    ...shownRemoval?.value,
    recipients: handings.removal.recipients,
    subject: handings.removal.invitation.subject,
  };
  const shown = await handedOver(handings.issue, transport);
  const { preview } = shown.value;
  const value = {
    outcome: prepared.kind === 'new' ? 'new' : 'resumed',
    ...{ sequence, method, subject, recipients: ready.recipients.map(({ email }) => email) },
    ...(preview && { preview }),
    ...(removed.length > 0 && { removal: removal ?? { recipients: removed } }),
  } as const;
  const told = [...shown.diagnostics, ...(shownRemoval?.diagnostics ?? [])];
  return { value, diagnostics: [...prepared.diagnostics, ...told] };
}

/** What goes out, and what the transport says of it. */
async function handedOver(
  { invitation, recipients }: Handing,
  transport: Transport,
): Promise<Outcome<{ readonly preview?: Preview }>> {
  if (recipients.length === 0) return { value: {}, diagnostics: [] };
  try {
    const preview = await transport.preview?.(invitation, recipients);
    return { value: preview ? { preview } : {}, diagnostics: preview?.warnings ?? [] };
  } catch (error) {
    if (error instanceof CountersignError) return { value: {}, diagnostics: error.diagnostics };
    throw error;
  }
}
