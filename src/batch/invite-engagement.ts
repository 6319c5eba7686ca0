import { basename, join } from 'node:path';
import { type Diagnostic, diagnostic, hasErrors, type Outcome } from '../diagnostics/index.js';
import type { LoadedEngagement } from '../engagement/index.js';
import { openPress } from '../generate/index.js';
import type { Host } from '../host/index.js';
import {
  type Attachment,
  type InvitationSource,
  loadMailTemplates,
  type SendOptions,
  type SentInvitation,
  sendInvitation,
  type Transport,
} from '../invite/index.js';
import { loadLocale } from '../locale/index.js';
import { openRegister } from '../register/index.js';
import { sha256 } from '../source/index.js';
import { formats } from '../writers/index.js';
import type { DocumentPath } from './document-paths.js';
import { type IssueEngagementOptions, issueEngagement } from './issue-engagement.js';

export interface InviteEngagementOptions extends IssueEngagementOptions, Pick<SendOptions, 'wish' | 'again'> {
  readonly transport: Transport;
  /** Folder with templates of messages of one's own. */
  readonly mailTemplates?: string | undefined;
}

/** What was issued and sent. */
export interface InvitedEngagement extends SentInvitation {
  readonly documents: readonly DocumentPath[];
}

/**
 * Issues the statements of an engagement, as `issueEngagement` does, and sends them with the invitation to its kick-off, in the
 * first of its languages. The same call again sends nothing twice.
 *
 * Diagnostics: `kick-off-missing`; those of `issueEngagement` and `sendInvitation`. Throws `CountersignError`: those of the
 * register, the disk and `output-path-invalid`.
 */
export async function inviteEngagement(
  host: Host,
  loaded: LoadedEngagement,
  options: InviteEngagementOptions,
): Promise<Outcome<InvitedEngagement | undefined>> {
  const { kickOff } = loaded.engagement;
  if (kickOff === undefined) {
    const message = 'The engagement has no kick-off to invite to';
    return { value: undefined, diagnostics: [diagnostic('kick-off-missing', message)] };
  }
  const issued = await issueEngagement(host, loaded, options);
  if (issued.value === undefined) return { value: undefined, diagnostics: issued.diagnostics };
  const { documents } = issued.value;
  const attachments = await Promise.all(
    documents.map((document) => attachmentOf(host, options.out, document)),
  );
  const source = await invitationSource(host, loaded, { kickOff, attachments }, options);
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

/** What an invitation with these documents is made from. Diagnostics: those of composing and of the templates. */
export async function invitationSource(
  host: Host,
  loaded: LoadedEngagement,
  own: Pick<InvitationSource, 'kickOff' | 'attachments'>,
  options: Pick<
    InviteEngagementOptions,
    'languages' | 'sources' | 'catalogs' | 'signingMethod' | 'mailTemplates'
  >,
): Promise<Outcome<InvitationSource | undefined>> {
  const composed = await openPress(host).compose(loaded, options);
  const [first] = composed.value?.statements ?? [];
  if (composed.value === undefined || first === undefined || hasErrors(composed.diagnostics))
    return { value: undefined, diagnostics: composed.diagnostics };
  const { statement } = first;
  const [locale, templates] = await Promise.all([
    loadLocale(host, statement.language),
    loadMailTemplates(host, options.mailTemplates),
  ]);
  const diagnostics = [...composed.diagnostics, ...locale.diagnostics, ...templates.diagnostics];
  if (locale.value === undefined || templates.value === undefined) return { value: undefined, diagnostics };
  const { brand } = composed.value;
  const value = { ...own, statement, brand, locale: locale.value, templates: templates.value };
  return { value, diagnostics };
}

/** The document as it was issued and stands on the disk. */
async function attachmentOf(host: Host, out: string, { path, format }: DocumentPath): Promise<Attachment> {
  const bytes = await host.readFile(join(out, path));
  const { mediaType } = formats[format];
  return { name: basename(path), mediaType, bytes, sha256: sha256(bytes) };
}

/** Composing says the same each time. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((entry) => [JSON.stringify(entry), entry])).values()];
}
