import { setTimeout as pass } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { isPutOff } from '../../src/invite/transports/index.js';
import { mailServer } from './mail-server.js';
import { sampleAttachment } from './sample-invitation.js';
import { plainAnswer, scriptedServer } from './scripted-server.js';
import { smtpTo } from './smtp-ground.js';
import { ana, bo, codeOf, failureOf, groundOf, invitationOf, journalOf } from './transport-ground.js';

const both = [ana, bo];
/** More than the buffers of a connection hold. */
const large = () => invitationOf({ attachments: [sampleAttachment('large.pdf', 6_000_000)] });
/** How a piece of work ended, without its value. */
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    () => 'failed',
  );

describe('the end of a message', () => {
  it('is not sent before it is noted, and all else is', async () => {
    const { port, data } = await scriptedServer({ answer: plainAnswer });
    const transport = await smtpTo({ port });
    let seen = '';
    const stop = new Error('stop');
    const journal = journalOf(async () => {
      await pass(200);
      seen = data();
      throw stop;
    });
    await expect(transport.deliver(invitationOf(), both, journal)).rejects.toBe(stop);
    await pass(100);
    expect(seen).toMatch(/--b--\r\n$/);
    // Nothing came after it: the server must forget such a message (RFC 5321, 4.1.1.4).
    expect(data()).toBe(seen);
    await transport.close();
  });

  it('is sent once when the connection is lost before it', async () => {
    const server = await mailServer();
    const transport = await smtpTo(server);
    let lost = false;
    const journal = journalOf(async () => {
      if (lost) return;
      lost = true;
      server.drop();
      await pass(100);
    });
    await transport.deliver(invitationOf(), both, journal);
    expect(server.mails).toHaveLength(1);
    expect(journal.notes.map(([what]) => what)).toEqual([
      'handingOver',
      'refused',
      'handingOver',
      'accepted',
    ]);
    await transport.close();
  });

  it('leaves no doubt when the connection is lost before it for good', async () => {
    const server = await mailServer();
    const transport = await smtpTo(server, { attempts: 2 });
    const journal = journalOf(async () => {
      server.drop();
      await pass(100);
    });
    expect(await codeOf(transport.deliver(invitationOf(), both, journal))).toBe('transport-unreachable');
    expect(server.mails).toEqual([]);
    expect(journal.notes.at(-1)?.slice(0, 2)).toEqual(['refused', both]);
    expect(isPutOff(journal.notes.at(-1)?.[2] ?? '')).toBe(true);
    await transport.close();
  });
});

describe('a connection that is lost', () => {
  it('in mid-message is opened again, and the message arrives once', async () => {
    let drops = 1;
    const server = await mailServer({ begun: (self) => drops-- > 0 && self.drop() });
    const ground = groundOf();
    const transport = await smtpTo(server, {}, ground);
    const journal = journalOf();
    await transport.deliver(large(), both, journal);
    expect(server.mails).toHaveLength(1);
    expect(ground.waits).toHaveLength(1);
    expect(journal.notes.map(([what]) => what)).toEqual(['handingOver', 'accepted']);
    await transport.close();
  });

  it('in mid-message for good notes nobody', async () => {
    const server = await mailServer({ begun: (self) => self.drop() });
    const transport = await smtpTo(server, { attempts: 2 });
    const journal = journalOf();
    expect(await codeOf(transport.deliver(large(), both, journal))).toBe('transport-unreachable');
    expect(journal.notes).toEqual([]);
    await transport.close();
  });

  it('after the end of the message leaves it in doubt, and it is not sent again', async () => {
    let messages = 0;
    const server = await mailServer({
      ended: (self) => {
        messages += 1;
        self.drop();
        return 'silence';
      },
    });
    const ground = groundOf();
    const transport = await smtpTo(server, {}, ground);
    const journal = journalOf();
    const error = await failureOf(transport.deliver(invitationOf(), both, journal));
    expect(error.diagnostics[0]?.code).toBe('delivery-doubtful');
    expect(error.message).toContain(`${ana}, ${bo}`);
    expect(journal.notes).toEqual([['handingOver', both]]);
    expect([messages, ground.waits]).toEqual([1, []]);
    await transport.close();
  });

  it('after the end says of those who were refused that they were', async () => {
    const server = await mailServer({
      recipient: (address) => (address === ana ? { code: 550, text: 'No' } : undefined),
      ended: (self) => {
        self.drop();
        return 'silence';
      },
    });
    const transport = await smtpTo(server);
    const journal = journalOf();
    expect(await codeOf(transport.deliver(invitationOf(), both, journal))).toBe('delivery-doubtful');
    expect(journal.notes).toEqual([
      ['handingOver', [bo]],
      ['refused', [ana], '550 No'],
    ]);
    await transport.close();
  });

  it('in the middle of the reply leaves it in doubt', async () => {
    const { port } = await scriptedServer({
      answer: plainAnswer,
      data: (all, socket) => void (all.endsWith('\r\n.\r\n') && socket.end('451 4.3.0 Tr')),
    });
    const transport = await smtpTo({ port });
    expect(await codeOf(transport.deliver(invitationOf(), both, journalOf()))).toBe('delivery-doubtful');
    await transport.close();
  });
});

