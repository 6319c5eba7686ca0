import { describe, expect, it } from 'vitest';
import { temporaryRegisters } from '../register/temporary.js';
import { mailbox, send, sourceOf } from './send-ground.js';

const ground = temporaryRegisters();
const codesOf = ({ diagnostics }: Awaited<ReturnType<typeof send>>) => diagnostics.map(({ code }) => code);
const ana = { name: 'Ana', email: 'ana@contoso.com', role: 'required' } as const;
const files = { name: 'file', repeatable: true } as const;

describe('an invitation that was written into files', () => {
  it('goes out when it is to be sent, as the same issue, and once', async () => {
    const register = await ground.open();
    const source = await sourceOf();
    await send(source, register, mailbox(undefined, files).transport);
    const box = mailbox();
    const sent = await send(source, register, box.transport);
    expect(sent.value?.outcome).toBe('sent');
    expect(box.to().toSorted()).toEqual(['ana', 'eva', 'luis']);
    expect(box.arrived.map(({ invitation }) => invitation.sequence)).toEqual([0, 0, 0]);
    expect((await send(source, register, box.transport)).value?.outcome).toBe('known');
    expect(box.arrived).toHaveLength(3);
  });

  it('is written again where that is asked for', async () => {
    const register = await ground.open();
    const source = await sourceOf();
    const folder = mailbox(undefined, files);
    await send(source, register, folder.transport);
    await send(source, register, folder.transport);
    expect(folder.arrived).toHaveLength(3);
    await send(source, register, folder.transport, { again: true });
    expect(folder.arrived).toHaveLength(6);
  });

  it('is sent to nobody twice where the program was killed between two recipients', async () => {
    const register = await ground.open();
    const source = await sourceOf();
    await send(source, register, mailbox(undefined, files).transport);
    const killed = mailbox({ recipient: 'luis@contoso.com', place: 'before' });
    await expect(send(source, register, killed.transport)).rejects.toThrow();
    const box = mailbox();
    await send(source, register, box.transport);
    expect([...killed.to(), ...box.to()].toSorted()).toEqual(['ana', 'eva', 'luis']);
  });
});

describe('another transport', () => {
  it.each(['invite', 'update', 'cancel'] as const)('does not %s what it cannot change', async (wish) => {
    const register = await ground.open();
    await send(
      await sourceOf(),
      register,
      mailbox({ recipient: 'eva@contoso.com', place: 'before' }).transport,
    ).catch(() => undefined);
    const graph = mailbox(undefined, { name: 'graph', informsRemoved: true, repeatable: true });
    const source = await sourceOf(wish === 'update' ? { place: 'Elsewhere' } : {});
    const done = await send(source, register, graph.transport, { wish });
    expect(codesOf(done)).toEqual(['transport-changed']);
    expect(done.diagnostics[0]?.message).toContain(
      'ana@contoso.com, luis@contoso.com have the meeting by smtp',
    );
    expect(graph.arrived).toEqual([]);
  });

  it('may invite again when the first has cancelled', async () => {
    const register = await ground.open();
    const source = await sourceOf();
    await send(source, register, mailbox().transport);
    await send(source, register, mailbox().transport, { wish: 'cancel' });
    const graph = mailbox(undefined, { name: 'graph', informsRemoved: true });
    expect(codesOf(await send(source, register, graph.transport, { wish: 'update' }))).toEqual([]);
    expect(graph.to()).toEqual(['ana', 'luis', 'eva']);
  });
});

describe('somebody of whom it is not known whether they have it', () => {
  it('learns of the cancellation, also when sending it again was of no use', async () => {
    const register = await ground.open();
    const source = await sourceOf();
    const lost = mailbox({ recipient: 'luis@contoso.com', place: 'handed-over' });
    await expect(send(source, register, lost.transport)).rejects.toThrow();
    const down = mailbox({ recipient: 'luis@contoso.com', place: 'before' });
    await expect(send(source, register, down.transport, { again: true })).rejects.toThrow();
    const box = mailbox();
    await send(source, register, box.transport, { wish: 'cancel' });
    expect(box.to()).toEqual(['ana', 'eva', 'luis']);
  });
});

describe('a cancellation', () => {
  it('names everybody who has the meeting, whoever is in the engagement now', async () => {
    const register = await ground.open();
    await send(await sourceOf(), register, mailbox().transport);
    const box = mailbox();
    await send(await sourceOf({ attendees: [ana] }), register, box.transport, { wish: 'cancel' });
    const named = box.arrived[0]?.invitation.meeting.attendees.map(({ email }) => email);
    expect(named).toEqual(['ana@contoso.com', 'eva@contoso.com', 'luis@contoso.com']);
    expect(box.to()).toEqual(['ana', 'eva', 'luis']);
  });

  it('says the same to those who get it later, though the engagement has changed', async () => {
    const register = await ground.open();
    const source = await sourceOf();
    await send(source, register, mailbox().transport);
    const killed = mailbox({ recipient: 'eva@contoso.com', place: 'before' });
    await expect(send(source, register, killed.transport, { wish: 'cancel' })).rejects.toThrow();
    const box = mailbox();
    const other = await sourceOf({ attendees: [ana], start: '2027-03-01T10:00' });
    await send(other, register, box.transport, { wish: 'cancel' });
    expect(box.to()).toEqual(['eva', 'luis']);
    expect(box.arrived[0]?.invitation).toEqual(killed.arrived[0]?.invitation);
  });

  it('reaches nobody and is no error where nobody got the invitation', async () => {
    const register = await ground.open();
    const source = await sourceOf();
    const killed = mailbox({ recipient: 'ana@contoso.com', place: 'before' });
    await expect(send(source, register, killed.transport)).rejects.toThrow();
    const box = mailbox();
    expect(codesOf(await send(source, register, box.transport, { wish: 'cancel' }))).toEqual([]);
    expect(box.arrived).toEqual([]);
  });
});

it('what nobody has got yet is an invitation in its words, whatever its number', async () => {
  const register = await ground.open();
  const refusing = mailbox(undefined, {
    deliver: (_, to, journal) => journal.refused(to, '550 no such user'),
  });
  await send(
    await sourceOf({ attendees: [{ ...ana, email: 'bad@contoso.com' }] }),
    register,
    refusing.transport,
  );
  const box = mailbox();
  await send(await sourceOf({ attendees: [ana] }), register, box.transport, { wish: 'update' });
  const [first] = box.arrived;
  expect(first?.invitation.sequence).toBe(1);
  expect(first?.invitation.subject).toBe(first?.invitation.meeting.summary);
});
