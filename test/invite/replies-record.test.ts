import { describe, expect, it } from 'vitest';
import { createMemoryHost } from '../../src/host/index.js';
import { readReplies, recordReplies } from '../../src/invite/replies/index.js';
import type { Invitations } from '../../src/register/index.js';
import { all, temporaryRegisters } from '../register/temporary.js';
import { calendarWith, meetingId, messageWith, sample } from './replies/samples.js';
import { codeOf } from './transport-ground.js';

const registers = temporaryRegisters();

const people = ['Ana.Torres', 'luis.romero', 'mina.kim'].map((name) => ({
  name,
  email: `${name}@contoso.com`,
}));

/** A register of a meeting whose last invitation has that sequence. */
async function ledger(last = 1): Promise<Invitations> {
  const { invitations } = await registers.open();
  for (let sequence = 0; sequence <= last; sequence += 1) {
    const issue = {
      uid: meetingId,
      sequence,
      method: 'REQUEST' as const,
      stamp: `2026-11-21T1${sequence}:00:00.000Z`,
      digest: `${sequence}`,
      number: 'SOR-1',
      version: '1.0',
      customer: 'Contoso, Ltd.',
      summary: 'Kick-off: Contoso, Ltd.',
      start: '2026-12-01T10:00',
      timeZone: 'Europe/Berlin',
      organizer: 'jo.li@northwindtraders.com',
    };
    await invitations.plan(issue, { recipients: people, transport: 'file', by: 'jo' });
    const emails = people.map(({ email }) => email);
    await invitations.handingOver(issue, emails, 'file');
    await invitations.accepted(issue, emails);
  }
  return invitations;
}

const folder = (files: Readonly<Record<string, Uint8Array | string>>) => {
  const paths = Object.entries(files).map(([name, bytes]) => [`/in/${name}`, bytes]);
  return readReplies({ kind: 'folder', path: '/in', host: createMemoryHost(Object.fromEntries(paths)) });
};

const december = Date.UTC(2026, 11, 1);

const recordedAs = async (
  invitations: Invitations,
  files: Parameters<typeof folder>[0],
  now: number = december,
) => {
  const { value, diagnostics } = await recordReplies(folder(files), invitations, { now: () => now });
  return { ...value, codes: diagnostics.map(({ code }) => code), diagnostics };
};

describe('replies of a folder', () => {
  it('are the .eml and .ics files, by name, at any depth', async () => {
    const found = await all(
      folder({
        'b.EML': sample('outlook.eml'),
        'a.ics': sample('delegate.ics'),
        'notes.txt': sample('gmail.eml'),
        'c/d.ics': 'nothing',
        '.hidden/e.ics': sample('delegate.ics'),
      }),
    );
    expect(found.map(({ file, value }) => [file, value?.answer])).toEqual([
      ['/in/a.ics', 'accepted'],
      ['/in/b.EML', 'accepted'],
      ['/in/c/d.ics', undefined],
    ]);
  });

  it('can be one file; where there is none, that is an error', async () => {
    const host = createMemoryHost({ '/in/message': sample('gmail.eml') });
    const [found] = await all(readReplies({ kind: 'folder', path: '/in/message', host }));
    expect(found?.value?.answer).toBe('tentative');
    expect(await codeOf(all(readReplies({ kind: 'folder', path: '/out', host })))).toBe('file-not-found');
  });

  it('go on after a file that cannot be read or is too large', async () => {
    const host = createMemoryHost({ '/in/a.eml': '', '/in/b.eml': '', '/in/c.eml': sample('gmail.eml') });
    let pieces = 0;
    async function* endless() {
      for (;;) {
        pieces += 1;
        yield new Uint8Array(1024 * 1024);
      }
    }
    const damaged = {
      ...host,
      readStream: (path: string) => {
        if (path === '/in/a.eml') return host.readStream('/in/nothing');
        return path === '/in/b.eml' ? endless() : host.readStream(path);
      },
    };
    const found = await all(readReplies({ kind: 'folder', path: '/in', host: damaged }));
    expect(found.map(({ value, diagnostics }) => value?.answer ?? diagnostics[0]?.code)).toEqual([
      'file-not-found',
      'reply-unreadable',
      'tentative',
    ]);
    expect(pieces).toBeLessThan(13);
  });
});

