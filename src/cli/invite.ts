import { join, resolve } from 'node:path';
import {
  type DeliveryState,
  type Diagnostic,
  type EsignService,
  exitCodes,
  hasErrors,
  type InvitedEngagement,
  type InviteEngagementOptions,
  inviteEngagement,
  loadEngagement,
  type PreviewedInvitation,
  previewEngagement,
} from '../index.js';
import { chosenFormats } from './chosen-formats.js';
import { languagesNamed } from './language.js';
import { printable } from './printable.js';
import type { Report, Session } from './report.js';
import { openNamedTransport } from './transport.js';
import { worthTelling } from './worth-telling.js';

export interface InviteFlags {
  readonly out: string;
  readonly register?: string;
  readonly formats?: readonly string[];
  readonly language?: readonly string[];
  readonly transport?: string;
  readonly mailTemplates?: string;
  readonly update?: true;
  readonly cancel?: true;
  readonly sendAgain?: true;
  readonly dryRun?: true;
  readonly sources?: string;
  readonly catalog?: readonly string[];
  readonly esign?: EsignService;
  readonly by?: string;
  readonly verbose?: true;
}

/** `countersign invite`: issues an engagement's statements and sends them with the invitation to its kick-off. */
export async function invite(engagement: string, flags: InviteFlags, session: Session): Promise<Report> {
  const { host, terminal } = session;
  const formats = chosenFormats(flags.formats ?? ['pdf'], undefined);
  const languages = flags.language && languagesNamed(flags.language);
  const loaded = await loadEngagement(host, engagement);
  if (loaded.value === undefined) return failed(loaded.diagnostics);
  const out = resolve(flags.out);
  const transport = await openNamedTransport(flags.transport, out, session);
  try {
    const options: InviteEngagementOptions = {
      ...{ formats, languages, sources: flags.sources, catalogs: flags.catalog, signingMethod: flags.esign },
      ...{ register: flags.register ?? join(out, 'register.sqlite'), out, transport },
      path: '{number}-v{version}-{language}',
      force: false,
      zipTenants: false,
      by: flags.by ?? host.userName(),
      wish: flags.cancel ? 'cancel' : flags.update ? 'update' : 'invite',
      again: flags.sendAgain === true,
      mailTemplates: flags.mailTemplates,
    };
    const { value } = loaded;
    if (flags.dryRun) return shown(await previewEngagement(host, value, options), flags, session);
    return told(await terminal.finish(() => inviteEngagement(host, value, options)), flags, session);
  } finally {
    await transport.close();
  }
}

function failed(diagnostics: readonly Diagnostic[]): Report {
  return { diagnostics, result: { deliveries: [] }, text: '', exitCode: exitCodes.problems };
}

function told(
  invited: { readonly value: InvitedEngagement | undefined; readonly diagnostics: readonly Diagnostic[] },
  flags: InviteFlags,
  session: Session,
): Report {
  const diagnostics = worthTelling(invited.diagnostics, flags, session);
  if (invited.value === undefined) return failed(diagnostics);
  const { outcome, documents } = invited.value;
  const { deliveries, summary, sequence, method, uid } = invited.value.invitation;
  const lines = deliveries.map(
    ({ recipient, name, state, transport, reference }) =>
      `  ${stateOf(state, transport).padEnd(13)}  ${name} <${recipient}>  ${transport}${reference === undefined ? '' : `: ${reference}`}`,
  );
  const head = `${summary}: ${nameOf(method, sequence)}${outcome === 'known' ? ', sent before' : ''}`;
  return {
    diagnostics,
    result: { outcome, uid, sequence, method, documents, deliveries },
    text: `${[head, ...lines].map(printable).join('\n')}\n`,
    exitCode: hasErrors(diagnostics) ? exitCodes.environment : exitCodes.done,
  };
}

function shown(
  previewed: { readonly value: PreviewedInvitation | undefined; readonly diagnostics: readonly Diagnostic[] },
  flags: InviteFlags,
  session: Session,
): Report {
  const diagnostics = worthTelling(previewed.diagnostics, flags, session);
  if (previewed.value === undefined) return failed(diagnostics);
  const { outcome, subject, method, sequence, recipients, preview } = previewed.value;
  const files = preview?.files.map(({ name, bytes }) => ({ name, size: bytes.length })) ?? [];
  const lines = [
    `${subject}: ${nameOf(method, sequence)}${outcome === 'known' ? ', which everybody has' : ''}`,
    ...recipients.map((recipient) => `  to ${recipient}`),
    ...(preview === undefined ? [] : [`  by ${preview.target}`]),
    ...files.map(({ name, size }) => `  ${name} (${size} bytes)`),
  ];
  return {
    diagnostics,
    result: { outcome, subject, method, sequence, recipients, target: preview?.target, files },
    text: `${lines.map(printable).join('\n')}\n`,
    exitCode: hasErrors(diagnostics) ? exitCodes.problems : exitCodes.done,
  };
}

/** How far an invitation came, in a word. */
function stateOf(state: DeliveryState, transport: string): string {
  switch (state) {
    case 'planned':
      return 'not sent';
    case 'handing-over':
      return 'not known';
    case 'accepted':
      return transport === 'file' ? 'written' : 'sent';
    case 'refused':
      return 'refused';
    default:
      return state satisfies never;
  }
}

function nameOf(method: 'REQUEST' | 'CANCEL', sequence: number): string {
  if (method === 'CANCEL') return 'cancellation';
  return sequence === 0 ? 'invitation' : `update ${sequence}`;
}
