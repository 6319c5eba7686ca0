import type { SMTPServerAuthentication, SMTPServerOptions } from 'smtp-server';
import { describe, expect, it } from 'vitest';
import { createMemoryHost } from '../../src/host/index.js';
import { needs } from '../tools.js';
import { type Certificates, makeCertificates } from './certificates.js';
import { type MailServer, mailServer } from './mail-server.js';
import { smtpTo } from './smtp-ground.js';
import { ana, everythingOf, failureOf, groundOf, invitationOf, journalOf } from './transport-ground.js';

const secret = 'correct-horse-battery';
let made: Promise<Certificates> | undefined;
const certificates = () => {
  made ??= makeCertificates();
  return made;
};

/** A server that lets `ana` in with the secret, over TLS alone; it repeats the secret when it does not. */
async function lockedServer(method: string, options: SMTPServerOptions = {}): Promise<MailServer> {
  const { key, cert } = await certificates();
  const right = (auth: SMTPServerAuthentication) =>
    auth.username === 'ana' &&
    (auth.password === secret ||
      auth.accessToken === secret ||
      (auth.method === 'CRAM-MD5' && auth.validatePassword(secret)));
  return mailServer({
    options: {
      key,
      cert,
      authOptional: false,
      authMethods: [method],
      onAuth(auth, _session, done) {
        if (right(auth)) return done(null, { user: 'ana' });
        const sent = auth.password ?? auth.accessToken ?? '';
        const encoded = Buffer.from(`\0ana\0${sent}`).toString('base64');
        return done(Object.assign(new Error(`5.7.8 Not with ${sent} or ${encoded}`), { responseCode: 535 }));
      },
      ...options,
    },
  });
}

/** Surroundings in which the CA file and the secret are. */
async function grounds(given = secret, more: Record<string, string> = {}) {
  const { ca } = await certificates();
  const host = createMemoryHost({ '/ca.pem': ca, '/secret': `${given}\n`, ...more });
  return groundOf({ host, environment: { MAIL_SECRET: given } });
}

const locked = { security: 'starttls', ca: '/ca.pem', user: 'ana' };

describe('encryption', () => {
  for (const security of ['starttls', 'tls'])
    needs('openssl')(`by ${security} is used, with the authority of the settings`, async () => {
      const server = await lockedServer('PLAIN', { secure: security === 'tls' });
      const settings = { ...locked, security, secret: { env: 'MAIL_SECRET' } };
      const transport = await smtpTo(server, settings, await grounds());
      await transport.deliver(invitationOf(), [ana], journalOf());
      expect(server.mails.map((mail) => mail.secure)).toEqual([true]);
      await transport.close();
    });

  for (const security of ['starttls', 'tls'])
    needs('openssl')(`by ${security} is refused where the authority is not known`, async () => {
      const server = await lockedServer('PLAIN', { secure: security === 'tls' });
      const ground = await grounds();
      const transport = await smtpTo(
        server,
        { security, user: 'ana', secret: { env: 'MAIL_SECRET' } },
        ground,
      );
      const error = await failureOf(transport.deliver(invitationOf(), [ana], journalOf()));
      expect(error.diagnostics[0]?.code).toBe('transport-insecure');
      expect(ground.waits).toEqual([]);
      await transport.close();
    });

  needs('openssl')('is refused where the certificate is for another host', async () => {
    const { ca, key, cert } = await makeCertificates('DNS:mail.contoso.example');
    const server = await mailServer({ options: { key, cert } });
    const ground = groundOf({ host: createMemoryHost({ '/ca.pem': ca }) });
    const transport = await smtpTo(server, { security: 'starttls', ca: '/ca.pem' }, ground);
    const error = await failureOf(transport.deliver(invitationOf(), [ana], journalOf()));
    expect(error.diagnostics[0]?.code).toBe('transport-insecure');
    await transport.close();
  });

  it('is required where the settings do not say otherwise', async () => {
    const server = await mailServer();
    const transport = await smtpTo(server, { security: undefined });
    const error = await failureOf(transport.deliver(invitationOf(), [ana], journalOf()));
    expect(error.diagnostics[0]?.code).toBe('transport-insecure');
    expect(server.mails).toEqual([]);
    await transport.close();
  });

  it('is not given up for a secret', async () => {
    const opened = smtpTo({ port: 25 }, { user: 'ana', secret: { env: 'MAIL_SECRET' } });
    const error = await failureOf(opened);
    expect(error.diagnostics.map(({ code, field }) => [code, field])).toEqual([
      ['transport-settings-invalid', 'security'],
    ]);
  });
});

