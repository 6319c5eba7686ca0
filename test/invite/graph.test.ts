import { describe, expect, it } from 'vitest';
import { graphToken } from './graph-fake.js';
import { graphMeeting, graphTo } from './graph-ground.js';
import { sampleAttachment } from './sample-invitation.js';
import {
  ana,
  bo,
  codeOf,
  everythingOf,
  failureOf,
  groundOf,
  invitationOf,
  journalOf,
  withoutBo,
} from './transport-ground.js';

const both = [ana, bo];
const small = sampleAttachment('small.pdf', 3000);
const justSmall = sampleAttachment('just-small.pdf', 3 * 1024 * 1024 - 1);
const large = sampleAttachment('large.pdf', 3 * 1024 * 1024);
const larger = sampleAttachment('larger.docx', 9_000_001);

const sizes = (mail: { attachments: readonly { name: string; bytes: Buffer }[] } | undefined) =>
  Object.fromEntries((mail?.attachments ?? []).map(({ name, bytes }) => [name, bytes.length]));

describe('a meeting on Graph', () => {
  it('is made without attendees, gets its documents, and then the attendees', async () => {
    const { fake, transport } = await graphMeeting();
    const journal = journalOf(() => expect(fake.mails).toEqual([]));
    await transport.deliver(invitationOf({ attachments: [small, larger] }), both, journal);
    expect(fake.faults).toEqual([]);
    expect(fake.asked).toEqual([
      'GET events',
      'POST events',
      'GET event/attachments',
      'POST event/attachments',
      'POST event/attachments/createUploadSession',
      'PUT upload bytes 0-3932159/9000001',
      'PUT upload bytes 3932160-7864319/9000001',
      'PUT upload bytes 7864320-9000000/9000001',
      'PATCH event',
    ]);
    expect(journal.notes.at(-1)).toEqual(['accepted', both, [...fake.events.keys()][0]]);
  });

  it('sends one invitation, with the documents byte for byte', async () => {
    const { fake, transport } = await graphMeeting();
    const attachments = [small, justSmall, large, larger];
    await transport.deliver(invitationOf({ attachments }), both, journalOf());
    expect(fake.faults).toEqual([]);
    expect(fake.mails.map(({ to }) => to)).toEqual([both]);
    const got = fake.mails[0]?.attachments ?? [];
    expect(got.map(({ name }) => name)).toEqual(attachments.map(({ name }) => name));
    for (const [index, { bytes }] of attachments.entries())
      expect(Buffer.compare(got[index]?.bytes ?? Buffer.alloc(0), bytes)).toBe(0);
    expect(fake.mails[0]?.content).toMatchObject({
      start: { dateTime: '2026-12-01T09:00:00', timeZone: 'UTC' },
      end: { dateTime: '2026-12-01T10:30:00', timeZone: 'UTC' },
    });
  });

  it('is updated by one mail, with the new documents in the place of the old', async () => {
    const { fake, transport } = await graphMeeting();
    await transport.deliver(invitationOf({ attachments: [small, large] }), both, journalOf());
    fake.asked.length = 0;
    const renewed = sampleAttachment('small.pdf', 4000);
    const update = invitationOf({ sequence: 1, attachments: [renewed], html: '<p>New</p>' });
    await transport.deliver(update, both, journalOf());
    expect(fake.faults).toEqual([]);
    expect(fake.asked.at(-1)).toBe('PATCH event');
    expect(fake.asked.filter((step) => step.startsWith('PATCH'))).toHaveLength(1);
    expect(fake.mails).toHaveLength(2);
    expect(sizes(fake.mails[1])).toEqual({ 'small.pdf': 4000 });
    expect(fake.mails[1]?.content).toMatchObject({ body: { content: '<p>New</p>' } });
    expect(fake.events.size).toBe(1);
  });

  it('goes on for the others when an update takes somebody off, who is told by Exchange', async () => {
    const { fake, transport } = await graphMeeting();
    await transport.deliver(invitationOf(), both, journalOf());
    const journal = journalOf();
    await transport.deliver(withoutBo().update, both, journal);
    expect(journal.notes.at(-1)).toEqual(['accepted', both, [...fake.events.keys()][0]]);
    expect(fake.mails.map(({ kind, to }) => [kind, to])).toEqual([
      ['REQUEST', both],
      ['REQUEST', [ana]],
      ['CANCEL', [bo]],
    ]);
    expect([...fake.events.values()].map(({ guests }) => guests.length)).toEqual([1]);
    const { meeting, ...rest } = invitationOf({ sequence: 2 });
    await transport.deliver({ ...rest, meeting: { ...meeting, attendees: [] } }, [ana], journalOf());
    expect(fake.faults).toEqual([]);
    expect(fake.mails.slice(3).map(({ kind, to }) => [kind, to])).toEqual([['CANCEL', [ana]]]);
    expect(fake.events.size).toBe(1);
  });

  it('is cancelled once, and may be held again', async () => {
    const { fake, transport } = await graphMeeting();
    const cancel = invitationOf({ sequence: 1, method: 'CANCEL', attachments: [] });
    await transport.deliver(invitationOf(), both, journalOf());
    await transport.deliver(cancel, both, journalOf());
    await transport.deliver(cancel, both, journalOf());
    await transport.deliver(invitationOf({ sequence: 2 }), both, journalOf());
    expect(fake.faults).toEqual([]);
    expect(fake.mails.map(({ kind }) => kind)).toEqual(['REQUEST', 'CANCEL', 'REQUEST']);
  });

  it('is left alone when a later issue of it went out', async () => {
    const { fake, transport } = await graphMeeting();
    await transport.deliver(invitationOf({ sequence: 2 }), both, journalOf());
    const journal = journalOf();
    expect(await codeOf(transport.deliver(invitationOf({ sequence: 1 }), both, journal))).toBe(
      'invitation-file-newer',
    );
    expect(journal.notes).toEqual([]);
    expect(fake.mails).toHaveLength(1);
  });

  it('is found by its own UID, whatever that holds', async () => {
    const { fake, transport } = await graphMeeting();
    for (const uid of ["a' or 1 eq 1", 'a&b+c d%20']) {
      await transport.deliver(invitationOf({}, uid.replaceAll("'", '’')), both, journalOf());
      await transport.deliver(invitationOf({}, uid.replaceAll("'", '’')), both, journalOf());
    }
    expect(fake.faults).toEqual([]);
    expect(fake.mails).toHaveLength(2);
  });
});

