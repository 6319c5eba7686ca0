import { afterEach, describe, expect, it } from 'vitest';
import { type Crew, gatherCrew } from '../../src/batch/crew.js';
import type { RowTask } from '../../src/batch/issue-row.js';
import { createNodeHost } from '../../src/index.js';
import { engagement } from '../samples/engagements.js';

const worker = new URL('./troubled-worker.mjs', import.meta.url);
const options = { formats: [], out: '/nowhere', path: '{number}', force: false, zipTenants: false };

let crew: Crew | undefined;
afterEach(() => crew?.close());

/** What becomes of rows with these customers, which are given to two workers all at once. */
async function outcomes(customers: readonly string[], timeLimit = 30_000): Promise<readonly string[]> {
  crew = await gatherCrew(createNodeHost(), options, { workers: 2, timeLimit, worker });
  const issue = crew.issue;
  const results = await Promise.all(customers.map((name, index) => issue(taskOf(index + 1, name))));
  expect(results.map(({ row }) => row)).toEqual(customers.map((_, index) => index + 1));
  return results.map(({ outcome, problems }) => [outcome, ...problems.map(({ code }) => code)].join(' '));
}

function taskOf(row: number, name: string): RowTask {
  const { file, engagement: given } = engagement('', `{ name: ${name} }`);
  return { row, file, engagement: given, engagementDigest: '', statements: [] };
}

const many = (name: string, count: number): string[] => Array.from({ length: count }, () => name);

describe('a crew', () => {
  it('issues rows side by side', async () => {
    expect(await outcomes(many('slow', 6))).toEqual(many('issued', 6));
  });

  it.each(['crash', 'throw'])('blames only the row that made a worker %s', async (name) => {
    const found = await outcomes([...many('slow', 3), name, ...many('slow', 3)]);
    expect(found).toEqual([...many('issued', 3), 'failed worker-crashed', ...many('issued', 3)]);
  });

  it.each(['wait', 'spin'])('ends the worker of a row that takes too long: %s', async (name) => {
    const found = await outcomes([...many('slow', 3), name, ...many('slow', 3)], 4000);
    expect(found).toEqual([...many('issued', 3), 'failed row-timeout', ...many('issued', 3)]);
  });

  it('blames every row that is to blame', async () => {
    expect(await outcomes(['crash', 'good', 'throw', 'crash', 'good'])).toEqual([
      'failed worker-crashed',
      'issued',
      'failed worker-crashed',
      'failed worker-crashed',
      'issued',
    ]);
  });

  it('says how long a row may take', async () => {
    crew = await gatherCrew(createNodeHost(), options, { workers: 1, timeLimit: 3000, worker });
    const { problems } = await crew.issue(taskOf(1, 'wait'));
    expect(problems[0]?.message).toBe('The row took longer than 3 seconds');
    expect(problems[0]?.hint).toContain('--time-limit');
  });
});