describe('logging in', () => {
  for (const method of ['PLAIN', 'LOGIN', 'CRAM-MD5']) {
    needs('openssl')(`by ${method} works, with a secret in a file`, async () => {
      const server = await lockedServer(method);
      const settings = { ...locked, secret: { file: '/secret' }, method };
      const transport = await smtpTo(server, settings, await grounds());
      await transport.deliver(invitationOf(), [ana], journalOf());
      expect(server.mails).toHaveLength(1);
      await transport.close();
    });

    needs('openssl')(`by ${method} with a wrong secret is told of without it, and not repeated`, async () => {
      const server = await lockedServer(method);
      const ground = await grounds('wrong-horse');
      const transport = await smtpTo(server, { ...locked, secret: { file: '/secret' } }, ground);
      const error = await failureOf(transport.deliver(invitationOf(), [ana], journalOf()));
      expect(error.diagnostics[0]?.code).toBe('transport-credentials');
      expect(error.message).toContain('535');
      expectNoSecret(error, 'wrong-horse');
      await failureOf(transport.deliver(invitationOf({}, 'a2'), [ana], journalOf()));
      expect([server.connections(), ground.waits]).toEqual([1, []]);
      await transport.close();
    });
  }

  needs('openssl')('by XOAUTH2 uses the token that a program prints', async () => {
    const server = await lockedServer('XOAUTH2');
    const asked: (readonly string[])[] = [];
    const outputOf = async (program: string, args: readonly string[]) => {
      asked.push([program, ...args]);
      return `${secret}\n`;
    };
    const oauth2 = { command: ['token', '--for', 'a user'] };
    const transport = await smtpTo(server, { ...locked, oauth2 }, { ...(await grounds()), outputOf });
    await transport.deliver(invitationOf(), [ana], journalOf());
    expect(server.mails).toHaveLength(1);
    expect(asked).toEqual([['token', '--for', 'a user']]);
    await transport.close();
  });

  needs('openssl')('by XOAUTH2 with a token that is not taken is told of without it', async () => {
    const server = await lockedServer('XOAUTH2');
    const outputOf = async () => 'stale-token-9f3b';
    const ground = { ...(await grounds()), outputOf };
    const transport = await smtpTo(server, { ...locked, oauth2: { command: ['token'] } }, ground);
    const error = await failureOf(transport.deliver(invitationOf(), [ana], journalOf()));
    expect(error.diagnostics[0]?.code).toBe('transport-credentials');
    expectNoSecret(error, 'stale-token-9f3b');
    await transport.close();
  });

  needs('openssl')('is not tried where the server offers no such thing', async () => {
    const server = await lockedServer('PLAIN', { authOptional: true, disabledCommands: ['AUTH'] });
    const transport = await smtpTo(server, { ...locked, secret: { file: '/secret' } }, await grounds());
    const error = await failureOf(transport.deliver(invitationOf(), [ana], journalOf()));
    expect(error.message).toContain('offers no authentication');
    await transport.close();
  });

  needs('openssl')('that is wanted and not set up is told of', async () => {
    const server = await lockedServer('PLAIN');
    const transport = await smtpTo(server, { security: 'starttls', ca: '/ca.pem' }, await grounds());
    const error = await failureOf(transport.deliver(invitationOf(), [ana], journalOf()));
    expect(error.diagnostics[0]?.code).toBe('transport-credentials');
    await transport.close();
  });
});

function expectNoSecret(error: Error, word: string): void {
  const all = everythingOf(error);
  expect(all).not.toContain(word);
  for (const text of [word, `\0ana\0${word}`, `user=ana\x01auth=Bearer ${word}\x01\x01`])
    expect(all).not.toContain(Buffer.from(text).toString('base64').slice(0, -3));
}
