import { describe, expect, it } from 'vitest';
import { createMemoryHost } from '../../src/host/index.js';
import { mailServer } from './mail-server.js';
import { smtpTo } from './smtp-ground.js';
import { ana, bo, codeOf, groundOf, invitationOf, journalOf } from './transport-ground.js';

const both = [ana, bo];

describe('addresses beyond ASCII', () => {
  it('need a server with SMTPUTF8, and are told apart from their domains, which do not', async () => {
    const server = await mailServer();
    const transport = await smtpTo(server);
    const journal = journalOf();
    await transport.deliver(invitationOf(), ['müller@contoso.com', 'ana@münchen.example'], journal);
    expect(server.mails[0]?.parameters).toHaveProperty('SMTPUTF8');
    expect(server.mails[0]?.recipients[0]).toBe('müller@contoso.com');
    expect(journal.notes.at(-1)?.[1]).toEqual(['müller@contoso.com', 'ana@münchen.example']);
    await transport.close();
  });

  it('are refused where the server lacks it', async () => {
    const server = await mailServer({ options: { hideSMTPUTF8: true } });
    const transport = await smtpTo(server);
    await transport.deliver(invitationOf(), ['ana@münchen.example'], journalOf());
    const journal = journalOf();
    const failed = transport.deliver(invitationOf(), ['müller@contoso.com', ana], journal);
    expect(await codeOf(failed)).toBe('address-unsupported');
    expect(journal.notes).toEqual([]);
    await transport.close();
  });
});

it('needs SMTPUTF8 for an address in the header of the message too', async () => {
  const server = await mailServer({ options: { hideSMTPUTF8: true } });
  const transport = await smtpTo(server);
  const invitation = invitationOf({ subject: 'An müller@contoso.com' });
  expect(await codeOf(transport.deliver(invitation, both, journalOf()))).toBe('address-unsupported');
  await transport.close();
});

describe('connections', () => {
  it('are used again, and no more of them opened than allowed', async () => {
    const server = await mailServer();
    const transport = await smtpTo(server, { connections: 2 });
    const uids = Array.from({ length: 30 }, (_, at) => `a${at}`);
    await Promise.all(uids.map((uid) => transport.deliver(invitationOf({}, uid), both, journalOf())));
    expect(server.mails).toHaveLength(30);
    expect(server.connections()).toBe(2);
    await transport.close();
  });

  it('are not used for ever', async () => {
    const server = await mailServer();
    const transport = await smtpTo(server, { connections: 1 });
    const small = (uid: string) => invitationOf({ attachments: [] }, uid);
    for (let at = 0; at < 101; at += 1) await transport.deliver(small(`a${at}`), both, journalOf());
    expect([server.mails.length, server.connections()]).toEqual([101, 2]);
    await transport.close();
  });

  it('are let go when it is closed', async () => {
    const server = await mailServer();
    const transport = await smtpTo(server);
    await transport.deliver(invitationOf(), both, journalOf());
    expect(server.open()).toBe(1);
    await transport.close();
    await expect.poll(server.open, { timeout: 1000 }).toBe(0);
  });

  it('that ended while idle are replaced', async () => {
    const server = await mailServer();
    const transport = await smtpTo(server, { connections: 1 });
    await transport.deliver(invitationOf(), both, journalOf());
    server.drop();
    await transport.deliver(invitationOf({ sequence: 1 }), both, journalOf());
    expect(server.mails).toHaveLength(2);
    await transport.close();
  });

  it('let as many messages a minute through as allowed', async () => {
    const server = await mailServer();
    const ground = groundOf({ host: createMemoryHost({}, { now: 5_000_000 }) });
    const transport = await smtpTo(server, { messagesPerMinute: 30 }, ground);
    for (const uid of ['a1', 'a2', 'a3']) await transport.deliver(invitationOf({}, uid), both, journalOf());
    expect(ground.waits).toEqual([2000, 4000]);
    await transport.close();
  });
});
