import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readReply } from '../../src/invite/replies/read-reply.js';
import { meetingId, sample, sampleNames } from './replies/samples.js';

const day = (time: string) => `2026-11-22T${time}.000Z`;

/** What each sample says. */
const said = {
  'apple.eml': ['ana.torres', 'accepted', day('10:11:12'), '¡Hasta pronto! 👋'],
  'delegate.ics': ['mina.kim', 'accepted', day('15:00:00')],
  'delegated.ics': ['luis.romero', 'delegated', day('14:00:00')],
  'exchange.eml': ['luis.romero', 'declined', '2026-11-23T14:42:10.000Z', 'Leider im Urlaub, Grüße Luis'],
  'gmail.eml': ['mina.kim', 'tentative', day('20:01:02'), 'If the flight is on time'],
  'latin-1.eml': ['ana.torres', 'tentative', day('16:00:00'), 'Später, vielleicht'],
  'lower-case.ics': ['ana.torres', 'accepted', day('09:15:00')],
  'nextcloud.eml': ['ana.torres', 'declined', day('13:00:00')],
  'outlook.eml': ['ana.torres', 'accepted', day('09:14:59')],
  'several-events.ics': ['ana.torres', 'accepted', day('17:30:00')],
  'thunderbird-real.eml': ['ana.torres', 'accepted', '2026-11-21T14:42:38.000Z'],
  'thunderbird.eml': ['luis.romero', 'accepted', day('08:30:00')],
  'zimbra.eml': ['mina.kim', 'accepted', day('12:00:00')],
} as const;

describe('a reply', () => {
  it.each(Object.entries(said))('is read out of %s', async (name, [person, answer, stamp, comment]) => {
    const bytes = sample(name);
    const { value, diagnostics } = await readReply(bytes, name);
    expect(value).toEqual({
      uid: name === 'thunderbird-real.eml' ? '1451cdf1-ba64-5957-8ec8-51f7f53117b5' : meetingId,
      attendee: `${person}@contoso.com`,
      sequence: name === 'lower-case.ics' ? 0 : 1,
      stamp,
      answer,
      digest: createHash('sha256').update(bytes).digest('hex'),
      ...(comment !== undefined && { comment }),
      // Nextcloud sends from an address of its own.
      ...(name === 'nextcloud.eml' && { sender: 'no-reply@cloud.contoso.com' }),
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(name === 'nextcloud.eml' ? ['reply-from-other'] : []);
  });

  it('is expected of every sample', () => {
    expect(sampleNames).toEqual(Object.keys(said));
  });

  it.each(sampleNames)('is the same in %s with other line ends', async (name) => {
    const text = sample(name).toString('latin1').replaceAll('\r\n', '\n');
    const { digest: _, ...expected } = (await readReply(sample(name), name)).value ?? { digest: '' };
    for (const lineEnd of ['\n', '\r\n']) {
      const bytes = Buffer.from(text.replaceAll('\n', lineEnd), 'latin1');
      expect((await readReply(bytes, name)).value).toMatchObject(expected);
    }
  });
});