describe('after every request that got lost', () => {
  const invitation = invitationOf({ attachments: [small, large] });
  const pieces = sampleAttachment('pieces.docx', 4_000_001);
  const update = invitationOf({ sequence: 1, attachments: [pieces, small] });
  const cancel = invitationOf({ sequence: 2, method: 'CANCEL', attachments: [] });

  /** The three issues, with the n-th request lost before or after it was done; then the connection is there again. */
  async function lostAt(n: number, when: 'before' | 'after') {
    const { fake, transport, ground } = await graphMeeting();
    let count = 0;
    fake[when] = () => (count++ === n ? 'lost' : undefined);
    for (const issue of [invitation, update, cancel]) await transport.deliver(issue, both, journalOf());
    return { fake, ground, reached: count > n };
  }

  it.each(['before', 'after'] as const)('(%s it was done) everybody gets each issue once', async (when) => {
    for (let n = 0; ; n += 1) {
      const { fake, ground, reached } = await lostAt(n, when);
      expect(fake.faults, `request ${n}`).toEqual([]);
      expect(fake.mails.map(({ kind, to }) => [kind, to])).toEqual([
        ['REQUEST', both],
        ['REQUEST', both],
        ['CANCEL', both],
      ]);
      expect(sizes(fake.mails[0])).toEqual({ 'small.pdf': 3000, 'large.pdf': large.bytes.length });
      expect(sizes(fake.mails[1])).toEqual({ 'pieces.docx': 4_000_001, 'small.pdf': 3000 });
      expect(ground.waits).toHaveLength(reached ? 1 : 0);
      if (!reached) return expect(n).toBeGreaterThan(15);
    }
  });

  it('another process can go on', async () => {
    for (let n = 0; n < 7; n += 1) {
      const { fake, transport } = await graphMeeting({ attempts: 1 });
      let count = 0;
      fake.after = () => (count++ >= n ? 'lost' : undefined);
      await failureOf(transport.deliver(invitation, both, journalOf()));
      fake.after = () => undefined;
      await (await graphTo(fake)).deliver(invitation, both, journalOf());
      expect(fake.faults).toEqual([]);
      expect(fake.mails).toHaveLength(1);
      expect(sizes(fake.mails[0])).toEqual({ 'small.pdf': 3000, 'large.pdf': large.bytes.length });
      expect(fake.events.size).toBe(1);
    }
  });
});

it('takes back what it noted when Graph refuses the attendees', async () => {
  const { fake, transport } = await graphMeeting();
  const refused = {
    status: 400,
    body: JSON.stringify({ error: { code: 'ErrorX', message: `No: ${graphToken}` } }),
  };
  fake.before = (step) => (step === 'PATCH event' ? refused : undefined);
  const journal = journalOf();
  const error = await failureOf(transport.deliver(invitationOf(), both, journal));
  expect(error.diagnostics[0]?.code).toBe('transport-refused');
  expect(journal.notes.map(([what]) => what)).toEqual(['handingOver', 'refused']);
  expect(everythingOf([error, journal.notes])).not.toContain(graphToken);
});

it('does not send in the open, and not to a stranger', async () => {
  const ground = groundOf({ environment: { GRAPH: graphToken } });
  for (const base of [
    'http://graph.microsoft.com/v1.0',
    'https://u:p@graph.microsoft.com',
    'ftp://127.0.0.1',
  ])
    expect(await codeOf(graphTo({ base }, {}, ground))).toBe('transport-settings-invalid');
  const { fake, transport } = await graphMeeting();
  const next = { value: [], '@odata.nextLink': 'http://127.0.0.1:1/v1.0/attachments' };
  fake.before = (step) =>
    step === 'GET event/attachments' ? { status: 200, body: JSON.stringify(next) } : undefined;
  expect((await failureOf(transport.deliver(invitationOf(), both, journalOf()))).message).toContain(
    'another server',
  );
});
