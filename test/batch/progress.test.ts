import { describe, expect, it } from 'vitest';
import { followProgress } from '../../src/batch/progress.js';

/** The lines of a batch whose rows are finished at these milliseconds. */
function lines(times: readonly number[], { live = false, failed = 0, total = times.length } = {}) {
  const line = followProgress({ total, start: 0, live });
  return times.flatMap((at, index) => line({ done: index + 1, failed, at }) ?? []);
}

const steady = (count: number, distance: number) =>
  Array.from({ length: count }, (_, n) => (n + 1) * distance);

describe('progress', () => {
  it('says how far it is, how fast, and how long it will take', () => {
    const line = followProgress({ total: 500, start: 1000, live: true });
    expect(line({ done: 0, failed: 0, at: 1000 })).toBe('  0 of 500');
    expect(line({ done: 41, failed: 0, at: 2000 })).toBe(' 41 of 500 · 41/s · 11 s left');
    expect(line({ done: 128, failed: 2, at: 4122 })).toBe('128 of 500 · 2 failed · 41/s · 9 s left');
    expect(line({ done: 500, failed: 2, at: 11_000 })).toBe('500 of 500 · 2 failed · 50/s');
  });

  it('is a line every tenth where it is not rewritten', () => {
    expect(lines(steady(500, 10)).map((line) => line.slice(0, 10))).toEqual(
      [50, 100, 150, 200, 250, 300, 350, 400, 450, 500].map((n) => `${String(n).padStart(3)} of 500`),
    );
  });

  it('is a line every ten seconds where a tenth takes longer', () => {
    const made = lines(steady(30, 2000), { total: 10_000 });
    expect(made).toEqual(
      [5, 10, 15, 20, 25, 30].map((n) => expect.stringContaining(`${n} of 10000 · 30/min`)),
    );
  });

  it('is rewritten at most ten times a second', () => {
    expect(lines(steady(1000, 1), { live: true }).length).toBeLessThanOrEqual(11);
  });

  it('shows the end once, however small the list', () => {
    expect(lines([5])).toEqual(['1 of 1 · 200/s']);
    expect(lines([1, 1, 1], { live: true }).at(-1)).toContain('3 of 3');
    const line = followProgress({ total: 1, start: 0, live: true });
    expect(line({ done: 1, failed: 1, at: 5 })).toContain('1 failed');
    expect(line({ done: 1, failed: 1, at: 500 })).toBeUndefined();
  });

  it('follows a change of rate within ten seconds', () => {
    const line = followProgress({ total: 10_000, start: 0, live: true });
    for (let n = 1; n <= 1000; n++) line({ done: n, failed: 0, at: n * 10 });
    let last: string | undefined;
    for (let n = 1; n <= 12; n++) last = line({ done: 1000 + n, failed: 0, at: 10_000 + n * 1000 });
    expect(last).toContain('1.0/s · 2 h 30 min left');
  });

  it('bears a clock that goes back or stands still', () => {
    const line = followProgress({ total: 10, start: 1000, live: true });
    expect(line({ done: 1, failed: 0, at: 1000 })).toBe(' 1 of 10');
    expect(line({ done: 10, failed: 0, at: 0 })).toBe('10 of 10');
  });
});
