import { describe, expect, it } from 'vitest';
import { createMemoryHost } from '../../src/host/index.js';
import { openTransport } from '../../src/invite/transports/index.js';
import { answer, type CaldavFake, caldavFake } from './caldav-fake.js';
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
} from './transport-ground.js';
import { webServer } from './web-server.js';

const both = [ana, bo];
const word = 'word-of-jo-2c';

async function caldavTo({ calendar }: Pick<CaldavFake, 'calendar'>, settings = {}) {
  const ground = groundOf({ host: createMemoryHost(), environment: { DAV: word } });
  const given = {
    transport: 'caldav',
    calendar,
    security: 'unencrypted',
    user: 'jo',
    secret: { env: 'DAV' },
  };
  return { transport: await openTransport({ ...given, ...settings }, ground), ground };
}

describe('a meeting in a calendar', () => {
  it('is there once after any request that got lost', async () => {
    for (let n = 0; n < 6; n += 1) {
      for (const isDone of [false, true]) {
        let count = 0;
        const fake = await caldavFake((asked, self) => {
          if (count++ !== n) return undefined;
          if (isDone) answer(asked, self);
          return 'lost';
        });
        const { transport } = await caldavTo(fake);
        for (const sequence of [0, 1, 2])
          await transport.deliver(invitationOf({ sequence }), both, journalOf());
        expect(fake.put).toHaveLength(3);
      }
    }
  });

  it('does not undo what somebody else writes at that moment', async () => {
    const later = forms.calendarOf(invitationOf({ sequence: 5 }), { method: false });
    const fake = await caldavFake(({ method, target }, { resources }) => {
      if (method === 'PUT') resources.set(target, later);
      return undefined;
    });
    const { transport } = await caldavTo(fake);
    expect(await codeOf(transport.deliver(invitationOf(), both, journalOf()))).toBe('invitation-file-newer');
    expect([...fake.resources.values()]).toEqual([later]);
  });

  it('stays what it is when the server wrote it anew', async () => {
    const fake = await caldavFake();
    const touched = forms.calendarOf(invitationOf({ stamp: Date.UTC(2027, 0, 1) }), { method: false });
    fake.resources.set('/cal/a1.ics', touched);
    const { transport } = await caldavTo(fake);
    await transport.deliver(invitationOf(), both, journalOf());
    expect(fake.put).toEqual([]);
  });

  it('does not take the place of something else, or of what has no ETag', async () => {
    const fake = await caldavFake();
    fake.resources.set('/cal/a1.ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
    const { transport } = await caldavTo(fake);
    expect(await codeOf(transport.deliver(invitationOf(), both, journalOf()))).toBe('file-exists');
    const weak = await caldavFake(() => ({
      ...{ status: 200, headers: { etag: 'W/"1"' } },
      body: forms.calendarOf(invitationOf(), { method: false }),
    }));
    const other = await caldavTo(weak);
    const error = await failureOf(other.transport.deliver(invitationOf({ sequence: 1 }), both, journalOf()));
    expect(error.message).toContain('no strong ETag');
  });
});

describe('a server that says no', () => {
  const saying = async (status: number, body = '', headers = {}) => {
    const fake = await caldavFake(({ method }) => (method === 'PUT' ? { status, body, headers } : undefined));
    const { transport, ground } = await caldavTo(fake, { attempts: 2 });
    const journal = journalOf();
    const error = await failureOf(transport.deliver(invitationOf(), both, journal));
    return { code: error.diagnostics[0]?.code, error, ground, notes: journal.notes.map(([what]) => what) };
  };
  const condition = (name: string) =>
    `<?xml version="1.0"?><d:error xmlns:d="DAV:"><c:${name} xmlns:c="urn:ietf:params:xml:ns:caldav"/></d:error>`;

  it('is understood', async () => {
    const { code, error, notes } = await saying(403, condition('no-uid-conflict'));
    expect(code).toBe('transport-refused');
    expect(error.message).toContain('the calendar has this meeting already, under another name');
    expect(notes).toEqual(['handingOver', 'refused']);
    expect((await saying(403, condition('max-resource-size'))).code).toBe('message-too-large');
    expect((await saying(413)).code).toBe('message-too-large');
    expect((await saying(409)).error.message).toContain('there is no calendar');
    expect((await saying(418, 'a teapot', { 'content-type': 'text/plain' })).error.message).toContain(
      'teapot',
    );
  });

  it('for now is asked again when it says, and leaves a doubt', async () => {
    const { code, ground, notes } = await saying(503, '', { 'retry-after': '90' });
    expect(code).toBe('transport-deferred');
    expect(ground.waits).toEqual([90_000]);
    expect(notes).toEqual(['handingOver']);
  });

  it('to the credentials is asked once, and its words are not repeated', async () => {
    const fake = await caldavFake(() => ({ status: 401, body: word }));
    const { transport } = await caldavTo(fake);
    for (let times = 0; times < 2; times += 1) {
      const error = await failureOf(transport.deliver(invitationOf(), both, journalOf()));
      expect(error.diagnostics[0]?.code).toBe('transport-credentials');
      expect(everythingOf(error)).not.toContain(word);
    }
    expect(fake.asked).toHaveLength(1);
  });
});

describe('a server that says more than it can mean', () => {
  const nested = `${'<a>x'.repeat(3_000)}${'</a>'.repeat(3_000)}`;

  it.each([207, 403])('is refused in words, with the status %s', async (status) => {
    const { origin } = await caldavFake(() => ({ status, body: nested }));
    const { transport } = await caldavTo({ calendar: '' }, { calendar: undefined, server: origin });
    const error = await failureOf(transport.deliver(invitationOf(), both, journalOf()));
    expect(error.diagnostics[0]?.code).toBe('transport-refused');
    expect(error.message).not.toContain('call stack');
  });
});

describe('a redirect', () => {
  it('is followed on the same server', async () => {
    const fake = await caldavFake(({ target }) =>
      target.startsWith('/old/')
        ? { status: 308, headers: { location: target.replace('old', 'cal') } }
        : undefined,
    );
    const { transport } = await caldavTo({ calendar: `${fake.origin}/old/` });
    await transport.deliver(invitationOf(), both, journalOf());
    expect(fake.put).toHaveLength(1);
  });

  it('to another server is not followed, and that gets no secret', async () => {
    const asked: string[] = [];
    const other = await webServer(({ target }) => {
      asked.push(target);
      return { status: 404 };
    });
    const fake = await caldavFake(() => ({ status: 301, headers: { location: `${other}/cal/` } }));
    const { transport } = await caldavTo(fake);
    expect(await codeOf(transport.deliver(invitationOf(), both, journalOf()))).toBe('transport-refused');
    expect(asked).toEqual([]);
  });
});

it.each([
  [{ security: 'tls' }, 'security'],
  [{ server: 'https://dav.example.com' }, 'server'],
  [{ calendar: 'http://jo:word@dav.example.com/' }, 'calendar'],
  [{ secret: undefined }, 'secret'],
])('refuses the settings %j', async (settings, field) => {
  const error = await failureOf(caldavTo({ calendar: 'http://dav.example.com/' }, settings));
  expect(error.diagnostics.map((one) => [one.code, one.field])).toContainEqual([
    'transport-settings-invalid',
    field,
  ]);
});
