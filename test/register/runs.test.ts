import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { PlannedEntry } from '../../src/register/index.js';
import { digestOf, range } from './statements.js';
import { all, temporaryRegisters } from './temporary.js';

const registers = temporaryRegisters();
const info = { list: 'tenants.csv', out: '/srv/out', by: 'ana' };
const entry = (row: number, ...paths: string[]): PlannedEntry => ({
  row,
  name: `Tenant ${row}`,
  digest: `digest ${row}`,
  numbers: [],
  paths,
});
const problem = {
  code: 'engagement-missing',
  message: 'customer.name: there is none',
  column: 'customer.name',
  line: 4,
};

describe('a run', () => {
  it('keeps its rows in their order, with what became of them', async () => {
    const register = await registers.open();
    const run = await register.beginRun(info);
    expect(await run.plan([entry(3, 'c'), entry(1, 'a'), entry(2, 'b')])).toEqual([]);
    await run.settle([
      { row: 2, outcome: 'failed', problems: [problem, { code: 'x', message: 'y' }] },
      { row: 3, outcome: 'unchanged' },
    ]);
    expect(await run.counts()).toEqual({ planned: 1, issued: 0, unchanged: 1, failed: 1 });
    expect(await all(run.entries())).toEqual([
      { row: 1, name: 'Tenant 1', digest: 'digest 1', outcome: 'planned', problems: [] },
      {
        row: 2,
        name: 'Tenant 2',
        digest: 'digest 2',
        outcome: 'failed',
        problems: [problem, { code: 'x', message: 'y' }],
      },
      { row: 3, name: 'Tenant 3', digest: 'digest 3', outcome: 'unchanged', problems: [] },
    ]);
    expect((await all(run.entries({ outcome: 'failed' }))).map(({ row }) => row)).toEqual([2]);
    await run.finish('completed');
    expect(await all(register.runs())).toEqual([
      {
        id: run.id,
        ...info,
        state: 'completed',
        began: '2026-07-01T12:00:00.000Z',
        ended: '2026-07-01T12:00:00.000Z',
        counts: { planned: 1, issued: 0, unchanged: 1, failed: 1 },
      },
    ]);
  });

  it('settles rows that were never planned, and the last word counts', async () => {
    const register = await registers.open();
    const run = await register.beginRun(info);
    await run.settle([
      { row: 9, outcome: 'failed', name: 'Nobody', problems: [problem] },
      { row: 9, outcome: 'issued' },
    ]);
    const somebody = { row: 8, name: 'Somebody', digest: 'ab', problems: [problem] };
    await run.settle([{ ...somebody, outcome: 'failed' }]);
    expect(await all(run.entries())).toEqual([
      { ...somebody, outcome: 'failed' },
      { row: 9, name: '', digest: '', outcome: 'issued', problems: [] },
    ]);
  });

  it('names the row that has a path already', async () => {
    const register = await registers.open();
    const run = await register.beginRun(info);
    await run.plan([entry(1, 'a', 'b')]);
    expect(await run.plan([entry(2, 'c', 'b'), entry(3, 'c'), entry(4, 'c'), entry(5, 'd', 'd')])).toEqual([
      { row: 2, path: 'b', takenBy: 1 },
      { row: 4, path: 'c', takenBy: 3 },
      { row: 5, path: 'd', takenBy: 5 },
    ]);
    expect((await all(run.entries())).map(({ row }) => row)).toEqual([1, 3]);
    const other = await register.beginRun(info);
    expect(await other.plan([entry(1, 'a')])).toEqual([]);
  });

  it('plans a row anew', async () => {
    const register = await registers.open();
    const run = await register.beginRun(info);
    await run.plan([entry(1, 'a'), entry(2, 'b')]);
    await run.settle([{ row: 1, outcome: 'failed', problems: [problem] }]);
    expect(await run.plan([entry(1, 'a', 'c')])).toEqual([]);
    expect(await run.plan([entry(2, 'c')])).toEqual([{ row: 2, path: 'c', takenBy: 1 }]);
    expect(await all(run.entries())).toEqual([
      { row: 1, name: 'Tenant 1', digest: 'digest 1', outcome: 'planned', problems: [] },
    ]);
    expect(await run.plan([entry(3, 'b')])).toEqual([]);
  });

  it('takes long lists', async () => {
    const register = await registers.open();
    const run = await register.beginRun(info);
    for (const start of [0, 1000, 2000])
      await run.plan(range(1000, start + 1).map((row) => entry(row, `${row}.pdf`, `${row}.docx`)));
    await run.settle(range(3000).map((row) => ({ row, outcome: 'issued' as const })));
    expect(await run.counts()).toEqual({ planned: 0, issued: 3000, unchanged: 0, failed: 0 });
    expect((await all(run.entries())).map(({ row }) => row)).toEqual(range(3000));
  });

  it('tells the digests of the rows of which nothing is known yet', async () => {
    const register = await registers.open();
    const run = await register.beginRun(info);
    await run.plan(range(600).map((row) => entry(row)));
    await run.settle([
      { row: 2, outcome: 'unchanged', digest: 'another' },
      { row: 700, outcome: 'failed', digest: 'never planned' },
    ]);
    expect([...(await run.planned([1, 2, 3, 700, 701]))]).toEqual([
      [1, 'digest 1'],
      [3, 'digest 3'],
    ]);
    expect((await run.planned(range(1000))).size).toBe(599);
    expect((await (await register.beginRun(info)).planned([1])).size).toBe(0);
    expect((await all(run.entries()))[1]?.digest).toBe('digest 2');
  });

  it('remembers the errors file that it wrote', async () => {
    const register = await registers.open();
    const run = await register.beginRun(info);
    await run.finish('completed', { errors: digestOf('errors') });
    await run.finish('completed');
    await (await register.beginRun(info)).finish('stopped', {});
    expect(await register.wroteErrors(digestOf('errors'))).toBe(true);
    expect(await register.wroteErrors(digestOf('others'))).toBe(false);
  });

  it('holds paths and numbers while it is there, and the next run forgets those of one that was killed', async () => {
    const path = registers.path();
    const register = await registers.open(path);
    const file = new Database(path, { readonly: true });
    const held = () =>
      ['run_paths', 'run_numbers', 'run_entries'].map((table) =>
        file.prepare(`select count(*) from ${table}`).pluck().get(),
      );
    const row = { ...entry(1, 'a', 'b'), numbers: ['N1'] };
    const ended = await register.beginRun(info);
    await ended.plan([row]);
    await ended.plan([row]);
    expect(held()).toEqual([2, 1, 1]);
    await ended.finish('completed');
    expect(held()).toEqual([0, 0, 1]);
    const killed = await register.beginRun(info);
    await killed.plan([row]);
    await register.beginRun(info);
    expect(held()).toEqual([0, 0, 2]);
    file.close();
  });

  it('is forgotten but for its summary when twenty came after it', async () => {
    const register = await registers.open();
    const first = await register.beginRun(info);
    await first.plan([entry(1, 'a')]);
    await first.settle([{ row: 1, outcome: 'issued' }]);
    for (const _ of range(19)) await register.beginRun(info);
    expect(await all(first.entries())).toHaveLength(1);
    await register.beginRun(info);
    expect(await all(first.entries())).toEqual([]);
    const runs = await all(register.runs());
    expect(runs.map(({ id }) => id)).toEqual(range(21).reverse());
    expect(runs.at(-1)).toMatchObject({ state: 'killed', counts: { issued: 1, planned: 0 } });
    expect(runs[0]).toMatchObject({ state: 'running' });
  });
});
