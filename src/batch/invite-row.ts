import { CountersignError, type Diagnostic, hasErrors } from '../diagnostics/index.js';
import type { LoadedEngagement } from '../engagement/index.js';
import type { Press } from '../generate/index.js';
import type { Host } from '../host/index.js';
import { type SendOptions, sendInvitation, type Transport } from '../invite/index.js';
import type { Invitations } from '../register/index.js';
import type { Format } from '../writers/index.js';
import { documentPaths } from './document-paths.js';
import { issuedAttachment, type MakeSource, openSources } from './invitation-source.js';
import type { IssueOptions } from './options.js';
import type { PathTemplate } from './path-template.js';
import type { RowResult, RowTask } from './row-task.js';

/** How the tenants of a batch are invited to their kick-offs. */
export interface InvitingOptions extends Pick<SendOptions, 'again'> {
  readonly transport: Transport;
  readonly wish: Exclude<SendOptions['wish'], 'cancel'>;
  /** Documents that go along, of those that are issued. */
  readonly attach: readonly Format[];
  /** Folder with templates of messages of one's own. */
  readonly mailTemplates?: string | undefined;
}

export interface InvitingContext {
  readonly host: Host;
  readonly press: Press;
  readonly template: PathTemplate;
  readonly invitations: Invitations;
  readonly options: Omit<IssueOptions, 'staging'> & InvitingOptions & Pick<SendOptions, 'by'>;
}

/**
 * Sends a tenant's invitation, with the documents that were issued. Gives what became of the row; nothing where the user ended it
 * before it went out. Throws: errors of the register.
 */
export type InviteRow = (task: RowTask, issued: RowResult) => Promise<RowResult | undefined>;

/** With this the transport reaches nobody. */
const everybodysTrouble = new Set<string>([
  'transport-unreachable',
  'transport-insecure',
  'transport-credentials',
  'disk-full',
]);

/** So many rows in a row with trouble of the transport, and it is not theirs. */
const mostInARow = 3;

/** Opens what invites the rows of a batch, one after the other. Errors: those of reading the templates of the messages. */
export async function openInviteRow(context: InvitingContext): Promise<InviteRow> {
  const { host, press, options } = context;
  const sourceOf = await openSources(host, press, options);
  let troubled = 0;
  return async (task, issued) => {
    const { outcome, diagnostics } = await invited(context, sourceOf, task);
    const remarks = diagnostics.filter(({ severity }) => severity !== 'error');
    if (outcome !== undefined && !hasErrors(diagnostics)) {
      troubled = 0;
      const isWritten = outcome === 'sent' && options.transport.name === 'file';
      return { ...issued, invitation: isWritten ? 'written' : outcome, remarks };
    }
    const problems = diagnostics.filter(({ severity }) => severity === 'error');
    const codes = problems.map(({ code }) => code);
    if (codes.includes('delivery-interrupted')) return undefined;
    troubled = codes.some((code) => code.startsWith('transport-')) ? troubled + 1 : 0;
    const stop = troubled >= mostInARow || codes.some((code) => everybodysTrouble.has(code));
    // The documents are in place, whatever became of the invitation.
    const failed = { ...issued, outcome: 'failed', problems, remarks, nothingWritten: false } as const;
    return stop ? { ...failed, stop } : failed;
  };
}

async function invited(
  { host, template, invitations, options }: InvitingContext,
  sourceOf: MakeSource,
  { row, file, engagement, statements }: RowTask,
): Promise<{ outcome?: 'sent' | 'known'; readonly diagnostics: readonly Diagnostic[] }> {
  const loaded: LoadedEngagement = { file, engagement, spanOf: () => undefined };
  const languages = statements.map(({ language }) => language);
  const documents = documentPaths(template, engagement, row, languages, options.attach);
  try {
    const attachments = await Promise.all(
      documents.map((document) => issuedAttachment(host, options.out, document)),
    );
    const source = await sourceOf(loaded, attachments);
    if (source.value === undefined) return { diagnostics: source.diagnostics };
    const means = { invitations, transport: options.transport };
    const { value, diagnostics } = await sendInvitation(source.value, means, { ...options, now: host.now });
    return { ...(value && { outcome: value.outcome }), diagnostics };
  } catch (error) {
    if (!(error instanceof CountersignError) || isOfRegister(error)) throw error;
    return { diagnostics: error.diagnostics };
  }
}

function isOfRegister({ diagnostics }: CountersignError): boolean {
  return diagnostics.some(({ code }) => code.startsWith('register-'));
}
