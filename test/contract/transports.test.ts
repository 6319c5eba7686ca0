import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { CountersignError } from '../../src/diagnostics/index.js';
import { createMemoryHost } from '../../src/host/index.js';
import {
  openTransport,
  type Preview,
  type Transport,
  transports,
} from '../../src/invite/transports/index.js';
import { type CaldavFake, caldavFake } from '../invite/caldav-fake.js';
import type { FakeMail } from '../invite/graph-fake.js';
import { graphMeeting, graphTo } from '../invite/graph-ground.js';
import { mailServer } from '../invite/mail-server.js';
import { ana, bo, groundOf, invitationOf, journalOf, withoutBo } from '../invite/transport-ground.js';

/** A transport, and a look at the other side. */
interface Contender {
  readonly transport: Transport;
  /** `a1/0/REQUEST` for each invitation that the other side has: UID, sequence, method. */
  arrived(): Promise<readonly string[]>;
  /** What the same is in the files of a preview, where these hold no calendar. */
  previewed?(files: Preview['files']): readonly string[];
}

/** How each transport of the table is made ready, and how with another side that is not there. */
const contenders: Record<
  keyof typeof transports,
  { ready(): Promise<Contender>; lost(): Promise<Transport> }
> = {
  file: {
    async ready() {
      const host = createMemoryHost();
      const transport = await openTransport({ transport: 'file', folder: '/out' }, groundOf({ host }));
      const arrived = async () =>
        [...host.files].flatMap(([path, bytes]) => (path.endsWith('.eml') ? [issueIn(bytes)] : []));
      return { transport, arrived };
    },
    lost: () => openTransport({ transport: 'file', folder: '/out' }, groundOf({ host: fullHost() })),
  },
  smtp: {
    async ready() {
      const server = await mailServer();
      const transport = await openSmtp(server.port);
      return { transport, arrived: async () => server.mails.map(({ raw }) => issueIn(raw)) };
    },
    lost: async () => openSmtp(await closedPort()),
  },
  caldav: {
    async ready() {
      const calendar = await caldavFake();
      const arrived = async () => calendar.put.map((text) => issueIn(Buffer.from(text)));
      return { transport: await openCaldav(calendar), arrived };
    },
    lost: async () => openCaldav({ calendar: `http://127.0.0.1:${await closedPort()}/cal/` }),
  },
  graph: {
    async ready() {
      const { fake, transport } = await graphMeeting();
      return { transport, arrived: async () => fake.mails.map(issueOfMail), previewed: issueInJson };
    },
    lost: async () => graphTo({ base: `http://127.0.0.1:${await closedPort()}/v1.0` }),
  },
};

it('has every transport of the table', () => {
  expect(Object.keys(contenders)).toEqual(Object.keys(transports));
});

