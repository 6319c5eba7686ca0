import type { Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { createMemoryHost } from '../../src/host/index.js';
import { needs } from '../tools.js';
import { makeCertificates } from './certificates.js';
import { freePort } from './ports.js';
import { plainAnswer, scriptedServer } from './scripted-server.js';
import { smtpTo } from './smtp-ground.js';
import { ana, failureOf, groundOf, invitationOf, journalOf } from './transport-ground.js';

const timeouts = { connect: 0.3, answer: 0.3 };

/** How a delivery ends: its code, how often it was tried, who was noted; all but the code are nothing to the recipients. */
async function endOf(
  port: number,
  settings: Readonly<Record<string, unknown>> = {},
  files: Readonly<Record<string, string>> = {},
) {
  const ground = groundOf({ host: createMemoryHost(files) });
  const journal = journalOf();
  const transport = await smtpTo({ port }, { timeouts, attempts: 3, ...settings }, ground);
  const { diagnostics } = await failureOf(transport.deliver(invitationOf(), [ana], journal));
  await transport.close();
  expect(journal.notes).toEqual([]);
  return [diagnostics[0]?.code, ground.waits.length + 1];
}

describe('a server that does not let anybody in', () => {
  it('for nobody listens, is tried again', async () => {
    expect(await endOf(await freePort())).toEqual(['transport-unreachable', 3]);
  });

  it.each([
    ['', 'transport-unreachable', 3],
    ['421 4.3.2 Too many connections', 'transport-deferred', 3],
    ['554 5.7.1 No service for you', 'transport-refused', 1],
    ['SSH-2.0-OpenSSH_9.2', 'transport-unreachable', 3],
  ])('for it greets with "%s", ends as %s', async (greeting, code, attempts) => {
    const { port } = await scriptedServer({ greeting, answer: plainAnswer });
    expect(await endOf(port)).toEqual([code, attempts]);
  });
});

/** Offers STARTTLS, and goes on as told when it is asked for it. */
async function offering(start: (socket: Socket) => string | undefined) {
  const lines: string[] = [];
  const { port } = await scriptedServer({
    answer(line, socket) {
      lines.push(line);
      if (/^EHLO/i.test(line)) return '250-test\r\n250 STARTTLS';
      return line === 'STARTTLS' ? start(socket) : plainAnswer(line);
    },
  });
  return { port, lines };
}

describe('a server that offers STARTTLS', () => {
  it.each([
    ['454 4.7.0 Not available now', 'transport-deferred', 3],
    ['502 5.5.1 Not implemented', 'transport-insecure', 1],
  ])('and says "%s" gets nothing in the clear', async (reply, code, attempts) => {
    const { port, lines } = await offering(() => reply);
    expect(await endOf(port, { security: 'starttls' })).toEqual([code, attempts]);
    expect(lines.filter((line) => !/^(?:EHLO|STARTTLS|QUIT)/.test(line))).toEqual([]);
  });

  it.each(['says nothing more', 'breaks the connection'])('and then %s is tried again', async (manner) => {
    const { port } = await offering((socket) => {
      socket.removeAllListeners('data');
      socket.on('data', () => void (manner === 'breaks the connection' && socket.destroy()));
      return '220 2.0.0 Go ahead';
    });
    expect(await endOf(port, { security: 'starttls' })).toEqual(['transport-unreachable', 3]);
  });

  needs('openssl')('is not believed what somebody put in before the encryption', async () => {
    const { ca, key, cert } = await makeCertificates();
    const encrypted: string[] = [];
    const { port } = await offering((socket) => {
      socket.write(
        '220 2.0.0 Go ahead\r\n250 8BITMIME\r\n250 2.1.0 Ok\r\n250 2.1.5 Ok\r\n354 go on\r\n250 queued\r\n',
      );
      socket.removeAllListeners('data');
      const secured = new TLSSocket(socket, {
        isServer: true,
        secureContext: createSecureContext({ key, cert }),
      });
      secured.on('error', () => undefined);
      // It says nothing of its own.
      secured.on('data', (piece) => encrypted.push(piece.toString()));
      return undefined;
    });
    const ended = await endOf(port, { security: 'starttls', ca: '/ca.pem' }, { '/ca.pem': ca });
    expect(ended).toEqual(['transport-unreachable', 3]);
    expect(encrypted.join('')).toContain('EHLO');
    expect(encrypted.join('')).not.toContain('MAIL FROM');
  });
});
