import { describe, expect, it } from 'vitest';
import type { Transport } from '../../src/invite/transports/index.js';
import { temporaryRegisters } from '../register/temporary.js';
import { present } from './matters.js';
import { Killed, mailbox, places, send, sourceOf, stamp } from './send-ground.js';

const registers = temporaryRegisters();
const codesOf = ({ diagnostics }: { diagnostics: readonly { code: string }[] }) =>
  diagnostics.map(({ code }) => code);

describe('an invitation', () => {
  it('goes to everybody but the organizer, once', async () => {
    const register = await registers.open();
    const { organizer } = (await sourceOf()).kickOff;
    const source = await sourceOf({
      attendees: [
        { name: 'Ana', email: 'ana@contoso.com', role: 'required' },
        { ...organizer, email: organizer.email.toUpperCase(), role: 'chair' },
      ],
    });
    const box = mailbox();
    expect((await send(source, register, box.transport)).value?.outcome).toBe('sent');
    expect((await send(source, register, box.transport)).value?.outcome).toBe('known');
    expect((await send(source, register, box.transport, { wish: 'update' })).value?.outcome).toBe('known');
    expect(box.to()).toEqual(['ana']);
  });

  it('is updated and cancelled with the same id and rising sequences', async () => {
    const register = await registers.open();
    const box = mailbox();
    await send(await sourceOf(), register, box.transport);
    const moved = await sourceOf({ start: '2026-12-02T10:00' });
    expect(codesOf(await send(moved, register, box.transport))).toEqual(['invitation-changed']);
    await send(moved, register, box.transport, { wish: 'update' });
    await send(moved, register, box.transport, { wish: 'cancel' });
    expect(codesOf(await send(moved, register, box.transport))).toEqual(['invitation-cancelled']);
    const issues = box.arrived.map(({ invitation: { meeting, sequence, method } }) => [
      meeting.uid,
      sequence,
      method,
    ]);
    const uid = issues[0]?.[0];
    expect(issues).toEqual([
      ...Array(3).fill([uid, 0, 'REQUEST']),
      ...Array(3).fill([uid, 1, 'REQUEST']),
      ...Array(3).fill([uid, 2, 'CANCEL']),
    ]);
    expect(box.arrived.at(-1)?.invitation.attachments).toEqual([]);
  });

  it('that nobody got cannot be cancelled', async () => {
    const register = await registers.open();
    const box = mailbox();
    expect(codesOf(await send(await sourceOf(), register, box.transport, { wish: 'cancel' }))).toEqual([
      'invitation-missing',
    ]);
  });

  for (const place of places) {
    for (const recipient of ['ana', 'luis', 'eva'].map((name) => `${name}@contoso.com`)) {
      it(`reaches nobody twice and forgets nobody, killed ${place} at ${recipient}`, async () => {
        const path = registers.path();
        const source = await sourceOf();
        const killed = mailbox({ recipient, place });
        const first = await registers.open(path);
        await expect(send(source, first, killed.transport)).rejects.toBeInstanceOf(Killed);
        const box = mailbox();
        const second = await registers.open(path);
        const done = await send(source, second, box.transport);
        const all = [...killed.to(), ...box.to()];
        expect(new Set(all).size).toBe(all.length);
        const isDoubtful = place === 'handing-over' || place === 'handed-over';
        expect(codesOf(done)).toEqual(isDoubtful ? ['delivery-doubtful'] : []);
        if (isDoubtful && place === 'handing-over') {
          await send(source, second, box.transport, { again: true });
          all.push(...box.to().slice(-1));
        }
        expect(all.toSorted()).toEqual(['ana', 'eva', 'luis']);
        const [issue] = new Set(
          [...killed.arrived, ...box.arrived].map(({ invitation }) => invitation.stamp),
        );
        expect(issue).toBe(stamp);
        const { deliveries } = present(await second.invitations.latest(present(done.value).invitation.uid));
        const open = deliveries.filter(({ state }) => state !== 'accepted');
        expect(open.length).toBe(place === 'handed-over' ? 1 : 0);
      });
    }
  }

  it('is refused to one and goes to the others; the reason is told, and tried again', async () => {
    const register = await registers.open();
    const refusing: Transport = {
      ...mailbox().transport,
      async deliver(_, [first = '', ...others], journal) {
        await journal.refused([first], '550 5.1.1 no such user');
        await journal.handingOver(others);
        await journal.accepted(others);
      },
    };
    const done = await send(await sourceOf(), register, refusing);
    expect(codesOf(done)).toEqual(['delivery-refused']);
    expect(done.diagnostics[0]?.message).toContain('550 5.1.1 no such user');
    const box = mailbox();
    expect(codesOf(await send(await sourceOf(), register, box.transport))).toEqual([]);
    expect(box.to()).toEqual(['ana']);
  });
});
