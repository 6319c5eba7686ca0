import { describe, expect, it } from 'vitest';
import { gatherCrew } from '../../src/batch/crew.js';
import type { RowTask } from '../../src/batch/row-task.js';
import { createNodeHost } from '../../src/index.js';
import { engagement } from '../samples/engagements.js';

const worker = new URL('./troubled-worker.mjs', import.meta.url);
const options = {
  formats: [],
  out: '/nowhere',
  staging: '/nowhere/unfinished',
  path: '{number}',
  force: false,
  zipTenants: false,
};

/** What becomes of rows with these customers, which are given to two workers all at once. */
async function outcomes(customers: readonly string[], timeLimit = 30_000): Promise<readonly string[]> {
  const crew = await gatherCrew(createNodeHost(), options, { workers: 2, timeLimit, worker });
  try {
    const results = await Promise.all(customers.map((name, index) => crew.issue(taskOf(index + 1, name))));
    expect(results.map(({ row }) => row)).toEqual(customers.map((_, index) => index + 1));
    return results.map(({ outcome, problems }) =>
      [outcome, ...problems.map(({ code, message }) => `${code}: ${message}`)].join(' '),
    );
  } finally {
    await crew.close();
  }
}

function taskOf(row: number, name: string): RowTask {
  const { file, engagement: given } = engagement('', `{ name: ${name} }`);
  return { row, file, engagement: given, engagementDigest: '', statements: [] };
}

const many = (name: string, count: number): string[] => Array.from({ length: count }, () => name);

const crashed = 'failed worker-crashed: The worker that issued the row ended';

describe.concurrent('a crew', () => {
  it('issues rows side by side', async () => {
    expect(await outcomes(many('slow', 6))).toEqual(many('issued', 6));
  });

  it.each(['crash', 'throw'])('blames only the row that made a worker %s', async (name) => {
    const found = await outcomes([...many('slow', 3), name, ...many('slow', 3)]);
    expect(found).toEqual([...many('issued', 3), expect.stringContaining(crashed), ...many('issued', 3)]);
  });

  it.each(['wait', 'spin'])('ends the worker of a row that takes too long: %s', async (name) => {
    const found = await outcomes([...many('slow', 3), name, ...many('slow', 3)], 4000);
    const tooLong = 'failed row-timeout: The row took longer than 4 seconds';
    expect(found).toEqual([...many('issued', 3), tooLong, ...many('issued', 3)]);
  });

  it('blames every row that is to blame', async () => {
    expect(await outcomes(['crash', 'good', 'throw', 'crash', 'good'])).toEqual([
      expect.stringContaining(crashed),
      'issued',
      expect.stringContaining(crashed),
      expect.stringContaining(crashed),
      'issued',
    ]);
  });
});