describe('recorded replies', () => {
  it('tell how each meeting stands', async () => {
    const invitations = await ledger();
    const files = { 'a.eml': sample('outlook.eml'), 'b.eml': sample('exchange.eml') };
    const { counts, leftOut, meetings, codes } = await recordedAs(invitations, files);
    expect({ counts, leftOut, codes }).toEqual({
      counts: { recorded: 2, known: 0, older: 0 },
      leftOut: 0,
      codes: [],
    });
    expect(meetings).toMatchObject([
      {
        uid: meetingId,
        number: 'SOR-1',
        accepted: [{ email: 'ana.torres@contoso.com', name: 'Ana.Torres', isOutdated: false }],
        tentative: [],
        declined: [{ email: 'luis.romero@contoso.com', comment: 'Leider im Urlaub, Grüße Luis' }],
        delegated: [],
        waiting: [{ email: 'mina.kim@contoso.com' }],
      },
    ]);
  });

  it('are the same when they are read again, and tell nothing twice', async () => {
    const invitations = await ledger();
    const files = { 'a.eml': sample('nextcloud.eml') };
    expect((await recordedAs(invitations, files)).codes).toEqual(['reply-from-other']);
    const again = await recordedAs(invitations, files);
    expect(again.counts).toEqual({ recorded: 0, known: 1, older: 0 });
    expect(again.codes).toEqual([]);
  });

  it('keep who sent them, where that was somebody else', async () => {
    const invitations = await ledger();
    const declined = 'ATTENDEE;PARTSTAT=DECLINED:mailto:ana.torres@contoso.com';
    const files = {
      'a.eml': messageWith(calendarWith({ attendee: declined }), 'assistant@contoso.com'),
    };
    await recordedAs(invitations, files);
    const { meetings } = await recordedAs(invitations, files);
    expect(meetings?.[0]?.declined).toMatchObject([
      { email: 'ana.torres@contoso.com', sender: 'assistant@contoso.com' },
    ]);
  });

  it('of the same time that say something else are told; the first counts', async () => {
    const invitations = await ledger();
    const declined = 'ATTENDEE;PARTSTAT=DECLINED:mailto:ana.torres@contoso.com';
    const files = {
      '1.eml': messageWith(calendarWith()),
      '2.eml': messageWith(calendarWith({ attendee: declined })),
      '3.eml': messageWith(calendarWith({ other: 'COMMENT:Not I' })),
      '4.ics': calendarWith(),
    };
    const { codes, counts, leftOut, meetings } = await recordedAs(invitations, files);
    expect({ codes, counts, leftOut }).toEqual({
      codes: ['reply-contradictory', 'reply-contradictory'],
      counts: { recorded: 1, known: 1, older: 0 },
      leftOut: 2,
    });
    expect(meetings).toMatchObject([{ accepted: [{ email: 'ana.torres@contoso.com' }], declined: [] }]);
  });

  it('of an older answer are told; the latest counts', async () => {
    const invitations = await ledger();
    const files = {
      '1.eml': messageWith(calendarWith({ stamp: 'DTSTAMP:20261123T100000Z' })),
      '2.eml': messageWith(
        calendarWith({ attendee: 'ATTENDEE;PARTSTAT=DECLINED:mailto:ana.torres@contoso.com' }),
      ),
    };
    const { codes, counts, meetings } = await recordedAs(invitations, files);
    expect(codes).toEqual(['reply-outdated']);
    expect(counts).toMatchObject({ recorded: 1, older: 1 });
    expect(meetings?.[0]?.accepted).toHaveLength(1);
  });

  it('to an invitation before the last are told, and marked', async () => {
    const { codes, meetings } = await recordedAs(await ledger(2), { 'a.eml': sample('outlook.eml') });
    expect(codes).toEqual(['reply-outdated']);
    expect(meetings?.[0]?.accepted).toMatchObject([{ isOutdated: true }]);
  });

  it('are only those of people who were invited, to an invitation that was sent', async () => {
    const invitations = await ledger();
    const { codes, counts, leftOut } = await recordedAs(invitations, {
      '1.ics': calendarWith({ uid: 'UID:another' }),
      '2.ics': calendarWith({ attendee: 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:eve@example.com' }),
      '3.ics': calendarWith({ sequence: 'SEQUENCE:99' }),
      '4.ics': 'nothing',
    });
    expect(codes).toEqual([
      'reply-unknown-meeting',
      'reply-uninvited',
      'reply-unknown-invitation',
      'reply-absent',
    ]);
    expect(counts).toEqual({ recorded: 0, known: 0, older: 0 });
    expect(leftOut).toBe(4);
    expect(await invitations.replies(meetingId)).toEqual([]);
  });

  it('of a time to come are left out until then, so that no forged one counts over those that follow', async () => {
    const invitations = await ledger();
    const forged = messageWith(calendarWith({ stamp: 'DTSTAMP:20261201T230000Z' }));
    const declined = 'ATTENDEE;PARTSTAT=DECLINED:mailto:ana.torres@contoso.com';
    const files = { '1.eml': forged, '2.eml': messageWith(calendarWith({ attendee: declined })) };
    const { codes, counts, leftOut, meetings } = await recordedAs(invitations, files);
    expect({ codes, counts, leftOut }).toEqual({
      codes: ['reply-postdated'],
      counts: { recorded: 1, known: 0, older: 0 },
      leftOut: 1,
    });
    expect(meetings).toMatchObject([{ accepted: [], declined: [{ email: 'ana.torres@contoso.com' }] }]);
    // A clock may be some minutes ahead, and what was left out counts when its time has come.
    const early = await recordedAs(invitations, files, Date.UTC(2026, 11, 1, 22, 44));
    expect(early.codes).toEqual(['reply-postdated']);
    const later = await recordedAs(invitations, files, Date.UTC(2026, 11, 1, 22, 45));
    expect(later.counts).toEqual({ recorded: 1, known: 1, older: 0 });
  });

  it('can be asked for a meeting that nobody answered', async () => {
    const { value } = await recordReplies(folder({ 'notes.txt': '' }), await ledger(), {
      now: () => december,
      meetings: [meetingId, 'unknown'],
    });
    expect(value.meetings).toMatchObject([{ number: 'SOR-1', waiting: [{}, {}, {}] }]);
  });
});
