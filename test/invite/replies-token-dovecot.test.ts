import { createHmac } from 'node:crypto';
import { describe, expect } from 'vitest';
import { createMemoryHost } from '../../src/host/index.js';
import { readReplies } from '../../src/invite/replies/index.js';
import { all } from '../register/temporary.js';
import { needs } from '../tools.js';
import { startDovecot } from './dovecot.js';
import { sample } from './replies/samples.js';
import { everythingOf, failureOf } from './transport-ground.js';

const key = 'a key of the test, of some length';

/** An access token (RFC 9068) for a user, signed with a key. */
function tokenFor(email: string, signedWith: string): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const said = [
    part({ alg: 'HS256', typ: 'JWT' }),
    part({ sub: email, email, iat: now - 60, nbf: now - 60, exp: now + 600 }),
  ].join('.');
  return `${said}.${createHmac('sha256', signedWith).update(said).digest('base64url')}`;
}

describe('a mailbox of dovecot with OAuth2', () => {
  needs('dovecot', 'openssl')('is read with the token of its user, and with no other', async () => {
    const server = await startDovecot({ '1.gmail': sample('gmail.eml') }, { tokenKey: key });
    const read = (token: string) =>
      all(
        readReplies({
          kind: 'mailbox',
          settings: {
            ...{ host: '127.0.0.1', port: server.ports.tls, ca: '/ca.pem', user: server.user },
            oauth2: { command: ['fetch-token'] },
            since: '2020-01-01',
          },
          ground: {
            host: createMemoryHost({ '/ca.pem': server.certificates.ca }),
            environment: {},
            outputOf: async () => token,
          },
        }),
      );
    const found = await read(tokenFor(server.user, key));
    expect(found.map(({ value }) => value?.answer)).toEqual(['tentative']);
    for (const wrong of [tokenFor(server.user, 'another key'), tokenFor('eve@contoso.com', key)]) {
      const error = await failureOf(read(wrong));
      expect(error.diagnostics[0]?.code).toBe('transport-credentials');
      expect(everythingOf(error)).not.toContain(wrong.slice(-20));
    }
  });
});
