import { describe, expect, it } from 'vitest';
import type { MeetingReply, PlannedInvitation } from '../../src/register/index.js';
import { all, noon, temporaryRegisters } from './temporary.js';

const registers = temporaryRegisters();
const uid = '1b4e28ba-2fa1-51d2-883f-0016d3cca427';
const at = new Date(noon).toISOString();

const invitation = (sequence: number, more: Partial<PlannedInvitation> = {}): PlannedInvitation => ({
  uid,
  sequence,
  method: 'REQUEST',
  stamp: '2026-11-21T10:00:00.000Z',
  digest: `digest ${sequence}`,
  number: 'SOR-2026-0042',
  version: '1.0',
  customer: 'Contoso, Ltd.',
  summary: 'Kick-off: Contoso, Ltd.',
  start: '2026-12-01T10:00',
  timeZone: 'America/New_York',
  organizer: 'jo.li@northwindtraders.com',
  ...more,
});

const ana = { name: 'Ana Torres', email: 'Ana.Torres@contoso.com' };
const luis = { name: 'Luis Romero', email: 'luis.romero@contoso.com' };
const to = (...recipients: readonly { name: string; email: string }[]) => ({
  recipients,
  transport: 'smtp',
  by: 'jo',
});

async function ledger() {
  return (await registers.open()).invitations;
}

async function states(invitations: Awaited<ReturnType<typeof ledger>>) {
  const { deliveries = [] } = (await invitations.latest(uid)) ?? {};
  return Object.fromEntries(deliveries.map(({ recipient, state }) => [recipient.split('.')[0], state]));
}

describe('an invitation in the register', () => {
  it('comes back as it was planned, with its deliveries', async () => {
    const invitations = await ledger();
    expect(await invitations.latest(uid)).toBeUndefined();
    await invitations.plan(invitation(0), to(luis, ana));
    const delivery = { method: 'REQUEST', transport: 'smtp', state: 'planned', changedAt: at };
    expect(await invitations.latest(uid)).toEqual({
      ...invitation(0),
      plannedAt: at,
      plannedBy: 'jo',
      deliveries: [
        { recipient: 'ana.torres@contoso.com', name: 'Ana Torres', ...delivery },
        { recipient: 'luis.romero@contoso.com', name: 'Luis Romero', ...delivery },
      ],
    });
  });

  it('is planned once: not with the sequence of another one, nor an earlier one', async () => {
    const invitations = await ledger();
    await invitations.plan(invitation(1), to(ana));
    for (const sequence of [0, 1])
      await expect(invitations.plan(invitation(sequence), to(ana))).rejects.toMatchObject({
        diagnostics: [{ code: 'invitation-outdated' }],
      });
    await invitations.plan(invitation(2), to(ana));
    expect((await invitations.latest(uid))?.sequence).toBe(2);
  });

  it('is handed over to each recipient once, whoever tries it', async () => {
    const invitations = await ledger();
    const issue = invitation(0);
    await invitations.plan(issue, to(ana, luis));
    await invitations.handingOver(issue, [ana.email], 'smtp');
    await expect(invitations.handingOver(issue, [luis.email, ana.email], 'smtp')).rejects.toMatchObject({
      diagnostics: [{ code: 'delivery-doubtful' }],
    });
    expect(await states(invitations)).toEqual({ ana: 'handing-over', luis: 'planned' });
    await invitations.accepted(issue, [ana.email], '250 queued as 4711');
    await invitations.refused(issue, [luis.email], '550 no such user');
    await invitations.handingOver(issue, [luis.email], 'file');
    expect((await invitations.latest(uid))?.deliveries.map(({ transport }) => transport)).toEqual([
      'smtp',
      'file',
    ]);
    expect(await states(invitations)).toEqual({ ana: 'accepted', luis: 'handing-over' });
    await expect(invitations.handingOver(issue, [ana.email], 'smtp')).rejects.toThrow();
    expect((await invitations.latest(uid))?.deliveries[0]).toMatchObject({ reference: '250 queued as 4711' });
  });

  it('goes again to those who may have it, who stay its holders whatever comes of that', async () => {
    const invitations = await ledger();
    const issue = invitation(0);
    await invitations.plan(issue, to(ana, luis));
    await invitations.handingOver(issue, [ana.email, luis.email], 'smtp');
    await invitations.accepted(issue, [luis.email]);
    await invitations.handingOver(issue, [ana.email], 'smtp', [ana.email]);
    await invitations.refused(issue, [ana.email], '550 no such user');
    expect(await states(invitations)).toEqual({ ana: 'refused', luis: 'accepted' });
    expect((await invitations.holders(uid)).map(({ name }) => name)).toEqual(['Ana Torres', 'Luis Romero']);
    expect(await invitations.holders(uid, issue.sequence)).toEqual([]);
  });

  it('is known to those to whom it was, or may have been, handed over, until it is cancelled for them', async () => {
    const invitations = await ledger();
    await invitations.plan(invitation(0), to(ana, luis));
    expect(await invitations.holders(uid)).toEqual([]);
    await invitations.handingOver(invitation(0), [ana.email, luis.email], 'smtp');
    await invitations.accepted(invitation(0), [ana.email]);
    await invitations.plan(invitation(1), to(ana));
    expect((await invitations.holders(uid)).map(({ name }) => name)).toEqual(['Ana Torres', 'Luis Romero']);
    await invitations.plan(invitation(2, { method: 'CANCEL' }), to(ana, luis));
    await invitations.handingOver(invitation(2), [ana.email], 'smtp');
    await invitations.accepted(invitation(2), [ana.email]);
    expect((await invitations.holders(uid)).map(({ name }) => name)).toEqual(['Luis Romero']);
  });

  it('is cancelled for those alone who are removed, and known to them until they have that', async () => {
    const invitations = await ledger();
    const names = async () => (await invitations.holders(uid)).map(({ name }) => name);
    await invitations.plan(invitation(0), to(ana, luis));
    await invitations.handingOver(invitation(0), [ana.email, luis.email], 'smtp');
    await invitations.accepted(invitation(0), [ana.email, luis.email]);
    await invitations.plan(invitation(1), { ...to(ana), removed: [luis] });
    const { deliveries = [] } = (await invitations.latest(uid)) ?? {};
    expect(deliveries.map(({ name, method }) => [name, method])).toEqual([
      ['Ana Torres', 'REQUEST'],
      ['Luis Romero', 'CANCEL'],
    ]);
    await invitations.handingOver(invitation(1), [luis.email], 'file');
    expect(await names()).toEqual(['Ana Torres', 'Luis Romero']);
    expect((await invitations.holders(uid)).map(({ transport }) => transport)).toEqual(['smtp', 'smtp']);
    await invitations.accepted(invitation(1), [luis.email]);
    expect(await names()).toEqual(['Ana Torres']);
    await invitations.plan(invitation(2), to(ana, luis));
    await invitations.handingOver(invitation(2), [luis.email], 'smtp');
    expect(await names()).toEqual(['Ana Torres', 'Luis Romero']);
  });

  it('is listed with the last of each meeting, by number', async () => {
    const invitations = await ledger();
    await invitations.plan(invitation(0, { uid: 'b', number: 'SOR-2' }), to(ana));
    await invitations.plan(invitation(0, { uid: 'a', number: 'SOR-1' }), to(luis));
    await invitations.plan(invitation(1, { uid: 'b', number: 'SOR-2', version: '1.1' }), to(ana));
    const listed = await all(invitations.all());
    expect(listed.map(({ number, version, sequence }) => [number, version, sequence])).toEqual([
      ['SOR-1', '1.0', 0],
      ['SOR-2', '1.1', 1],
    ]);
  });
});

