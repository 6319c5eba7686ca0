import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import { calendarOf } from '../../src/invite/calendar/index.js';
import { openTransport, type Transport } from '../../src/invite/transports/index.js';
import { needs } from '../tools.js';
import { caldavFake } from './caldav-fake.js';
import { makeCalendar, radicale, word } from './radicale.js';
import { ana, bo, forms, groundOf, invitationOf, journalOf } from './transport-ground.js';
import type { Said } from './web-server.js';

const both = [ana, bo];

/** A calendar whose server says that of itself. */
async function calendarSaying(said: Said | 'lost') {
  const fake = await caldavFake(({ method }) => (method === 'OPTIONS' ? said : undefined));
  const given = { transport: 'caldav', calendar: fake.calendar, security: 'unencrypted', attempts: 1 };
  return { fake, transport: await openTransport(given, groundOf()) };
}

const abilities = (dav: string): Said => ({ status: 200, headers: { dav } });

/** Codes of what delivering warns of, and of what a dry run does. */
async function warned(transport: Transport, sequence = 0) {
  const warnings: Diagnostic[] = [];
  const journal = { ...journalOf(), warned: (problem: Diagnostic) => void warnings.push(problem) };
  const preview = await transport.preview?.(invitationOf({ sequence }), both);
  await transport.deliver(invitationOf({ sequence }), both, journal);
  return {
    delivered: warnings.map(({ code }) => code),
    previewed: preview?.warnings.map(({ code }) => code),
  };
}

describe('that a server tells nobody of a meeting is warned of', () => {
  it('each time, and asked once', async () => {
    const { fake, transport } = await calendarSaying(abilities('1, 2, 3, calendar-access, addressbook'));
    for (const sequence of [0, 1])
      expect(await warned(transport, sequence)).toEqual({
        delivered: ['calendar-not-scheduling'],
        previewed: ['calendar-not-scheduling'],
      });
    expect(fake.put).toHaveLength(2);
    expect(fake.asked.filter((one) => one.startsWith('OPTIONS'))).toEqual(['OPTIONS /cal/']);
  });

  it('once, when it has to be tried again', async () => {
    const fake = await caldavFake(({ method }, { asked }) =>
      method === 'PUT' && asked.filter((one) => one.startsWith('PUT')).length === 1
        ? { status: 503 }
        : undefined,
    );
    const given = { transport: 'caldav', calendar: fake.calendar, security: 'unencrypted' };
    expect((await warned(await openTransport(given, groundOf()))).delivered).toEqual([
      'calendar-not-scheduling',
    ]);
    expect(fake.put).toHaveLength(1);
  });

  it.each<[string, Said]>([
    ['it does', abilities('1, 2, access-control, calendar-access, Calendar-Auto-Schedule')],
    ['it says nothing of calendars', abilities('1, 2, 3')],
    ['it says nothing', { status: 204 }],
    ['it does not answer that', { status: 405, headers: { dav: 'calendar-access' } }],
  ])('not when %s', async (_how, said) => {
    const { fake, transport } = await calendarSaying(said);
    expect(await warned(transport)).toEqual({ delivered: [], previewed: [] });
    expect(fake.put).toHaveLength(1);
  });

  it('and a dry run shows what would go there when the server cannot be asked', async () => {
    const { transport } = await calendarSaying('lost');
    const preview = await transport.preview?.(invitationOf(), both);
    expect(preview?.warnings).toEqual([]);
    expect(preview?.files).toHaveLength(1);
  });

  needs('radicale')('as with radicale', async () => {
    const { origin } = await radicale();
    await makeCalendar(origin, '/jo/meetings/', 'Kick-offs');
    const login = { user: 'jo', secret: { env: 'DAV' } };
    const given = { transport: 'caldav', server: origin, security: 'unencrypted', ...login };
    const transport = await openTransport(
      given,
      groundOf({ environment: { DAV: word }, forms: { ...forms, calendarOf } }),
    );
    expect(await warned(transport)).toEqual({
      delivered: ['calendar-not-scheduling'],
      previewed: ['calendar-not-scheduling'],
    });
  });
});