describe.each(Object.entries(contenders))('the transport %s', (name, { ready, lost }) => {
  const recipients = [ana, bo];

  it('bears the name it has in the table', async () => {
    expect((await ready()).transport.name).toBe(name);
  });

  it('hands an invitation over, and notes it before and after', async () => {
    const { transport, arrived } = await ready();
    const before: (readonly string[])[] = [];
    const journal = journalOf(async () => void before.push(await arrived()));
    await transport.deliver(invitationOf(), recipients, journal);
    expect(before).toEqual([[]]);
    expect(await arrived()).toEqual(['a1/0/REQUEST']);
    expect(journal.notes.map(([what, whom]) => [what, whom])).toEqual([
      ['handingOver', recipients],
      ['accepted', recipients],
    ]);
    await transport.close();
  });

  it('hands nothing over when that cannot be noted', async () => {
    const { transport, arrived } = await ready();
    const full = new Error('the register is full');
    const journal = journalOf(() => Promise.reject(full));
    await expect(transport.deliver(invitationOf(), recipients, journal)).rejects.toBe(full);
    expect(await arrived()).toEqual([]);
    expect(journal.notes).toEqual([]);
    await transport.close();
  });

  it('hands updates and cancellations over', async () => {
    const { transport, arrived } = await ready();
    await transport.deliver(invitationOf(), recipients, journalOf());
    await transport.deliver(invitationOf({ sequence: 1 }), recipients, journalOf());
    expect((await arrived()).at(-1)).toBe('a1/1/REQUEST');
    const cancelled = invitationOf({ sequence: 2, method: 'CANCEL', attachments: [] });
    await transport.deliver(cancelled, recipients, journalOf());
    expect((await arrived()).at(-1)).toBe('a1/2/CANCEL');
    await transport.close();
  });

  it('takes somebody off, and leaves the meeting to the others', async () => {
    const { transport, arrived } = await ready();
    const { update, removal } = withoutBo();
    await transport.deliver(invitationOf(), recipients, journalOf());
    const journal = journalOf();
    if (transport.informsRemoved) {
      await transport.deliver(update, recipients, journal);
      const before = await arrived();
      const alone = transport.deliver(removal, [bo], journalOf());
      await expect(alone).rejects.toThrow('cannot be cancelled for some');
      await expect(transport.preview?.(removal, [bo]) ?? alone).rejects.toThrow(
        'cannot be cancelled for some',
      );
      expect(await arrived()).toEqual(before);
      expect(journal.notes.at(-1)?.slice(0, 2)).toEqual(['accepted', recipients]);
    } else {
      await transport.deliver(update, [ana], journal);
      await transport.deliver(removal, [bo], journal);
      expect(journal.notes.map(([what, whom]) => [what, whom])).toEqual([
        ...[ana, bo].flatMap((one) => ['handingOver', 'accepted'].map((what) => [what, [one]])),
      ]);
      expect(new Set(await arrived())).toContain('a1/1/CANCEL');
    }
    expect(await arrived()).toContain('a1/1/REQUEST');
    await transport.deliver({ ...update, sequence: 2 }, [ana], journalOf());
    expect(await arrived()).toContain('a1/2/REQUEST');
    await transport.close();
  });

  it('hands several over at the same time', async () => {
    const { transport, arrived } = await ready();
    const meetings = ['a1', 'a2', 'a3', 'a4', 'a5'];
    await Promise.all(
      meetings.map((uid) => transport.deliver(invitationOf({}, uid), recipients, journalOf())),
    );
    expect([...(await arrived())].sort()).toEqual(meetings.map((uid) => `${uid}/0/REQUEST`));
    await transport.close();
  });

  it('can repeat what it says it can repeat', async () => {
    const { transport, arrived } = await ready();
    if (!transport.repeatable) return;
    await transport.deliver(invitationOf(), recipients, journalOf());
    const again = journalOf();
    await transport.deliver(invitationOf(), recipients, again);
    expect(await arrived()).toEqual(['a1/0/REQUEST']);
    expect(again.notes.at(-1)?.[0]).toBe('accepted');
    await transport.close();
  });

  it('shows what would go out, and sends nothing', async () => {
    const { transport, arrived, previewed = issuesIn } = await ready();
    const preview = await transport.preview?.(invitationOf(), recipients);
    expect(await arrived()).toEqual([]);
    if (preview !== undefined) {
      expect(preview.recipients).toEqual(recipients);
      expect(previewed(preview.files)).toContain('a1/0/REQUEST');
    }
    await transport.close();
  });

  it('says so when the other side is not there, and notes nobody as reached', async () => {
    const transport = await lost();
    const journal = journalOf();
    const failed = transport.deliver(invitationOf(), recipients, journal);
    await expect(failed).rejects.toBeInstanceOf(CountersignError);
    expect(journal.notes.map(([what]) => what)).not.toContain('accepted');
    await transport.close();
  });
});

function issuesIn(files: Preview['files']): readonly string[] {
  return files.map(({ bytes }) => issueIn(bytes));
}

/** A cancellation has no number on Graph: it is of what was sent last. */
function issueOfMail({ kind, properties }: FakeMail): string {
  const sent = Number(properties['CountersignIssue']);
  return `${properties['CountersignMeeting']}/${kind === 'CANCEL' ? sent + 1 : sent}/${kind}`;
}

function issueInJson(files: Preview['files']): readonly string[] {
  const text = files.map(({ bytes }) => Buffer.from(bytes).toString()).join('');
  const value = (name: string) => new RegExp(`Name ${name}",\\s*"value": "(.*)"`).exec(text)?.[1];
  return [`${value('CountersignMeeting')}/${value('CountersignIssue')}/REQUEST`];
}

/** UID, sequence and method of the calendar within some bytes; without a method (RFC 4791, 4.1) its status tells. */
function issueIn(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  const value = (name: string) => new RegExp(`^${name}:(.*)\r$`, 'm').exec(text)?.[1];
  const method = value('METHOD') ?? (value('STATUS') === 'CANCELLED' ? 'CANCEL' : 'REQUEST');
  return [value('UID'), value('SEQUENCE'), method].join('/');
}

function openCaldav({ calendar }: Pick<CaldavFake, 'calendar'>): Promise<Transport> {
  return openTransport({ transport: 'caldav', calendar, security: 'unencrypted' }, groundOf());
}

function openSmtp(port: number): Promise<Transport> {
  const settings = { transport: 'smtp', host: '127.0.0.1', port, security: 'unencrypted' };
  return openTransport(settings, groundOf());
}

function fullHost() {
  return createMemoryHost({}, { room: 10 });
}

/** A port of this machine on which nobody listens. */
function closedPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
