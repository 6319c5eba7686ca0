import { describe, expect, it } from 'vitest';
import { mailServer } from './mail-server.js';
import { smtpTo } from './smtp-ground.js';
import { ana, bo, codeOf, groundOf, invitationOf, journalOf } from './transport-ground.js';

const both = [ana, bo];

describe('a delivery that the user ends', () => {
  it('is brought to its end when the message is on its way', async () => {
    const end = new AbortController();
    const server = await mailServer({ begun: () => end.abort() });
    const transport = await smtpTo(server, {}, groundOf({ signal: end.signal }));
    const journal = journalOf();
    await transport.deliver(invitationOf(), both, journal);
    expect(journal.notes.map(([what]) => what)).toEqual(['handingOver', 'accepted']);
    // The next one is not begun.
    const next = journalOf();
    expect(await codeOf(transport.deliver(invitationOf({}, 'a2'), both, next))).toBe('delivery-interrupted');
    expect(next.notes).toEqual([]);
    expect(server.mails).toHaveLength(1);
    await transport.close();
  });

  it('is not begun when it waits for its turn, or for a connection', async () => {
    for (const settings of [{ messagesPerMinute: 1 }, { connections: 1 }]) {
      const end = new AbortController();
      const server = await mailServer({ ended: () => void end.abort() });
      const ended = new Promise<void>((resolve) => end.signal.addEventListener('abort', () => resolve()));
      const ground = groundOf({ signal: end.signal, wait: () => ended });
      const transport = await smtpTo(server, settings, ground);
      const journals = [journalOf(), journalOf()];
      const results = await Promise.allSettled(
        journals.map((journal, at) => transport.deliver(invitationOf({}, `a${at}`), both, journal)),
      );
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
      expect(journals[1]?.notes).toEqual([]);
      expect(server.mails).toHaveLength(1);
      await transport.close();
    }
  });

  it('that was put off in part leaves those who have it alone, and the others as they were', async () => {
    const end = new AbortController();
    const server = await mailServer({
      recipient: (address) => (address === ana ? { code: 451, text: '4.7.1 Later' } : undefined),
    });
    const transport = await smtpTo(
      server,
      {},
      groundOf({ signal: end.signal, wait: async () => end.abort() }),
    );
    const journal = journalOf();
    expect(await codeOf(transport.deliver(invitationOf(), both, journal))).toBe('delivery-interrupted');
    expect(journal.notes).toEqual([
      ['handingOver', [bo]],
      ['accepted', [bo], 'Q1ABCDEF'],
    ]);
    await transport.close();
  });
});
