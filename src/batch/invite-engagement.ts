import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/index.js';
import type { LoadedEngagement } from '../engagement/index.js';
import { openPress } from '../generate/index.js';
import type { Host } from '../host/index.js';
import { type SendOptions, type SentInvitation, sendInvitation, type Transport } from '../invite/index.js';
import { openRegister } from '../register/index.js';
import type { DocumentPath } from './document-paths.js';
import { issuedAttachment, kickOffMissing, openSources, type SourceOptions } from './invitation-source.js';
import { type IssuedEngagement, type IssueEngagementOptions, issueEngagement } from './issue-engagement.js';

export interface InviteEngagementOptions
  extends IssueEngagementOptions,
    SourceOptions,
    Pick<SendOptions, 'wish' | 'again'> {
  readonly transport: Transport;
}

/** What was issued and sent. */
export interface InvitedEngagement extends SentInvitation {
  readonly documents: readonly DocumentPath[];
}

/**
 * Issues the statements of an engagement, as `issueEngagement` does, and sends them with the invitation to its kick-off, in the
 * first of its languages. The same call again sends nothing twice. To cancel, nothing is issued.
 *
 * Diagnostics: `kick-off-missing`; those of `issueEngagement` and `sendInvitation`. Throws `CountersignError`: those of the
 * register, the disk and `output-path-invalid`.
 */
export async function inviteEngagement(
  host: Host,
  loaded: LoadedEngagement,
  options: InviteEngagementOptions,
): Promise<Outcome<InvitedEngagement | undefined>> {
  const missing = kickOffMissing(loaded.engagement);
  if (hasErrors(missing)) return { value: undefined, diagnostics: missing };
  const sourceOf = await openSources(host, openPress(host), options);
  // A meeting is called off, whatever has become of its statement since.
  const issued: Outcome<Pick<IssuedEngagement, 'documents'> | undefined> =
    options.wish === 'cancel'
      ? { value: { documents: [] }, diagnostics: [] }
      : await issueEngagement(host, loaded, options);
  if (issued.value === undefined) return { value: undefined, diagnostics: issued.diagnostics };
  const { documents } = issued.value;
  const attachments = await Promise.all(
    documents.map((document) => issuedAttachment(host, options.out, document)),
  );
  const source = await sourceOf(loaded, attachments);
  const said = [...issued.diagnostics, ...source.diagnostics];
  if (source.value === undefined) return { value: undefined, diagnostics: distinct(said) };
  const register = await openRegister(options.register, { now: host.now, create: false });
  try {
    const means = { invitations: register.invitations, transport: options.transport };
    const sent = await sendInvitation(source.value, means, { ...options, now: host.now });
    const diagnostics = distinct([...said, ...sent.diagnostics]);
    return { value: sent.value && { ...sent.value, documents }, diagnostics };
  } finally {
    await register.close();
  }
}

/** Composing says the same each time. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((entry) => [JSON.stringify(entry), entry])).values()];
}
