import { describe, expect, it, vi } from 'vitest';
import { answerByPost } from '../../src/batch/answer-by-post.js';
import { keyByPost } from '../../src/batch/key-by-post.js';
import { startRowClock } from '../../src/batch/row-clock.js';
import { factsOf } from '../../src/batch/sealing-post.js';
import { CountersignError, diagnostic, type LastingKey } from '../../src/index.js';
import { people } from '../sign/ground/people.js';

/** What a worker has of a key, and what was waited for. */
async function byPost<T>(changes: Partial<LastingKey>, work: (key: LastingKey) => Promise<T>) {
  const { signer } = (await people()).provider;
  const { port1, port2 } = new MessageChannel();
  let waits = 0;
  const key = { signer, ...changes };
  answerByPost(key, port1, async (asked) => {
    waits += 1;
    await asked();
  });
  try {
    // As workers get it: nothing of the key is in it.
    const facts = structuredClone(factsOf(key));
    return { value: await work(keyByPost(facts, port2)), waits };
  } finally {
    port1.close();
  }
}

describe('a key in another thread', () => {
  it('signs, stamps and proves as the key itself does', async () => {
    const { signer } = (await people()).provider;
    const octets = Buffer.from('octets');
    const changes = {
      timeStamps: { stamp: async (given: Uint8Array) => Uint8Array.of(...given, 1) },
      longTerm: async (chains: readonly (readonly Uint8Array[])[]) => ({
        certificates: chains.flat(),
        ocsps: [],
        crls: [],
      }),
    };
    const { value, waits } = await byPost(changes, async (key) => ({
      ...key.signer,
      signed: await Promise.all([key.signer.sign(octets), key.signer.sign(Buffer.from('others'))]),
      stamped: await key.timeStamps?.stamp(octets),
      data: await key.longTerm?.([[octets]]),
    }));
    expect(value.signed[0]).toEqual(await signer.sign(octets));
    expect(value.signed[1]).toEqual(await signer.sign(Buffer.from('others')));
    expect(Buffer.from(value.stamped ?? [])).toEqual(Buffer.from('octets\u0001'));
    expect(value.data?.certificates.map((one) => Buffer.from(one).toString())).toEqual(['octets']);
    expect(value).toMatchObject({ scheme: signer.scheme, hash: signer.hash });
    expect(waits).toBe(4);
  });

  it('has neither time stamps nor proofs where the key has none', async () => {
    const { value } = await byPost({}, async (key) => key);
    expect([value.timeStamps, value.longTerm]).toEqual([undefined, undefined]);
  });

  it('fails as the key fails', async () => {
    const problem = diagnostic('time-stamp-refused', 'No');
    const stamp = async () => {
      throw new CountersignError(problem, { exitCode: 3 });
    };
    const failed = byPost({ timeStamps: { stamp } }, async (key) => key.timeStamps?.stamp(new Uint8Array()));
    await expect(failed).rejects.toBeInstanceOf(CountersignError);
    await expect(failed).rejects.toMatchObject({ diagnostics: [problem], exitCode: 3 });
    const broken = async () => {
      throw new TypeError('x is not a function');
    };
    const fault = byPost({ timeStamps: { stamp: broken } }, async (key) =>
      key.timeStamps?.stamp(new Uint8Array()),
    );
    await expect(fault).rejects.toThrow('x is not a function');
  });
});

describe('the clock of a row', () => {
  it('stands while the row waits for an authority, and begins anew after it', async () => {
    vi.useFakeTimers();
    try {
      const clock = startRowClock(1000);
      await vi.advanceTimersByTimeAsync(900);
      const waited = clock.standing(() => new Promise((resolve) => setTimeout(resolve, 60_000)));
      await vi.advanceTimersByTimeAsync(60_000);
      await waited;
      await vi.advanceTimersByTimeAsync(900);
      expect(clock.signal.aborted).toBe(false);
      await vi.advanceTimersByTimeAsync(200);
      expect(clock.signal.aborted).toBe(true);
      const stopped = startRowClock(1000);
      stopped.stop();
      await vi.advanceTimersByTimeAsync(2000);
      expect(stopped.signal.aborted).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });
});
