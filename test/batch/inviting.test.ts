import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BatchOptions, CountersignError, diagnostic, type Transport } from '../../src/index.js';
import { Killed, mailbox, places } from '../invite/send-ground.js';
import { type Tenant, tenants, tenantsCsv } from '../samples/tenants.js';
import { sampled } from '../tools.js';
import { type Ground, grounds } from './ground.js';

const ground = grounds();

const meeting = `kickOff:
  start: 2026-12-01T10:00
  duration: PT1H
  timeZone: Europe/Madrid
  link: https://meet.example/kick-off
  organizer: { name: Eva Adler, email: eva@northwind.example }
`;

/** A list in which each tenant has two attendees of its own. */
function listOf(
  list: readonly Tenant[],
  emails = (row: number) => [`a${row}@t.example`, `b${row}@t.example`],
): string {
  const [header = '', ...lines] = tenantsCsv(list).trimEnd().split('\r\n');
  const columns = ['name', 'email'];
  const more = [0, 1].flatMap((at) => columns.map((column) => `kickOff.attendees[${at}].${column}`));
  const cells = (row: number) => emails(row).flatMap((email) => ['Guest', email]);
  return [
    [header, ...more].join(','),
    ...lines.map((line, index) => [line, ...cells(index + 1)].join(',')),
  ].join('\r\n');
}

const guestsOf = (rows: readonly number[]) => rows.flatMap((row) => [`a${row}`, `b${row}`]);

async function inviting() {
  const own = await ground.fresh();
  await appendFile(join(own.folder, 'base.yaml'), meeting);
  return own;
}

function by(transport: Transport, more: Partial<NonNullable<BatchOptions['inviting']>> = {}) {
  return { inviting: { transport, wish: 'invite', again: false, attach: ['json'], ...more } } as const;
}

/** A transport that throws a problem of its own instead of delivering. */
function failing(code: 'transport-credentials' | 'transport-deferred'): Transport {
  return {
    ...mailbox().transport,
    deliver: () => Promise.reject(new CountersignError(diagnostic(code, 'not today'))),
  };
}

