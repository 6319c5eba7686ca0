import { describe, expect, it } from 'vitest';
import { createMemoryHost } from '../../src/host/index.js';
import { readReplies } from '../../src/invite/replies/index.js';
import { plainReason } from '../../src/invite/transports/tls-fault.js';
import { all } from '../register/temporary.js';
import { imapServer } from './imap-server.js';
import { mailServer } from './mail-server.js';
import { scriptedServer } from './scripted-server.js';
import { smtpTo } from './smtp-ground.js';
import { ana, failureOf, groundOf, invitationOf, journalOf } from './transport-ground.js';

/** How a delivery ends. */
async function sent(port: number, security: string) {
  const ground = groundOf();
  const transport = await smtpTo({ port }, { security }, ground);
  const { diagnostics } = await failureOf(transport.deliver(invitationOf(), [ana], journalOf()));
  await transport.close();
  expect(ground.waits).toEqual([]);
  return diagnostics[0];
}

/** How reading a mailbox ends. */
async function read(port: number, security: string) {
  const settings = { host: '127.0.0.1', port, security, user: 'jo', secret: { env: 'MAIL' } };
  const ground = { host: createMemoryHost(), environment: { MAIL: 'word-9f' } };
  return (await failureOf(all(readReplies({ kind: 'mailbox', settings, ground })))).diagnostics[0];
}

describe('a server that does not begin with TLS', () => {
  it('is told as that, with what to write', async () => {
    const { port } = await mailServer();
    expect(await sent(port, 'tls')).toMatchObject({
      code: 'transport-insecure',
      message: `127.0.0.1:${port} does not speak TLS from the start`,
      hint: 'Write security: starttls, or give the port for TLS from the start (465).',
    });
  });

  it('is told of a mailbox too', async () => {
    const { port } = await imapServer({});
    expect(await read(port, 'tls')).toMatchObject({
      code: 'transport-insecure',
      message: `127.0.0.1:${port} does not speak TLS from the start`,
      hint: 'Write security: starttls, or give the port for TLS from the start (993).',
    });
  });
});

describe('a server that does not offer STARTTLS', () => {
  it('is told with what to write, and nothing of authorities', async () => {
    const { port } = await mailServer();
    expect(await sent(port, 'starttls')).toMatchObject({
      code: 'transport-insecure',
      message: expect.stringMatching(/cannot encrypt the connection/),
      hint: 'Write security: tls with its port (465), or give the port on which the server offers STARTTLS (587).',
    });
  });

  it('is told of a mailbox too', async () => {
    const { port } = await imapServer({});
    expect(await read(port, 'starttls')).toMatchObject({
      code: 'transport-insecure',
      message: expect.stringMatching(/cannot encrypt the connection/),
      hint: 'Write security: tls with its port (993), or give the port on which the server offers STARTTLS (143).',
    });
  });

  it('that says so and goes on in the clear is told without what OpenSSL calls it', async () => {
    const { port } = await scriptedServer({
      answer: (line) =>
        /^EHLO/i.test(line) ? '250-test\r\n250 STARTTLS' : '220 Go ahead\r\n250 in the clear',
    });
    const transport = await smtpTo({ port }, { security: 'starttls', attempts: 1 });
    const { diagnostics } = await failureOf(transport.deliver(invitationOf(), [ana], journalOf()));
    await transport.close();
    expect(diagnostics[0]?.message).not.toMatch(/OpenSSL|SSL routines|from the start/);
  });
});

it('leaves the words of a fault, and not the places in OpenSSL', () => {
  const fault =
    'Error initiating TLS - 807C6DB3967F0000:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../deps/openssl/openssl/ssl/record/ssl3_record.c:350:\n';
  expect(plainReason(fault)).toBe('Error initiating TLS - wrong version number');
  expect(plainReason('unable to verify the first certificate')).toBe(
    'unable to verify the first certificate',
  );
});
