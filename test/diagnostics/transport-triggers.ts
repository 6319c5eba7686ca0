import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Diagnostic, diagnostic } from '../../src/diagnostics/index.js';
import { createNodeHost, patient, withRetries } from '../../src/host/index.js';
import { loadMailTemplates } from '../../src/invite/texts/index.js';
import { openTransport } from '../../src/invite/transports/index.js';
import { caldavFake } from '../invite/caldav-fake.js';
import { mailServer } from '../invite/mail-server.js';
import { sampleAttachment } from '../invite/sample-invitation.js';
import { smtpTo } from '../invite/smtp-ground.js';
import { ana, failureOf, groundOf, invitationOf, journalOf } from '../invite/transport-ground.js';

const weighty = { ...sampleAttachment('statement.pdf', 0), bytes: Buffer.alloc(12_000_000) };

const told = async (work: Promise<unknown>): Promise<readonly Diagnostic[]> =>
  (await failureOf(work)).diagnostics;

/** Sends to a server that behaves like that. */
const sent =
  (manners: Parameters<typeof mailServer>[0], settings = {}, recipient = ana) =>
  async () => {
    const transport = await smtpTo(await mailServer(manners), { attempts: 1, ...settings });
    return told(transport.deliver(invitationOf(), [recipient], journalOf()).finally(() => transport.close()));
  };

/** What a transport warns of. */
async function warnedBy(
  settings: Readonly<Record<string, unknown>>,
  changes: Parameters<typeof invitationOf>[0] = {},
): Promise<readonly Diagnostic[]> {
  const transport = await openTransport(settings, groundOf());
  const warnings: Diagnostic[] = [];
  const journal = { ...journalOf(), warned: (problem: Diagnostic) => void warnings.push(problem) };
  await transport.deliver(invitationOf(changes), [ana], journal);
  return warnings;
}

/** The part of the triggers that is about handing invitations over. */
export const transportTriggers = {
  'mail-template-unused': async () => {
    const folder = await mkdtemp(join(tmpdir(), 'countersign-mail-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    for (const name of ['update.md', 'invite.md']) await writeFile(join(folder, name), '::meeting\n');
    return (await loadMailTemplates(createNodeHost(), folder)).diagnostics;
  },
  'transport-settings-invalid': () => told(openTransport({ transport: 'pigeon' }, groundOf())),
  'transport-unreachable': sent(
    {},
    {
      port: 1,
    },
  ),
  'transport-insecure': sent({}, { security: 'starttls' }),
  'transport-credentials': sent({ sender: () => ({ code: 530, text: '5.7.0 Log in first' }) }),
  'transport-refused': sent({ sender: () => ({ code: 553, text: '5.7.1 Not yours' }) }),
  'transport-deferred': sent({ sender: () => ({ code: 451, text: '4.3.2 Busy' }) }),
  'message-large': () => warnedBy({ transport: 'file', folder: '/out' }, { attachments: [weighty] }),
  'calendar-not-scheduling': async () => {
    const { calendar } = await caldavFake();
    return warnedBy({ transport: 'caldav', calendar, security: 'unencrypted' });
  },
  'delivery-interrupted': () =>
    told(withRetries(async () => undefined, patient, groundOf({ signal: AbortSignal.abort() }))),
  'message-too-large': sent({ options: { size: 100 } }),
  'address-unsupported': sent({ options: { hideSMTPUTF8: true } }, {}, 'müller@contoso.com'),
  'delivery-doubtful': sent({
    ended(server) {
      server.drop();
      return 'silence';
    },
  }),
  'invitation-file-newer': async () => {
    const transport = await openTransport({ transport: 'file', folder: '/out' }, groundOf());
    await transport.deliver(invitationOf({ sequence: 1 }), [ana], journalOf());
    return told(transport.deliver(invitationOf(), [ana], journalOf()));
  },
  'secret-missing': () =>
    told(smtpTo({ port: 25 }, { security: 'tls', user: 'ana', secret: { env: 'NOTHING' } })),
  'secret-exposed': async () => {
    // Windows has no such rights.
    if (process.platform === 'win32') return [diagnostic('secret-exposed', 'not checked here')];
    const folder = await mkdtemp(join(tmpdir(), 'countersign-secret-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'secret'), 'word');
    await chmod(join(folder, 'secret'), 0o644);
    return told(createNodeHost().readPrivateFile(join(folder, 'secret')));
  },
};
