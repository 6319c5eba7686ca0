import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMemoryHost } from '../../src/host/index.js';
import { readReplies } from '../../src/invite/replies/index.js';
import { all } from '../register/temporary.js';
import { needs } from '../tools.js';
import { type Certificates, makeCertificates } from './certificates.js';
import { imapServer, type MailboxManners } from './imap-server.js';
import { sample } from './replies/samples.js';
import { everythingOf, failureOf } from './transport-ground.js';

const token = 'access-token-71c3';
const refresh = 'refresh-token-5a02';

/** A mailbox that is opened with the token alone. */
function locked(certificates: Certificates, offered = 'AUTH=XOAUTH2 SASL-IR'): MailboxManners {
  const refusal = Buffer.from('{"status":"401","schemes":"bearer"}').toString('base64');
  return {
    certificates,
    messages: [sample('gmail.eml')],
    capabilities: offered,
    answer(command) {
      const [, mechanism, given = ''] = /^AUTHENTICATE (\S+) (\S+)$/.exec(command) ?? [];
      if (mechanism === undefined)
        return /^LOGIN/.test(command) ? '$ NO not so\r\n' : command === '' ? '$ NO not you\r\n' : undefined;
      return saslOf(mechanism, given) === token ? '$ OK in\r\n' : `+ ${refusal}\r\n`;
    },
  };
}

/** The token of `AUTHENTICATE XOAUTH2` (as Google and Microsoft describe it) or `OAUTHBEARER` (RFC 7628, 3.1). */
function saslOf(mechanism: string, given: string): string | undefined {
  const said = Buffer.from(given, 'base64').toString();
  const pattern =
    mechanism === 'XOAUTH2'
      ? /^user=jo@contoso\.com\x01auth=Bearer ([^\x01]+)\x01\x01$/
      : /^n,a=jo@contoso\.com,\x01(?:host=[^\x01]*\x01)?(?:port=\d+\x01)?auth=Bearer ([^\x01]+)\x01\x01$/;
  return pattern.exec(said)?.[1];
}

const read = (
  { port, certificates }: { readonly port: number; readonly certificates: Certificates },
  oauth2: unknown,
  outputOf?: (program: string, args: readonly string[]) => Promise<string>,
) =>
  all(
    readReplies({
      kind: 'mailbox',
      settings: { host: '127.0.0.1', port, user: 'jo@contoso.com', ca: '/ca.pem', oauth2 },
      ground: {
        host: createMemoryHost({ '/ca.pem': certificates.ca, '/refresh': refresh }),
        environment: {},
        ...(outputOf && { outputOf }),
      },
    }),
  );

async function mailbox(offered?: string) {
  const certificates = await makeCertificates();
  return { certificates, ...(await imapServer(locked(certificates, offered))) };
}

describe('a mailbox with OAuth2', () => {
  const secure = needs('openssl');
  const command = ['fetch-token', '--for', 'jo@contoso.com; rm -r .'];

  for (const offered of ['AUTH=XOAUTH2 SASL-IR', 'AUTH=OAUTHBEARER AUTH=XOAUTH2 SASL-IR'])
    secure(`is read with the token that a program prints, by ${offered}`, async () => {
      const server = await mailbox(offered);
      const asked: (readonly string[])[] = [];
      const found = await read(server, { command }, async (program, args) => {
        asked.push([program, ...args]);
        return `${token}\n`;
      });
      expect(found.map(({ value }) => value?.answer)).toEqual(['tentative']);
      expect(asked).toEqual([command]);
    });

  secure('is not read with another token, which is not told', async () => {
    const server = await mailbox();
    const error = await failureOf(read(server, { command }, async () => 'stale-token-9f3b'));
    expect(error.diagnostics[0]?.code).toBe('transport-credentials');
    expect(error.exitCode).toBe(3);
    expect(everythingOf(error)).not.toContain('stale-token-9f3b');
    expect(server.commands.filter((one) => /^(?:LOGIN|EXAMINE)/.test(one))).toEqual([]);
  });

  secure('is not asked where the program prints no token, fails, or may not be run', async () => {
    const server = await mailbox();
    const failing = () => Promise.reject(new Error('fetch-token gave nothing (exit code 1)'));
    for (const outputOf of [async () => 'no such\nuser', async () => '', failing, undefined]) {
      const error = await failureOf(read(server, { command }, outputOf));
      expect(error.diagnostics[0]?.code).toBe('transport-credentials');
      expect(error.message).toMatch(/could be got: (?:fetch-token|no program)/);
    }
    expect(server.commands).toEqual([]);
  });

  secure('is told where the server knows secrets alone, and no token is shown to it', async () => {
    const server = await mailbox('AUTH=PLAIN');
    const error = await failureOf(read(server, { command }, async () => token));
    expect(error.diagnostics[0]?.code).toBe('transport-credentials');
    expect(server.commands.join()).not.toMatch(/AUTHENTICATE|LOGIN/);
  });

  secure('is read with a token for a refresh token', async () => {
    const server = await mailbox();
    const { key, cert } = server.certificates;
    const asked: string[] = [];
    const provider = createServer({ key, cert }, async (request, response) => {
      asked.push(await new Response(ReadableStream.from(request)).text());
      response.end(JSON.stringify({ access_token: token, expires_in: 3600 }));
    });
    await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void provider.close());
    const found = await read(server, {
      tokenUrl: `https://127.0.0.1:${(provider.address() as AddressInfo).port}/token`,
      clientId: 'countersign',
      refreshToken: { file: '/refresh' },
      ca: '/ca.pem',
    });
    expect(found).toHaveLength(1);
    expect(Object.fromEntries(new URLSearchParams(asked.join('&')))).toMatchObject({
      grant_type: 'refresh_token',
      refresh_token: refresh,
    });
  });

  it('has a secret or OAuth2, not both and not neither', async () => {
    const settings = (more: object) => ({ host: 'a.example', user: 'jo', ...more });
    const ground = { host: createMemoryHost(), environment: {} };
    const fields = async (more: object) =>
      (
        await failureOf(all(readReplies({ kind: 'mailbox', settings: settings(more), ground })))
      ).diagnostics.map(({ field }) => field);
    expect(await fields({})).toEqual(['secret']);
    expect(await fields({ secret: { env: 'MAIL' }, oauth2: { command } })).toEqual(['oauth2']);
  });
});