describe('a batch that invites', () => {
  it('sends one invitation for each tenant with its documents, and nothing when it is run again', async () => {
    const { issue, table } = await inviting();
    const list = listOf(tenants(4));
    const box = mailbox();
    const first = await issue(list, by(box.transport));
    expect(first).toMatchObject({ counts: { issued: 4, failed: 0 }, invitations: { sent: 4, known: 0 } });
    expect(box.to()).toEqual(guestsOf([1, 2, 3, 4]));
    const [one] = box.arrived;
    expect(one?.invitation.attachments.map(({ name }) => name)).toEqual(['SOR-2026-0001-v1.0-en.json']);
    const again = await issue(list, by(box.transport));
    expect(again).toMatchObject({ counts: { unchanged: 4 }, invitations: { sent: 0, known: 4 } });
    expect(box.arrived).toHaveLength(8);
    const [header = [], ...lines] = await table('invitations.csv');
    const at = (name: string) => header.indexOf(name);
    expect(lines.map((cells) => [cells[at('number')], cells[at('recipient')], cells[at('state')]])).toEqual(
      [1, 2, 3, 4].flatMap((row) =>
        ['a', 'b'].map((guest) => [`SOR-2026-000${row}`, `${guest}${row}@t.example`, 'sent']),
      ),
    );
  });

  it('takes the list and the base that the documentation shows', async () => {
    const text = await readFile('docs/invitations.md', 'utf8');
    const example = (kind: string) =>
      new RegExp(`## Many tenants.*?^\`\`\`${kind}\\n(.*?)^\`\`\``, 'ms').exec(text)?.[1] ?? '';
    const { issue, folder } = await ground.fresh();
    await writeFile(join(folder, 'base.yaml'), example('yaml'));
    const box = mailbox();
    expect(await issue(example('csv'), by(box.transport))).toMatchObject({
      counts: { issued: 2, failed: 0 },
    });
    expect(box.to()).toEqual(['ana', 'luis', 'jan']);
  });

  it('tells of a tenant without a kick-off before the first is issued', async () => {
    const { issue, documents } = await ground.fresh();
    const report = await issue(tenantsCsv(tenants(2)), by(mailbox().transport));
    expect(report.counts).toMatchObject({ issued: 0, failed: 2 });
    expect(report.failures[0]?.problems[0]?.code).toBe('kick-off-missing');
    expect(await documents()).toEqual([]);
  });

  it('tells of two tenants that would share a kick-off', async () => {
    const { issue } = await inviting();
    const [model] = tenants(1);
    const list = ['en', 'es'].flatMap((language) => (model ? [{ ...model, languages: language }] : []));
    const report = await issue(listOf(list), by(mailbox().transport));
    expect(report.failures.map(({ row, problems }) => [row, problems[0]?.message])).toEqual([
      [2, 'Row 1 invites to the kick-off of the same statement number'],
    ]);
  });

  it('says of a dry run who would be invited to what, and sends nothing', async () => {
    const { issue } = await inviting();
    const box = mailbox();
    const told: unknown[] = [];
    const observer = { meeting: (one: unknown) => void told.push(one) };
    await issue(listOf(tenants(2)), { ...by(box.transport), dryRun: true, observer });
    expect(box.arrived).toEqual([]);
    expect(told).toMatchObject([
      {
        row: 1,
        start: '2026-12-01T10:00',
        recipients: [{ email: 'a1@t.example' }, { email: 'b1@t.example' }],
      },
      { row: 2 },
    ]);
  });

  it('keeps the documents of a row whose guest is refused, and goes on with that guest alone', async () => {
    const { issue, documents, out } = await inviting();
    const list = listOf(tenants(3));
    const box = mailbox();
    const refusing: Transport = {
      ...box.transport,
      async deliver(invitation, recipients, journal) {
        const wrong = recipients.filter((one) => one.startsWith('a2'));
        if (wrong.length > 0) await journal.refused(wrong, '550 no such user');
        const right = recipients.filter((one) => !wrong.includes(one));
        await box.transport.deliver(invitation, right, journal);
      },
    };
    const first = await issue(list, by(refusing));
    expect(first).toMatchObject({ counts: { issued: 2, failed: 1 }, invitations: { sent: 2 } });
    expect(first.failures[0]?.problems[0]?.code).toBe('delivery-refused');
    expect(await documents()).toHaveLength(3);
    const errors = await readFile(join(out, 'errors.csv'), 'utf8');
    const mended = await issue(errors, { ...by(box.transport), list: 'mended.csv' });
    expect(mended).toMatchObject({ counts: { unchanged: 1, failed: 0 }, invitations: { sent: 1 } });
    expect(box.to()).toEqual(['a1', 'b1', 'b2', 'a3', 'b3', 'a2']);
  });

  it('ends where the transport reaches nobody, and goes on from there', async () => {
    const { issue, documents } = await inviting();
    const list = listOf(tenants(5));
    const stopped = await issue(list, by(failing('transport-credentials')));
    expect(stopped).toMatchObject({ state: 'stopped', counts: { failed: 0, planned: 5 } });
    expect(stopped.diagnostics.map(({ code }) => code)).toContain('transport-credentials');
    expect((await documents()).join()).toContain('SOR-2026-0001-v1.0-en.json');
    expect(stopped.invitationsFile).toMatch(/invitations\.csv$/);
    const box = mailbox();
    expect(await issue(list, by(box.transport))).toMatchObject({ invitations: { sent: 5, known: 0 } });
    expect(box.to()).toEqual(guestsOf([1, 2, 3, 4, 5]));
  });

  it('sends what was only written into files before', async () => {
    const { issue, table } = await inviting();
    const list = listOf(tenants(2));
    const files = mailbox(undefined, { name: 'file' });
    const written = await issue(list, by(files.transport));
    expect(written.invitations).toEqual({ sent: 0, written: 2, known: 0 });
    expect((await table('invitations.csv')).join()).toContain('written');
    const box = mailbox();
    expect((await issue(list, by(box.transport))).invitations).toEqual({ sent: 2, written: 0, known: 0 });
    expect(box.to()).toEqual(guestsOf([1, 2]));
  });

  it('says whom an update takes off', async () => {
    const { issue, table } = await inviting();
    const box = mailbox();
    await issue(listOf(tenants(1)), by(box.transport));
    const one = listOf(tenants(1), () => ['a1@t.example', 'c1@t.example']);
    await issue(one, by(box.transport, { wish: 'update' }));
    const [header = [], ...lines] = await table('invitations.csv');
    const at = (name: string) => header.indexOf(name);
    expect(lines.map((cells) => [cells[at('recipient')], cells[at('method')]])).toEqual([
      ['a1@t.example', 'REQUEST'],
      ['b1@t.example', 'CANCEL'],
      ['c1@t.example', 'REQUEST'],
    ]);
  });

  it('ends after three rows that the transport puts off', async () => {
    const { issue } = await inviting();
    const report = await issue(listOf(tenants(6)), by(failing('transport-deferred')));
    expect(report).toMatchObject({ state: 'stopped', counts: { failed: 2, planned: 4 } });
  });

  it('replaces an invitation only where it is asked to', async () => {
    const { issue, folder } = await inviting();
    const list = listOf(tenants(1));
    const box = mailbox();
    await issue(list, by(box.transport));
    await appendFile(join(folder, 'base.yaml'), '  place: Room 1\n');
    const refused = await issue(list, by(box.transport));
    expect(refused.failures[0]?.problems[0]?.code).toBe('invitation-changed');
    const updated = await issue(list, by(box.transport, { wish: 'update' }));
    expect(updated.invitations).toMatchObject({ sent: 1, known: 0 });
    const again = await issue(list, by(box.transport, { wish: 'update' }));
    expect(again.invitations).toMatchObject({ sent: 0, known: 1 });
    expect(box.arrived.map(({ invitation }) => invitation.sequence)).toEqual([0, 0, 1, 1]);
  });
});