describe('replies', () => {
  const reply = (answer: MeetingReply['answer'], sequence: number, time: string): MeetingReply => ({
    uid,
    attendee: ana.email,
    sequence,
    stamp: `2026-11-22T${time}:00.000Z`,
    answer,
    digest: `message at ${time}`,
  });

  it('keep who sent them; of two of the same time the first stays', async () => {
    const invitations = await ledger();
    const given = { ...reply('declined', 0, '10:00'), sender: 'assistant@contoso.com' };
    expect(await invitations.reply(given)).toBe('recorded');
    expect(await invitations.reply(reply('accepted', 0, '10:00'))).toBe('contradictory');
    expect(await invitations.reply({ ...reply('declined', 0, '10:00'), comment: 'Away' })).toBe(
      'contradictory',
    );
    expect(await invitations.reply({ ...reply('declined', 0, '10:00'), digest: 'a copy' })).toBe('known');
    expect(await invitations.replies(uid)).toEqual([
      { ...given, attendee: 'ana.torres@contoso.com', recordedAt: at },
    ]);
  });

  it('count once, and the latest counts', async () => {
    const invitations = await ledger();
    expect(await invitations.reply(reply('tentative', 0, '10:00'))).toBe('recorded');
    expect(await invitations.reply(reply('tentative', 0, '10:00'))).toBe('known');
    expect(await invitations.reply({ ...reply('accepted', 0, '11:00'), comment: 'See you' })).toBe(
      'recorded',
    );
    expect(await invitations.reply(reply('declined', 0, '10:30'))).toBe('older');
    expect(await invitations.replies(uid)).toEqual([
      {
        ...reply('accepted', 0, '11:00'),
        attendee: 'ana.torres@contoso.com',
        comment: 'See you',
        recordedAt: at,
      },
    ]);
    expect(await invitations.reply(reply('declined', 1, '09:00'))).toBe('recorded');
    expect((await invitations.replies(uid)).map(({ answer }) => answer)).toEqual(['declined']);
  });
});
