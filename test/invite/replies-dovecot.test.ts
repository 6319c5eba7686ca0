import { readdir, readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { describe, expect } from 'vitest';
import { createMemoryHost } from '../../src/host/index.js';
import { readReplies } from '../../src/invite/replies/index.js';
import { all } from '../register/temporary.js';
import { needs } from '../tools.js';
import { type Dovecot, startDovecot } from './dovecot.js';
import { sample } from './replies/samples.js';
import { codeOf, everythingOf, failureOf } from './transport-ground.js';

const read = (server: Dovecot, more: Readonly<Record<string, unknown>> = {}, secret = server.secret) =>
  all(
    readReplies({
      kind: 'mailbox',
      settings: {
        host: '127.0.0.1',
        port: server.ports.tls,
        ca: '/ca.pem',
        user: server.user,
        secret: { file: '/secret' },
        since: '2026-11-01',
        ...more,
      },
      ground: {
        host: createMemoryHost({ '/ca.pem': server.certificates.ca, '/secret': secret }),
        environment: {},
      },
    }),
  );

const messages = {
  '1.plain': Buffer.from('From: a@b.example\r\nSubject: Lunch?\r\n\r\nAt noon.\r\n'),
  '2.outlook': sample('outlook.eml'),
  '3.exchange': sample('exchange.eml'),
  '4.gmail': sample('gmail.eml'),
  '5.nextcloud': sample('nextcloud.eml'),
  '6.old': sample('zimbra.eml'),
};

/** All messages are of November; one came in October. */
async function started(): Promise<Dovecot> {
  const server = await startDovecot(messages);
  for (const name of Object.keys(messages)) {
    const day = new Date(name === '6.old' ? '2026-10-02T12:00:00Z' : `2026-11-1${name[0]}T12:00:00Z`);
    await utimes(join(server.maildir, 'new', name), day, day);
  }
  return server;
}

/** What the server says of the messages. */
async function flagsOf({ ports, user, secret, certificates }: Dovecot): Promise<readonly string[][]> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port: ports.tls,
    secure: true,
    auth: { user, pass: secret },
    tls: { ca: certificates.ca },
    logger: false,
  });
  await client.connect();
  await client.mailboxOpen('INBOX', { readOnly: true });
  const found = await client.fetchAll('1:*', { flags: true });
  await client.logout();
  return found.map(({ flags }) => [...(flags ?? [])].filter((flag) => flag !== '\\Recent'));
}

describe('a mailbox of dovecot', () => {
  needs('dovecot', 'openssl')('is read, and left as it was', async () => {
    const server = await started();
    for (const way of [{}, { security: 'starttls', port: server.ports.starttls }]) {
      const found = await read(server, way);
      expect(found.map(({ value }) => [value?.attendee.split('.')[0], value?.answer])).toEqual([
        ['ana', 'accepted'],
        ['luis', 'declined'],
        ['mina', 'tentative'],
        ['ana', 'declined'],
      ]);
    }
    expect(await flagsOf(server)).toEqual(Object.keys(messages).map(() => []));
    const files = await Promise.all(['new', 'cur'].map((name) => readdir(join(server.maildir, name))));
    expect(files.flat()).toHaveLength(6);
    expect(await readFile(join(server.maildir, 'new', '2.outlook'))).toEqual(messages['2.outlook']);
  });

  needs('dovecot', 'openssl')('is not read with another secret, and has no other folder', async () => {
    const server = await started();
    const wrong = await failureOf(read(server, {}, 'word-8e'));
    expect(wrong.diagnostics[0]?.code).toBe('transport-credentials');
    expect(everythingOf(wrong)).not.toContain('word-8e');
    const missing = await failureOf(read(server, { folder: 'Nothing "here"' }));
    expect(missing.diagnostics[0]?.code).toBe('mailbox-missing');
    expect(missing.message).toContain('Nothing "here"');
    expect(await codeOf(read(server, { ca: undefined }))).toBe('transport-insecure');
  });
});
