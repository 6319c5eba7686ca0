import { describe, expect, it } from 'vitest';
import { loadForms } from '../../src/invite/forms.js';
import { previewInvitation } from '../../src/invite/preview-invitation.js';
import type { Transport } from '../../src/invite/transports/index.js';
import { temporaryRegisters } from '../register/temporary.js';
import { mailServer } from './mail-server.js';
import { present } from './matters.js';
import { Killed, mailbox, places, send, sourceOf, stamp } from './send-ground.js';
import { smtpTo } from './smtp-ground.js';
import { groundOf } from './transport-ground.js';

const registers = temporaryRegisters();
const codesOf = ({ diagnostics }: { diagnostics: readonly { code: string }[] }) =>
  diagnostics.map(({ code }) => code);
const named = (...names: readonly string[]) =>
  names.map((name) => ({ name, email: `${name}@contoso.com`, role: 'required' as const }));
const update = { wish: 'update' } as const;

type Box = ReturnType<typeof mailbox>;

/** `eva 1 CANCEL` for each that arrived. */
const gotOf = ({ arrived }: Pick<Box, 'arrived'>) =>
  arrived.map(({ to, invitation: { sequence, method } }) => `${to.split('@')[0]} ${sequence} ${method}`);

/** A register in which ana, luis and eva were invited by a transport. */
async function invited(by: Partial<Transport> = {}, path = registers.path()) {
  const register = await registers.open(path);
  await send(await sourceOf(), register, mailbox(undefined, by).transport);
  return register;
}

describe('an update that takes somebody off', () => {
  it('cancels for them alone, and goes to the others', async () => {
    const register = await invited();
    const box = mailbox();
    const moved = { attendees: named('ana', 'luis'), place: 'Vault 7', link: 'https://meet.example/new' };
    const source = await sourceOf(moved);
    expect(codesOf(await send(source, register, box.transport))).toEqual(['invitation-changed']);
    expect(codesOf(await send(source, register, box.transport, update))).toEqual([]);
    expect(gotOf(box)).toEqual(['ana 1 REQUEST', 'luis 1 REQUEST', 'eva 1 CANCEL']);
    const { invitation } = present(box.arrived.at(-1));
    const { invitation: other } = present(box.arrived.at(0));
    expect(invitation).toMatchObject({ scope: 'removed', stamp, attachments: [] });
    expect(invitation.meeting.uid).toBe(other.meeting.uid);
    expect(invitation.meeting.attendees.map(({ email }) => email)).toEqual(['eva@contoso.com']);
    expect(JSON.stringify([invitation.meeting, invitation.text, invitation.html])).not.toMatch(
      /Vault 7|meet\.example/,
    );
    expect((await send(source, register, box.transport, update)).value?.outcome).toBe('known');
    await send(source, register, box.transport, { wish: 'cancel' });
    expect(gotOf(box).slice(3)).toEqual(['ana 2 CANCEL', 'luis 2 CANCEL']);
    expect(box.arrived.at(-1)?.invitation.scope).toBe('everybody');
  });

  it('goes by mail, to each of them once', async () => {
    const register = await registers.open();
    const server = await mailServer();
    const transport = await smtpTo(server, {}, groundOf({ forms: await loadForms() }));
    await send(await sourceOf(), register, transport);
    const source = await sourceOf({ attendees: named('ana', 'luis') });
    for (let times = 0; times < 2; times += 1) await send(source, register, transport, update);
    const mails = server.mails.map(({ recipients, raw }) => {
      const head = String(raw).replaceAll('\r\n ', ' ');
      const [, method] = /^Content-Type: text\/calendar;.* method=(\w+)/m.exec(head) ?? [];
      const to = /^To: (.*)\r$/m.exec(head)?.[1] ?? '';
      return [method, [...recipients].toSorted(), to.match(/\w+@contoso\.com/g)?.toSorted()];
    });
    const [ana = '', luis = '', eva = ''] = named('ana', 'luis', 'eva').map(({ email }) => email);
    expect(mails).toEqual([
      ['REQUEST', [ana, eva, luis], [ana, eva, luis]],
      ['REQUEST', [ana, luis], [ana, luis]],
      ['CANCEL', [eva], [eva]],
    ]);
    await transport.close();
  });

  it('may be followed by one that brings them back', async () => {
    const register = await invited();
    const box = mailbox();
    await send(await sourceOf({ attendees: named('ana') }), register, box.transport, update);
    await send(await sourceOf({ attendees: named('ana', 'eva') }), register, box.transport, update);
    expect(gotOf(box).slice(1)).toEqual(['eva 1 CANCEL', 'luis 1 CANCEL', 'ana 2 REQUEST', 'eva 2 REQUEST']);
  });

  it('may leave nobody', async () => {
    const register = await invited();
    const box = mailbox();
    await send(await sourceOf({ attendees: [] }), register, box.transport, update);
    expect(gotOf(box).toSorted()).toEqual(['ana 1 CANCEL', 'eva 1 CANCEL', 'luis 1 CANCEL']);
  });

  it('tells neither the organizer nor whoever never had it', async () => {
    const register = await registers.open();
    const refusing: Partial<Transport> = {
      async deliver(_, [first = '', ...others], journal) {
        await journal.refused([first], '550 no such user');
        await journal.handingOver(others);
        await journal.accepted(others);
      },
    };
    const organizer = { name: 'Eva', email: 'EVA@contoso.com' };
    await send(await sourceOf({ organizer }), register, mailbox(undefined, refusing).transport);
    const box = mailbox();
    await send(await sourceOf({ attendees: [], organizer }), register, box.transport, update);
    expect(gotOf(box)).toEqual(['luis 1 CANCEL']);
  });

  it('is made up for by the next one where they did not learn of it', async () => {
    const register = await invited();
    const barring: Partial<Transport> = {
      async deliver({ method }, to, journal) {
        if (method === 'CANCEL') return journal.refused(to, '451 later');
        await journal.handingOver(to);
        await journal.accepted(to);
      },
    };
    const source = await sourceOf({ attendees: named('ana', 'luis') });
    const first = await send(source, register, mailbox(undefined, barring).transport, update);
    expect(codesOf(first)).toEqual(['removal-refused']);
    const box = mailbox();
    const next = await sourceOf({ attendees: named('ana', 'luis'), start: '2026-12-03T10:00' });
    await send(next, register, box.transport, update);
    expect(gotOf(box)).toEqual(['ana 2 REQUEST', 'luis 2 REQUEST', 'eva 2 CANCEL']);
  });

  it('is shown before it goes out', async () => {
    const register = await invited();
    const { transport, arrived } = mailbox(undefined, {
      preview: async ({ method, sequence }, recipients) => ({
        target: 'here',
        recipients,
        files: [{ name: `${method} ${sequence}`, bytes: new Uint8Array() }],
        warnings: [],
      }),
    });
    const means = { invitations: register.invitations, transport };
    const options = { ...update, again: false, now: () => stamp };
    const { value } = await previewInvitation(await sourceOf({ attendees: named('ana') }), means, options);
    expect(value).toMatchObject({
      outcome: 'new',
      recipients: ['ana@contoso.com'],
      preview: { recipients: ['ana@contoso.com'], files: [{ name: 'REQUEST 1' }] },
      removal: {
        recipients: ['eva@contoso.com', 'luis@contoso.com'],
        preview: { files: [{ name: 'CANCEL 1' }] },
      },
    });
    expect(value?.removal?.subject).toContain('Invitation withdrawn: ');
    expect(arrived).toEqual([]);
  });
});

