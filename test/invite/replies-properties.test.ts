import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReply } from '../../src/invite/replies/read-reply.js';
import { sample, sampleNames } from './replies/samples.js';

/** Those who are invited, and one who is named in an alarm. */
const people = ['ana.torres', 'luis.romero', 'mina.kim', 'somebody.else'].map(
  (name) => `${name}@contoso.com`,
);

type Damage = (bytes: Buffer) => Buffer;

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const at = (bytes: Buffer, where: number) => Math.floor(where * bytes.length);

const flip = fc.tuple(place, fc.integer({ min: 1, max: 255 })).map(
  ([where, bits]): Damage =>
    (bytes) => {
      const index = at(bytes, where);
      const copy = Buffer.from(bytes);
      copy[index] = (copy[index] ?? 0) ^ bits;
      return copy;
    },
);
const insert = fc
  .tuple(
    place,
    fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.constantFrom('\r\n', '\r\n ', '"', ':', ';', '\0', 'END:VEVENT\r\n').map(Buffer.from),
    ),
  )
  .map(
    ([where, more]): Damage =>
      (bytes) => {
        const index = at(bytes, where);
        return Buffer.concat([bytes.subarray(0, index), more, bytes.subarray(index)]);
      },
  );
const cut = fc.tuple(place, fc.nat({ max: 200 })).map(
  ([where, length]): Damage =>
    (bytes) => {
      const index = at(bytes, where);
      return Buffer.concat([bytes.subarray(0, index), bytes.subarray(index + length)]);
    },
);
const end = place.map(
  (where): Damage =>
    (bytes) =>
      bytes.subarray(0, at(bytes, where)),
);
const line = fc.tuple(place, fc.boolean()).map(
  ([where, twice]): Damage =>
    (bytes) => {
      const lines = bytes.toString('latin1').split('\r\n');
      const index = Math.floor(where * lines.length);
      const changed = lines.flatMap((one, own) => (own !== index ? [one] : twice ? [one, one] : []));
      return Buffer.from(changed.join('\r\n'), 'latin1');
    },
);
const damage = fc.oneof(flip, insert, cut, end, line);

describe('damage to a message', () => {
  it('is never thrown, and never makes an answer of another attendee', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sampleNames),
        fc.array(damage, { minLength: 1, maxLength: 3 }),
        async (name, damages) => {
          const whole = (await readReply(sample(name), name)).value;
          const bytes = damages.reduce((broken, one) => one(broken), sample(name));
          const { value, diagnostics } = await readReply(bytes, name);
          if (value === undefined) expect(diagnostics.length).toBeGreaterThan(0);
          // Two attendees are named where one was delegated; which of them answers is what is damaged.
          else if (!name.startsWith('delegate'))
            expect(people.filter((one) => one !== whole?.attendee)).not.toContain(value.attendee);
          // An address that was damaged is not the sender's any more.
          if (value !== undefined && name.endsWith('.eml') && value.attendee !== whole?.attendee)
            expect(diagnostics.map(({ code }) => code)).toContain('reply-from-other');
        },
      ),
      { numRuns: 600 },
    );
  });

  it('is never thrown, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        const { value, diagnostics } = await readReply(bytes, 'a.eml');
        expect(value).toBeUndefined();
        expect(diagnostics).toHaveLength(1);
      }),
    );
  });
});
