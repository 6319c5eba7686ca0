import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished } from 'vitest';
import { createMemoryHost } from '../../src/host/index.js';
import { needs } from '../tools.js';
import { makeCertificates } from './certificates.js';
import { mailServer } from './mail-server.js';
import { smtpTo } from './smtp-ground.js';
import { ana, everythingOf, failureOf, groundOf, invitationOf, journalOf } from './transport-ground.js';

const token = 'access-token-71c3';
const refresh = 'refresh-token-5a02';

/** A mail server that wants the token, a provider that answers, and a transport between them. */
async function meeting(answer: (form: URLSearchParams) => { status: number; body: string }) {
  const { ca, key, cert } = await makeCertificates();
  const asked: string[] = [];
  const provider = createServer({ key, cert }, (request, response) => {
    let form = '';
    request.on('data', (piece) => {
      form += piece;
    });
    request.on('end', () => {
      asked.push(form);
      const { status, body } = answer(new URLSearchParams(form));
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void provider.close());
  const mail = await mailServer({
    options: {
      key,
      cert,
      authOptional: false,
      authMethods: ['XOAUTH2'],
      onAuth: ({ accessToken }, _session, done) =>
        done(null, accessToken === token ? { user: 'ana' } : { data: { status: '401' } }),
    },
  });
  const oauth2 = {
    tokenUrl: `https://127.0.0.1:${(provider.address() as AddressInfo).port}/token`,
    clientId: 'countersign',
    refreshToken: { file: '/refresh' },
    scope: 'mail',
    ca: '/ca.pem',
  };
  const host = createMemoryHost({ '/ca.pem': ca, '/refresh': refresh });
  const settings = { security: 'starttls', ca: '/ca.pem', user: 'ana', oauth2, attempts: 2 };
  const transport = await smtpTo(mail, settings, groundOf({ host }));
  return { asked, mail, transport };
}

describe('a token for a refresh token', () => {
  needs('openssl')('is asked for once, and used', async () => {
    const body = JSON.stringify({ access_token: token, expires_in: 3600 });
    const { asked, mail, transport } = await meeting(() => ({ status: 200, body }));
    for (const uid of ['a1', 'a2']) await transport.deliver(invitationOf({}, uid), [ana], journalOf());
    expect(mail.mails).toHaveLength(2);
    expect(asked.map((form) => Object.fromEntries(new URLSearchParams(form)))).toEqual([
      {
        client_id: 'countersign',
        client_secret: '',
        refresh_token: refresh,
        grant_type: 'refresh_token',
        scope: 'mail',
      },
    ]);
    await transport.close();
  });

  needs('openssl')('that the provider refuses is told of, without secrets', async () => {
    const body = JSON.stringify({ error: 'invalid_grant', error_description: 'Token has expired.' });
    const { transport } = await meeting(() => ({ status: 400, body }));
    const error = await failureOf(transport.deliver(invitationOf(), [ana], journalOf()));
    expect(error.diagnostics[0]?.code).toBe('transport-credentials');
    expect(error.message).toContain('invalid_grant: Token has expired.');
    await transport.close();
  });

  needs('openssl')('that the provider repeats is not shown', async () => {
    const body = (form: URLSearchParams) => `{"access_token": "${form.get('refresh_token')}, oops`;
    const { transport } = await meeting((form) => ({ status: 200, body: body(form) }));
    const error = await failureOf(transport.deliver(invitationOf(), [ana], journalOf()));
    expect(error.diagnostics[0]?.code).toBe('transport-unreachable');
    expect(everythingOf(error)).not.toContain(refresh.slice(0, 12));
    await transport.close();
  });
});
