import { describe, expect, it } from 'vitest';
import { isPutOff } from '../../src/invite/transports/index.js';
import { mailServer, type Reply } from './mail-server.js';
import { smtpTo } from './smtp-ground.js';
import { ana, bo, codeOf, failureOf, forms, groundOf, invitationOf, journalOf } from './transport-ground.js';

const both = [ana, bo];
const greylisted: Reply = { code: 451, text: '4.7.1 Greylisted, come back' };
const unknown: Reply = { code: 550, text: '5.1.1 No such user' };

/** Says these one after the other, and then nothing. */
const saying = (...replies: Reply[]) => {
  const left = [...replies];
  return () => left.shift();
};

describe('a message by SMTP', () => {
  it('arrives byte by byte, from the organizer, for those it is for', async () => {
    const server = await mailServer();
    const transport = await smtpTo(server);
    const journal = journalOf();
    const invitation = invitationOf();
    await transport.deliver(invitation, [bo], journal);
    const [mail] = server.mails;
    expect(mail).toMatchObject({ from: invitation.meeting.organizer.email, recipients: [bo], secure: false });
    const calendar = forms.calendarOf(invitation, {});
    expect(mail?.raw.equals(await forms.messageOf(invitation, { calendar }))).toBe(true);
    const [, encoded = ''] = /base64\r\n\r\n([\s\S]*?)\r\n--b--/.exec(String(mail?.raw)) ?? [];
    expect(Buffer.from(encoded, 'base64').equals(invitation.attachments[0]?.bytes ?? Buffer.of())).toBe(true);
    expect(journal.notes.at(-1)).toEqual(['accepted', [bo], 'Q1ABCDEF']);
    await transport.close();
  });

  it('has the bounces sent to whom the settings name', async () => {
    const server = await mailServer({ options: { size: 1_000_000, hideDSN: false } });
    const transport = await smtpTo(server, { sender: 'bounces@meridian.example' });
    await transport.deliver(invitationOf(), both, journalOf());
    expect(server.mails[0]?.from).toBe('bounces@meridian.example');
    // Delivery notices are not asked for, the size is told.
    expect(Object.keys(server.mails[0]?.parameters ?? {})).toEqual(['SIZE']);
    await transport.close();
  });

  it('goes to the others when one is refused', async () => {
    const server = await mailServer({ recipient: (address) => (address === ana ? unknown : undefined) });
    const transport = await smtpTo(server);
    const journal = journalOf();
    await transport.deliver(invitationOf(), both, journal);
    expect(server.mails.map(({ recipients }) => recipients)).toEqual([[bo]]);
    expect(journal.notes).toEqual([
      ['handingOver', [bo]],
      ['accepted', [bo], 'Q1ABCDEF'],
      ['refused', [ana], '550 5.1.1 No such user'],
    ]);
    await transport.close();
  });

  it.each([false, true])(
    'tells of each when all are refused (hidePIPELINING: %s)',
    async (hidePIPELINING) => {
      const server = await mailServer({ recipient: () => unknown, options: { hidePIPELINING } });
      const transport = await smtpTo(server);
      const journal = journalOf();
      await transport.deliver(invitationOf(), both, journal);
      expect(server.mails).toEqual([]);
      expect(journal.notes).toEqual([ana, bo].map((one) => ['refused', [one], '550 5.1.1 No such user']));
      await transport.close();
    },
  );

  it('comes back to one who is put off, and sends the other nothing again', async () => {
    const later = saying(greylisted, greylisted);
    const server = await mailServer({ recipient: (address) => (address === bo ? later() : undefined) });
    const ground = groundOf();
    const transport = await smtpTo(server, {}, ground);
    const journal = journalOf();
    await transport.deliver(invitationOf(), both, journal);
    expect(server.mails.map(({ recipients }) => recipients)).toEqual([[ana], [bo]]);
    expect(ground.waits).toEqual([2500, 10_000]);
    expect(journal.notes.map(([what, whom]) => [what, whom])).toEqual([
      ['handingOver', [ana]],
      ['accepted', [ana]],
      ['handingOver', [bo]],
      ['accepted', [bo]],
    ]);
    await transport.close();
  });

  it('gives up after so many attempts, and says why', async () => {
    const server = await mailServer({ recipient: (address) => (address === bo ? greylisted : undefined) });
    const ground = groundOf();
    const transport = await smtpTo(server, { attempts: 3 }, ground);
    const journal = journalOf();
    await transport.deliver(invitationOf(), both, journal);
    expect(ground.waits).toHaveLength(2);
    expect(journal.notes.at(-1)).toEqual(['refused', [bo], '451 4.7.1 Greylisted, come back']);
    expect(isPutOff(journal.notes.at(-1)?.[2] ?? '')).toBe(true);
    await transport.close();
  });

  it.each([false, true])(
    'comes back when the sender is put off (hidePIPELINING: %s)',
    async (hidePIPELINING) => {
      const server = await mailServer({ sender: saying(greylisted), options: { hidePIPELINING } });
      const transport = await smtpTo(server);
      const journal = journalOf();
      await transport.deliver(invitationOf(), both, journal);
      expect(server.mails.map(({ recipients }) => recipients)).toEqual([both]);
      expect(journal.notes.map(([what]) => what)).toEqual(['handingOver', 'accepted']);
      await transport.close();
    },
  );

  it('stops at once when the sender is refused', async () => {
    const server = await mailServer({ sender: () => ({ code: 553, text: '5.7.1 Not your address' }) });
    const ground = groundOf();
    const transport = await smtpTo(server, {}, ground);
    const journal = journalOf();
    const error = await failureOf(transport.deliver(invitationOf(), both, journal));
    expect(error.diagnostics[0]?.code).toBe('transport-refused');
    expect(error.message).toContain('553 5.7.1 Not your address');
    expect([journal.notes, ground.waits, server.mails]).toEqual([[], [], []]);
    await transport.close();
  });

  it('is noted as refused when the server does not want what it has read', async () => {
    const server = await mailServer({ ended: () => ({ code: 554, text: '5.7.1 Spam' }) });
    const transport = await smtpTo(server);
    const journal = journalOf();
    expect(await codeOf(transport.deliver(invitationOf(), both, journal))).toBe('transport-refused');
    expect(journal.notes.map(([what, whom]) => [what, whom])).toEqual([
      ['handingOver', both],
      ['refused', both],
    ]);
    expect(journal.notes.at(-1)?.[2]).toContain('554 5.7.1 Spam');
    await transport.close();
  });

  it('is sent again when the server puts off what it has read', async () => {
    const server = await mailServer({ ended: saying(greylisted) });
    const transport = await smtpTo(server);
    const journal = journalOf();
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

  it('is not begun when the server says that it is too large', async () => {
    const server = await mailServer({ options: { size: 1000 } });
    const transport = await smtpTo(server);
    const journal = journalOf();
    const error = await failureOf(transport.deliver(invitationOf(), both, journal));
    expect(error.diagnostics[0]?.code).toBe('message-too-large');
    expect(error.message).toContain('takes 1000');
    expect(journal.notes).toEqual([]);
    await transport.close();
  });

  it('is not begun when it is larger than the settings allow', async () => {
    const server = await mailServer();
    const transport = await smtpTo(server, { largestMessage: 1000 });
    expect(await codeOf(transport.deliver(invitationOf(), both, journalOf()))).toBe('message-too-large');
    expect(server.connections()).toBe(0);
  });
});