describe('a batch that is killed while it invites', () => {
  const list = listOf(tenants(3));
  const moments = places.flatMap((place) => ['a1', 'b2', 'a3'].map((recipient) => ({ place, recipient })));
  for (const { place, recipient } of sampled(moments, 5)) {
    it(`invites nobody twice and forgets nobody, killed ${place} at ${recipient}`, async () => {
      const own: Ground = await inviting();
      const killed = mailbox({ recipient: `${recipient}@t.example`, place });
      await expect(own.issue(list, by(killed.transport))).rejects.toBeInstanceOf(Killed);
      const box = mailbox();
      const report = await own.issue(list, by(box.transport));
      const all = [...killed.to(), ...box.to()];
      expect(new Set(all).size).toBe(all.length);
      const doubt = place === 'handing-over' || place === 'handed-over';
      expect(report.failures.map(({ problems }) => problems[0]?.code)).toEqual(
        doubt ? ['delivery-doubtful'] : [],
      );
      if (place === 'handing-over') {
        await own.issue(list, by(box.transport, { again: true }));
        all.push(...box.to().slice(-1));
      }
      expect(all.toSorted()).toEqual(guestsOf([1, 2, 3]).toSorted());
    });
  }
});

describe('what sending remarks', () => {
  it('is told once, with the rows', async () => {
    const { transport } = mailbox();
    const warning = diagnostic('calendar-not-scheduling', 'nobody is told');
    const remarking: Transport = {
      ...transport,
      async deliver(invitation, recipients, journal) {
        journal.warned?.(warning);
        await transport.deliver(invitation, recipients, journal);
      },
    };
    const told = async (count: number) => {
      const { issue } = await inviting();
      const report = await issue(listOf(tenants(count)), by(remarking));
      const { code } = warning;
      return report.diagnostics.flatMap((one) => (one.code === code ? [one.message] : []));
    };
    expect(await told(1)).toEqual(['nobody is told (row 1)']);
    expect(await told(8)).toEqual(['nobody is told (rows 1, 2, 3, 4, 5 and 3 more)']);
  });

  it('lets a row that the user has ended stay to be done', async () => {
    const { issue } = await inviting();
    const ending = new AbortController();
    const { transport } = mailbox();
    const ended: Transport = {
      ...transport,
      deliver() {
        ending.abort();
        return Promise.reject(new CountersignError(diagnostic('delivery-interrupted', 'ended')));
      },
    };
    const report = await issue(listOf(tenants(3)), { ...by(ended), signal: ending.signal });
    expect(report).toMatchObject({ state: 'interrupted', counts: { planned: 3, failed: 0 } });
    const box = mailbox();
    expect(await issue(listOf(tenants(3)), by(box.transport))).toMatchObject({ invitations: { sent: 3 } });
  });
});