describe('a server that says nothing more', () => {
  const timeouts = { connect: 0.3, answer: 0.3 };

  it('after the end of the message leaves it in doubt', async () => {
    const server = await mailServer({ ended: () => 'silence' });
    const transport = await smtpTo(server, { timeouts });
    const journal = journalOf();
    expect(await codeOf(transport.deliver(invitationOf(), both, journal))).toBe('delivery-doubtful');
    expect(journal.notes).toEqual([['handingOver', both]]);
    await transport.close();
  });

  it.each(['EHLO', 'MAIL', 'RCPT', 'DATA'])('after %s is tried again, then told of', async (silent) => {
    const { port } = await scriptedServer({
      answer: (line) => (line.startsWith(silent) ? undefined : plainAnswer(line)),
    });
    const ground = groundOf();
    const transport = await smtpTo({ port }, { timeouts, attempts: 2 }, ground);
    const journal = journalOf();
    expect(await codeOf(transport.deliver(invitationOf(), both, journal))).toBe('transport-unreachable');
    expect(journal.notes).toEqual([]);
    expect(ground.waits).toHaveLength(1);
    await transport.close();
  });
});

describe('a server that answers before the end', () => {
  it.each(['552 5.3.4 Too much', '421 4.3.2 Shutting down', '250 2.0.0 Ok'])(
    'with %s is not sent the end',
    async (reply) => {
      const { port, data } = await scriptedServer({
        answer: plainAnswer,
        data: (all, socket) => void (all.length < 100_000 && socket.write(`${reply}\r\n`)),
      });
      const transport = await smtpTo({ port }, { attempts: 1 });
      const journal = journalOf();
      expect(await outcome(transport.deliver(large(), both, journal))).toBe('failed');
      await pass(200);
      expect(data()).not.toMatch(/\r\n\.\r\n/);
      expect(journal.notes.map(([what]) => what)).not.toContain('accepted');
      await transport.close();
    },
  );
});

it('shuts down with words: 421 for the recipients is tried again', async () => {
  let replies = 1;
  const { port } = await scriptedServer({
    answer: (line) => (/^RCPT/.test(line) && replies-- > 0 ? '421 4.3.2 Shutting down' : plainAnswer(line)),
    data: (all, socket) =>
      void (all.endsWith('\r\n.\r\n') && socket.write('250 2.0.0 Ok: queued as 4F2A\r\n')),
  });
  const transport = await smtpTo({ port });
  const journal = journalOf();
  await transport.deliver(invitationOf(), [ana], journal);
  expect(journal.notes).toEqual([
    ['handingOver', [ana]],
    ['accepted', [ana], '4F2A'],
  ]);
  await transport.close();
});
