import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import { calendarOf } from '../../src/invite/calendar/index.js';
import { openTransport, type Transport } from '../../src/invite/transports/index.js';
import { sampled } from '../tools.js';
import { caldavFake } from './caldav-fake.js';
import { graphMeeting } from './graph-ground.js';
import { mailServer } from './mail-server.js';
import { sampleAttachment } from './sample-invitation.js';
import { ana, failureOf, forms, groundOf, invitationOf, journalOf } from './transport-ground.js';

type Settings = Readonly<Record<string, unknown>>;

/** Each transport, to another side that takes everything. */
const transports: Readonly<Record<Transport['name'], (settings: Settings) => Promise<Transport>>> = {
  file: (settings) => openTransport({ transport: 'file', folder: '/out', ...settings }, groundOf()),
  async smtp(settings) {
    const { port } = await mailServer();
    const given = { transport: 'smtp', host: '127.0.0.1', port, security: 'unencrypted', ...settings };
    return openTransport(given, groundOf());
  },
  async caldav(settings) {
    const { calendar } = await caldavFake(({ method }) =>
      method === 'OPTIONS'
        ? { status: 200, headers: { dav: 'calendar-access, calendar-auto-schedule' } }
        : undefined,
    );
    return openTransport(
      { transport: 'caldav', calendar, security: 'unencrypted', ...settings },
      groundOf({ forms: { ...forms, calendarOf } }),
    );
  },
  async graph(settings) {
    return (await graphMeeting(settings)).transport;
  },
};

/** What is warned of when documents of so many bytes go out, and whether anything did. */
async function sent(transport: Transport, bytes: number) {
  const warnings: Diagnostic[] = [];
  const journal = journalOf();
  const warned = (problem: Diagnostic) => void warnings.push(problem);
  const document = { ...sampleAttachment('statement.pdf', 0), bytes: Buffer.alloc(bytes, 'statement') };
  const invitation = invitationOf({ attachments: [document] });
  const previewed = () => transport.preview?.(invitation, [ana]);
  const delivered = transport.deliver(invitation, [ana], { ...journal, warned });
  return { warnings, journal, delivered, previewed };
}

describe.each(sampled(Object.entries(transports), 2))('a message by %s', (_name, open) => {
  it('of more than 15 MB is sent, and warned of, as in a dry run', async () => {
    const transport = await open({});
    const { warnings, journal, delivered, previewed } = await sent(transport, 12_000_000);
    await delivered;
    expect(journal.notes.at(-1)?.[0]).toBe('accepted');
    expect(warnings.map(({ code, severity }) => [code, severity])).toEqual([['message-large', 'warning']]);
    expect(warnings[0]?.message).toMatch(/^The message has 16\.\d+ MB, which some mail systems refuse$/);
    expect((await previewed())?.warnings).toEqual(warnings);
    await transport.close();
  });

  it('of less is sent without a word', async () => {
    const transport = await open({});
    const { warnings, delivered, previewed } = await sent(transport, 3_000);
    await delivered;
    expect(warnings).toEqual([]);
    expect((await previewed())?.warnings).toEqual([]);
    await transport.close();
  });

  it('of more than 25 MB is refused before anything of it is handed over, as in a dry run', async () => {
    const transport = await open({});
    const { journal, delivered, previewed } = await sent(transport, 20_000_000);
    const error = await failureOf(delivered);
    expect(error.diagnostics.map(({ code }) => code)).toEqual(['message-too-large']);
    expect(error.message).toMatch(
      /^The message has 2\d\.\d+ MB; the settings allow 25 MB \(largestMessage\)$/,
    );
    expect(journal.notes).toEqual([]);
    expect((await failureOf(Promise.resolve(previewed()))).message).toBe(error.message);
    await transport.close();
  });

  it('has the limit that the settings give it', async () => {
    const strict = await open({ largestMessage: 3_000 });
    const { delivered } = await sent(strict, 3_000);
    expect((await failureOf(delivered)).message).toMatch(
      /^The message has \d+ bytes; the settings allow 3000 bytes/,
    );
    const generous = await open({ largestMessage: 40_000_000 });
    const { delivered: second, warnings } = await sent(generous, 20_000_000);
    await second;
    expect(warnings).toHaveLength(1);
    await Promise.all([strict.close(), generous.close()]);
  });
});
