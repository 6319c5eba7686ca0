import { describe, expect } from 'vitest';
import { createMemoryHost } from '../../src/host/index.js';
import { calendarOf } from '../../src/invite/calendar/index.js';
import { openTransport } from '../../src/invite/transports/index.js';
import { needs } from '../tools.js';
import { makeCertificates } from './certificates.js';
import { asJo, makeCalendar, radicale, word } from './radicale.js';
import {
  ana,
  bo,
  codeOf,
  everythingOf,
  failureOf,
  forms,
  groundOf,
  invitationOf,
  journalOf,
  withoutBo,
} from './transport-ground.js';

const both = [ana, bo];
const resource = '/jo/meetings/a1.ics';

function caldavTo(settings: Readonly<Record<string, unknown>>, files: Readonly<Record<string, string>> = {}) {
  const ground = groundOf({
    host: createMemoryHost(files),
    environment: { DAV: word },
    forms: { ...forms, calendarOf },
  });
  const given = {
    transport: 'caldav',
    security: 'unencrypted',
    user: 'jo',
    secret: { env: 'DAV' },
    ...settings,
  };
  return openTransport(given, ground);
}

async function calendarAt(settings: Readonly<Record<string, unknown>> = {}) {
  const { origin } = await radicale();
  await makeCalendar(origin, '/jo/meetings/', 'Kick-offs');
  const transport = await caldavTo({ calendar: `${origin}/jo/meetings`, ...settings });
  const deliver = async (changes: Parameters<typeof invitationOf>[0]) => {
    const journal = journalOf();
    await transport.deliver(invitationOf(changes), both, journal);
    return journal.notes;
  };
  const read = async () => {
    const reply = await asJo(origin, 'GET', resource);
    return { tag: reply.headers.get('etag'), status: reply.status, text: await reply.text() };
  };
  return { origin, transport, deliver, read };
}

describe('a meeting on radicale', () => {
  needs('radicale')('is stored with its documents, updated, and cancelled', async () => {
    const { deliver, read } = await calendarAt();
    const notes = await deliver({});
    const stored = await read();
    expect(notes.at(-1)).toEqual(['accepted', both, stored.tag]);
    expect(stored.text).not.toContain('METHOD');
    expect(documentIn(stored.text)).toEqual(Buffer.from(invitationOf().attachments[0]?.bytes ?? []));
    await deliver({ sequence: 1 });
    const updated = await read();
    expect(updated.tag).not.toBe(stored.tag);
    expect(updated.text).toContain('SEQUENCE:1');
    await deliver({ sequence: 2, method: 'CANCEL', attachments: [] });
    const cancelled = await read();
    expect(cancelled.text).toContain('STATUS:CANCELLED');
    expect(cancelled.text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });

  needs('radicale')('is still there when an update takes somebody off', async () => {
    const { transport, deliver, read } = await calendarAt({ cancel: 'delete' });
    await deliver({});
    const { update, removal } = withoutBo();
    const journal = journalOf();
    await transport.deliver(update, both, journal);
    await expect(transport.deliver(removal, [bo], journalOf())).rejects.toThrow();
    const { tag, text } = await read();
    expect(journal.notes.at(-1)).toEqual(['accepted', both, tag]);
    expect(text).toContain('STATUS:CONFIRMED');
    expect(text).toContain('SEQUENCE:1');
    const unfolded = text.replace(/\r?\n[ \t]/g, '');
    expect(unfolded.match(/^ATTENDEE.*$/gm)?.map((line) => /mailto:(\S+)/.exec(line)?.[1])).toEqual([ana]);
  });

  needs('radicale')('is not touched when it is there already, or a later one is', async () => {
    const { deliver, read } = await calendarAt();
    await deliver({ sequence: 1 });
    const { tag } = await read();
    expect((await deliver({ sequence: 1 })).at(-1)).toEqual(['accepted', both, tag]);
    expect(await codeOf(deliver({ sequence: 0 }))).toBe('invitation-file-newer');
    expect((await read()).tag).toBe(tag);
  });

  needs('radicale')('is deleted when it is cancelled, where the settings say so', async () => {
    const { deliver, read } = await calendarAt({ cancel: 'delete' });
    await deliver({});
    for (let times = 0; times < 2; times += 1) {
      await deliver({ sequence: 1, method: 'CANCEL', attachments: [] });
      expect((await read()).status).toBe(404);
    }
  });

  needs('radicale')('is not put where no calendar is', async () => {
    const { origin } = await radicale();
    const transport = await caldavTo({ calendar: `${origin}/jo/nothing/` });
    const journal = journalOf();
    const error = await failureOf(transport.deliver(invitationOf(), both, journal));
    expect(error.diagnostics[0]?.code).toBe('transport-refused');
    expect(error.message).toContain('there is no calendar at this address');
    expect(journal.notes.map(([what]) => what)).toEqual(['handingOver', 'refused']);
  });

  needs('radicale')('is told of when the secret is wrong, without the secret', async () => {
    const { origin } = await radicale();
    const transport = await caldavTo({ calendar: `${origin}/jo/meetings/`, user: 'eva' });
    for (let times = 0; times < 2; times += 1) {
      const error = await failureOf(transport.deliver(invitationOf(), both, journalOf()));
      expect(error.diagnostics[0]?.code).toBe('transport-credentials');
      expect(everythingOf(error)).not.toContain(word);
    }
  });
});

describe('the calendar on radicale', () => {
  needs('radicale')('is found from the address of the server', async () => {
    const { origin } = await radicale();
    await makeCalendar(origin, '/jo/tasks/', 'Tasks', 'VTODO');
    await makeCalendar(origin, '/jo/meetings/', 'Kick-offs &amp; 会议');
    await (await caldavTo({ server: origin })).deliver(invitationOf(), both, journalOf());
    expect((await asJo(origin, 'GET', resource)).status).toBe(200);
    await makeCalendar(origin, '/jo/other/', 'Other');
    const undecided = await caldavTo({ server: origin });
    const error = await failureOf(undecided.deliver(invitationOf({ sequence: 1 }), both, journalOf()));
    expect(error.message).toContain('several calendars');
    expect(error.message).toContain('"Kick-offs & 会议"');
    const named = await caldavTo({ server: `${origin}/jo/`, calendarName: 'Other' });
    await named.deliver(invitationOf({}, 'a2'), both, journalOf());
    expect((await asJo(origin, 'GET', '/jo/other/a2.ics')).status).toBe(200);
    const missing = await caldavTo({ server: origin, calendarName: 'None' });
    expect(await codeOf(missing.deliver(invitationOf({}, 'a3'), both, journalOf()))).toBe(
      'transport-refused',
    );
  });

  needs('radicale', 'openssl')(
    'is reached over TLS with an authority of its own, and only with that',
    async () => {
      const certificates = await makeCertificates();
      const { origin } = await radicale(certificates);
      const settings = { calendar: `${origin}/jo/meetings/`, security: 'tls' };
      const stranger = await caldavTo(settings);
      expect(await codeOf(stranger.deliver(invitationOf(), both, journalOf()))).toBe('transport-insecure');
      const trusting = await caldavTo({ ...settings, ca: '/ca.pem' }, { '/ca.pem': certificates.ca });
      // It answers, and has no calendar there.
      expect(await codeOf(trusting.deliver(invitationOf(), both, journalOf()))).toBe('transport-refused');
    },
  );
});

/** The document within a calendar. */
function documentIn(text: string): Buffer {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const line = lines.find((one) => one.startsWith('ATTACH')) ?? '';
  return Buffer.from(line.slice(line.lastIndexOf(':') + 1), 'base64');
}