describe('where the other side tells those who are removed', () => {
  const caldav = { name: 'caldav', informsRemoved: true } as const;

  it('they get the update, and no cancellation of their own', async () => {
    const register = await invited(caldav);
    const box = mailbox(undefined, caldav);
    const source = await sourceOf({ attendees: named('ana', 'luis') });
    const { value } = await send(source, register, box.transport, update);
    expect(gotOf(box)).toEqual(['ana 1 REQUEST', 'luis 1 REQUEST', 'eva 1 REQUEST']);
    expect(box.arrived.map(({ invitation }) => invitation.scope)).toEqual(Array(3).fill('everybody'));
    const states = value?.invitation.deliveries.map(({ method, state }) => `${method} ${state}`);
    expect(states).toEqual(['REQUEST accepted', 'CANCEL accepted', 'REQUEST accepted']);
    await send(source, register, box.transport, { wish: 'cancel' });
    expect(gotOf(box).slice(3)).toEqual(['ana 2 CANCEL', 'luis 2 CANCEL']);
  });
});

describe.each([
  ['a transport that tells them itself', { name: 'smtp', informsRemoved: false }],
  ['one whose other side tells them', { name: 'caldav', informsRemoved: true }],
] as const)('killed while it takes somebody off, by %s', (_, own) => {
  const cases = places.flatMap((place) =>
    ['ana', 'luis', 'eva'].map((name) => ({ place, recipient: `${name}@contoso.com` })),
  );

  it.each(cases)('($place at $recipient) it reaches nobody twice and forgets nobody', async (kill) => {
    const path = registers.path();
    await invited(own, path);
    const source = await sourceOf({ attendees: named('ana', 'luis') });
    const killed = mailbox(kill, own);
    const first = await registers.open(path);
    await expect(send(source, first, killed.transport, update)).rejects.toBeInstanceOf(Killed);
    const second = await registers.open(path);
    const box = mailbox(undefined, own);
    const done = await send(source, second, box.transport, update);
    const isDoubtful = kill.place === 'handing-over' || kill.place === 'handed-over';
    expect(codesOf(done)).toEqual(isDoubtful ? ['delivery-doubtful'] : []);
    if (kill.place === 'handing-over') await send(source, second, box.transport, { ...update, again: true });
    const all = [...killed.arrived, ...box.arrived];
    const told = own.informsRemoved ? 'REQUEST' : 'CANCEL';
    expect(gotOf({ arrived: all }).toSorted()).toEqual(['ana 1 REQUEST', `eva 1 ${told}`, 'luis 1 REQUEST']);
    // Whoever gets it later gets the same.
    for (const scope of ['everybody', 'removed']) {
      const those = all.filter(({ invitation }) => invitation.scope === scope);
      for (const { invitation } of those) expect(invitation).toEqual(those[0]?.invitation);
    }
    const { deliveries } = present(await second.invitations.latest(present(done.value).invitation.uid));
    const open = deliveries.filter(({ state }) => state !== 'accepted');
    expect(open.length).toBe(kill.place === 'handed-over' ? 1 : 0);
  });
});
