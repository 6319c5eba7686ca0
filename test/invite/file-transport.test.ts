import { describe, expect, it } from 'vitest';
import { createMemoryHost } from '../../src/host/index.js';
import { calendarOf } from '../../src/invite/calendar/index.js';
import { loadForms } from '../../src/invite/forms.js';
import { messageOf } from '../../src/invite/message/index.js';
import { openTransport } from '../../src/invite/transports/index.js';
import { ana, bo, codeOf, forms, groundOf, invitationOf, journalOf, withoutBo } from './transport-ground.js';

const both = [ana, bo];
const out = { transport: 'file', folder: '/out' };

async function filed(...invitations: Parameters<typeof invitationOf>[0][]) {
  const host = createMemoryHost();
  const transport = await openTransport(out, groundOf({ host }));
  const deliver = async (changes: Parameters<typeof invitationOf>[0], uid?: string) => {
    const journal = journalOf();
    await transport.deliver(invitationOf(changes, uid), both, journal);
    return journal.notes;
  };
  for (const changes of invitations) await deliver(changes);
  const text = (name: string) => Buffer.from(host.files.get(`/out/${name}`) ?? []).toString();
  return { host, transport, deliver, text };
}

describe('an invitation as files', () => {
  it('is a message, and a calendar that holds the documents', async () => {
    const { host, text } = await filed({});
    expect([...host.files.keys()].sort()).toEqual(['/out/kick-off-a1.eml', '/out/kick-off-a1.ics']);
    expect(text('kick-off-a1.ics')).toContain('ATTACH');
    expect(text('kick-off-a1.eml')).not.toContain('ATTACH');
    expect(text('kick-off-a1.ics')).toContain('METHOD:REQUEST');
  });

  it('is told where it is', async () => {
    const { deliver } = await filed();
    expect((await deliver({})).at(-1)).toEqual(['accepted', both, '/out/kick-off-a1.eml']);
  });

  it('gives way to an update, to a later issue of the same number, and to a cancellation', async () => {
    const { deliver, text, host } = await filed({});
    for (const [changes, expected] of [
      [{ sequence: 1 }, 'SEQUENCE:1'],
      [{ sequence: 1, stamp: Date.UTC(2026, 11, 1) }, 'DTSTAMP:20261201T000000Z'],
      [{ sequence: 2, method: 'CANCEL' }, 'METHOD:CANCEL'],
    ] as const) {
      await deliver(changes);
      for (const ending of ['ics', 'eml']) expect(text(`kick-off-a1.${ending}`)).toContain(expected);
    }
    expect(host.files.size).toBe(2);
  });

  it('has what goes to those who are removed beside it, and every later update leaves that alone', async () => {
    const { transport, host, text } = await filed({});
    for (const sequence of [1, 2]) {
      const { update, removal } = withoutBo(sequence);
      await transport.deliver(update, [ana], journalOf());
      for (let times = 0; times < 2; times += 1) {
        const journal = journalOf();
        await transport.deliver(removal, [bo], journal);
        expect(journal.notes.at(-1)?.[2]).toBe(`/out/kick-off-a1+removed-${sequence}.eml`);
      }
    }
    expect([...host.files.keys()].sort()).toEqual(
      ['+removed-1', '+removed-2', ''].flatMap((part) => [
        `/out/kick-off-a1${part}.eml`,
        `/out/kick-off-a1${part}.ics`,
      ]),
    );
    expect(text('kick-off-a1.eml')).toContain('METHOD:REQUEST');
    expect(text('kick-off-a1+removed-1.eml')).toContain('METHOD:CANCEL');
    expect(text('kick-off-a1+removed-1.ics')).not.toContain('STATUS');
    host.files.set('/out/kick-off-a1+removed-3.ics', Buffer.from('notes'));
    expect(await codeOf(transport.deliver(withoutBo(3).removal, [bo], journalOf()))).toBe('file-exists');
  });

  it('stays when an earlier one comes after it', async () => {
    const { deliver, text } = await filed({ sequence: 2 });
    expect(await codeOf(deliver({ sequence: 1 }))).toBe('invitation-file-newer');
    expect(text('kick-off-a1.ics')).toContain('SEQUENCE:2');
  });

  it('is made whole when half of it is missing, or was left behind by a crash', async () => {
    const { deliver, host, text } = await filed({});
    host.files.delete('/out/kick-off-a1.eml');
    await deliver({});
    expect(text('kick-off-a1.eml')).toContain('SEQUENCE:0');
    const update = invitationOf({ sequence: 1 });
    const message = await forms.messageOf(update, { calendar: forms.calendarOf(update, {}) });
    host.files.set('/out/kick-off-a1.eml', message);
    await deliver({ sequence: 1 });
    for (const ending of ['ics', 'eml']) expect(text(`kick-off-a1.${ending}`)).toContain('SEQUENCE:1');
  });
});

