import { join, resolve } from 'node:path';
import {
  type Diagnostic,
  deliveryWord,
  type EsignService,
  exitCodes,
  hasErrors,
  type InvitedEngagement,
  inviteEngagement,
  loadEngagement,
  type PreviewedInvitation,
  previewEngagement,
  type Transport,
} from '../index.js';
import { chosenFormats } from './chosen-formats.js';
import { nameOf } from './invitation-words.js';
import { languagesNamed } from './language.js';
import { printable } from './printable.js';
import type { Report, Session } from './report.js';
import type { Patience } from './patience.js';
import { openNamedTransport } from './transport.js';
import { worthTelling } from './worth-telling.js';

export interface InviteFlags {
  readonly out: string;
  readonly register?: string;
  readonly formats?: readonly string[];
  readonly language?: readonly string[];
  readonly transport?: string;
  readonly mailTemplates?: string;
  readonly force?: true;
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
  const { value } = loaded;
  const settings = {
    ...{ formats, languages, sources: flags.sources, catalogs: flags.catalog, signingMethod: flags.esign },
    // An empty variable is one that is not set.
    register: flags.register ?? (terminal.environment.COUNTERSIGN_REGISTER || join(out, 'register.sqlite')),
    out,
    path: '{number}-v{version}-{language}',
    force: flags.force === true,
    zipTenants: false,
    by: flags.by ?? host.userName(),
    wish: flags.cancel ? 'cancel' : flags.update ? 'update' : 'invite',
    again: flags.sendAgain === true,
    mailTemplates: flags.mailTemplates,
  } as const;
  if (flags.dryRun) {
    const preview = (transport: Transport) => previewEngagement(host, value, { ...settings, transport });
    return shown(await withTransport(flags, out, session, {}, preview), flags, session);
  }
  const quiet = 'json' in flags;
  return terminal.interruptible(async (signal) => {
    const ending = 'Finishing what is in hand; Ctrl+C once more ends at once.\n';
    signal.addEventListener('abort', () => quiet || terminal.err(ending));
    const send = (transport: Transport) => inviteEngagement(host, value, { ...settings, transport });
    return told(await withTransport(flags, out, session, { signal, quiet }, send), flags, session);
  });
}

async function withTransport<T>(
  { transport: file }: InviteFlags,
  out: string,
  session: Session,
  patience: Patience,
  work: (transport: Transport) => Promise<T>,
): Promise<T> {
  const transport = await openNamedTransport(file, out, session, patience);
  try {
    return await work(transport);
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
  const lines = deliveries.map((delivery) => {
    const { recipient, name, method: told, transport, reference, reason = reference } = delivery;
    // An update goes as a cancellation to those who are not invited any more.
    const who = `${name} <${recipient}>${told === method ? '' : ', no longer invited'}`;
    const how = `${transport}${reason === undefined ? '' : `: ${reason}`}`;
    return `  ${deliveryWord(delivery).padEnd(8)}  ${who}  ${how}`;
  });
  const word = deliveries.every(({ transport }) => transport === 'file') ? 'written' : 'sent';
  const head = `${summary}: ${nameOf(method, sequence)}${outcome === 'known' ? `, ${word} before` : ''}`;
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
  const { outcome, subject, method, sequence, recipients, preview, removal } = previewed.value;
  const files = filesOf(preview);
  const target = preview?.target ?? removal?.preview?.target;
  const removed = removal && {
    subject: removal.subject,
    recipients: removal.recipients,
    files: filesOf(removal.preview),
  };
  const lines = [
    `${subject}: ${nameOf(method, sequence)}${outcome === 'known' ? ', which everybody has' : ''}`,
    ...recipients.map((recipient) => `  to ${recipient}`),
    ...(target === undefined ? [] : [`  by ${target}`]),
    ...files.map(fileLine),
    ...(removed === undefined
      ? []
      : [
          `${removed.subject ?? subject}: for those no longer invited`,
          ...removed.recipients.map((recipient) => `  to ${recipient}`),
          ...removed.files.map(fileLine),
        ]),
  ];
  return {
    diagnostics,
    result: { outcome, subject, method, sequence, recipients, target, files, removed },
    text: `${lines.map(printable).join('\n')}\n`,
    exitCode: hasErrors(diagnostics) ? exitCodes.problems : exitCodes.done,
  };
}

interface FileSize {
  readonly name: string;
  readonly size: number;
}

function filesOf(preview: PreviewedInvitation['preview']): readonly FileSize[] {
  return preview?.files.map(({ name, bytes }) => ({ name, size: bytes.length })) ?? [];
}

function fileLine({ name, size }: FileSize): string {
  return `  ${name} (${size} bytes)`;
}
