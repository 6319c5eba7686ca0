import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/diagnostics/index.js';
import { backOff, PassingError, patient, withRetries } from '../../src/host/index.js';
import { codeOf, failureOf, groundOf } from './transport-ground.js';

const busy = (after?: number) => new PassingError(diagnostic('transport-deferred', 'busy'), after);

/** Work that fails with these, one after the other, and is then done. */
const failing = (...errors: Error[]) => {
  const left = [...errors];
  return async () => {
    const error = left.shift();
    if (error !== undefined) throw error;
    return 'done';
  };
};

describe('trying again', () => {
  it('waits longer each time, until it works', async () => {
    const ground = groundOf();
    expect(await withRetries(failing(busy(), busy(), busy()), patient, ground)).toBe('done');
    expect(ground.waits).toEqual([2500, 10_000, 40_000]);
  });

  it('waits as long as the other side asked for', async () => {
    const ground = groundOf();
    await withRetries(failing(busy(90_000), busy(1)), patient, ground);
    expect(ground.waits).toEqual([90_000, 10_000]);
  });

  it('is told of', async () => {
    const told: string[] = [];
    const retrying = ({ message }: { message: string }, pause: number) =>
      void told.push(`${message} ${pause}`);
    await withRetries(failing(busy(), busy(90_000)), patient, groundOf({ retrying }));
    expect(told).toEqual(['busy 2500', 'busy 90000']);
  });

  it('ends with the last error when it never works', async () => {
    const ground = groundOf();
    const errors = [busy(), busy(), busy()];
    const policy = { ...patient, attempts: 3 };
    await expect(withRetries(failing(...errors), policy, ground)).rejects.toBe(errors[2]);
    expect(ground.waits).toHaveLength(2);
  });

  it('is not done any more when the user wants it to end, before or while it is waited', async () => {
    let tries = 0;
    const work = async () => {
      tries += 1;
      throw busy();
    };
    const before = groundOf({ signal: AbortSignal.abort() });
    expect(await codeOf(withRetries(work, patient, before))).toBe('delivery-interrupted');
    expect(tries).toBe(0);
    const end = new AbortController();
    const meanwhile = groundOf({ signal: end.signal, wait: async () => end.abort() });
    const error = await failureOf(withRetries(work, patient, meanwhile));
    expect(error.message).toBe('It was stopped before it was tried again: busy');
    expect(tries).toBe(1);
  });

  it('is not done for an error that stays', async () => {
    const ground = groundOf();
    await expect(withRetries(failing(new Error('no')), patient, ground)).rejects.toThrow('no');
    expect(ground.waits).toEqual([]);
  });

  it('leaves half of each wait to chance, and never waits too long', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (failures, chance) => {
          const most = Math.min(patient.longest, patient.first * patient.factor ** (failures - 1));
          const wait = backOff(patient, failures, chance);
          expect(wait).toBeGreaterThanOrEqual(Math.floor(most / 2));
          expect(wait).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});