describe('what is there already', () => {
  const standing = (name: string, content: string) =>
    codeOf(
      openTransport(
        out,
        groundOf({ host: createMemoryHost({ [`/out/kick-off-a1.${name}`]: content }) }),
      ).then((transport) => transport.deliver(invitationOf({ sequence: 9 }), both, journalOf())),
    );

  it('is never replaced when it is not this meeting', async () => {
    const other = invitationOf({}, 'another');
    for (const content of ['', 'notes', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', forms.calendarOf(other, {})])
      expect(await standing('ics', content)).toBe('file-exists');
  });

  it('is never replaced when it is a message of unknown origin', async () => {
    expect(await standing('eml', 'Subject: Hello\r\n\r\n')).toBe('file-exists');
  });

  it('is told by its folded lines too', async () => {
    const folded = forms.calendarOf(invitationOf(), {}).replace('UID:a1', 'UI\r\n D;X=1:a\r\n 1');
    const host = createMemoryHost({ '/out/kick-off-a1.ics': folded });
    const transport = await openTransport(out, groundOf({ host }));
    await transport.deliver(invitationOf({ sequence: 1 }), both, journalOf());
    expect(Buffer.from(host.files.get('/out/kick-off-a1.ics') ?? []).toString()).toContain('SEQUENCE:1');
  });

  it('is not reached by a name that leads out of the folder', async () => {
    for (const name of ['../kick-off', '/etc/kick-off', 'a/../../kick-off', 'C:kick-off']) {
      const ground = groundOf({ forms: { ...forms, nameOf: () => name } });
      const transport = await openTransport(out, ground);
      expect(await codeOf(transport.deliver(invitationOf(), both, journalOf())), name).toBe(
        'output-path-invalid',
      );
    }
  });
});

it('has a name for what goes to those who are removed that no other meeting has', async () => {
  const { nameOf } = await loadForms();
  const named = (number: string, changes: Parameters<typeof invitationOf>[0] = {}) => {
    const { meeting, ...rest } = invitationOf(changes);
    return nameOf({ ...rest, meeting: { ...meeting, number } });
  };
  const removal = named('SOR-1', { method: 'CANCEL', scope: 'removed', sequence: 2 });
  expect(removal).toBe('kick-off-SOR-1+removed-2');
  expect(named('SOR-1', { sequence: 2 })).toBe('kick-off-SOR-1');
  expect(named('SOR-1+removed-2')).not.toBe(removal);
});

it('knows the issues that our own calendars hold', async () => {
  const host = createMemoryHost();
  const own = { calendarOf, messageOf, nameOf: forms.nameOf };
  const transport = await openTransport(out, groundOf({ host, forms: own }));
  const deliver = (sequence: number) => transport.deliver(invitationOf({ sequence }), both, journalOf());
  await deliver(0);
  await deliver(1);
  expect(await codeOf(deliver(0))).toBe('invitation-file-newer');
  expect(Buffer.from(host.files.get('/out/kick-off-a1.ics') ?? []).toString()).toContain('SEQUENCE:1');
});
