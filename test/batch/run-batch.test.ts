import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stagingFolder } from '../../src/batch/staging.js';
import {
  CountersignError,
  createNodeHost,
  diagnostic,
  type Host,
  parseNumberSeries,
} from '../../src/index.js';
import { type Tenant, tenants, tenantsCsv } from '../samples/tenants.js';
import { grounds } from './ground.js';

const ground = grounds();
const four = tenants(4);

/** The tenants with some cells of one of them changed. */
const withCells = (list: readonly Tenant[], index: number, cells: Partial<Tenant>): Tenant[] =>
  list.map((tenant, at) => (at === index ? { ...tenant, ...cells } : tenant));

describe('a batch', () => {
  it('issues the rows that are right and tells of those that are not', async () => {
    const { issue, documents, table } = await ground.fresh();
    const list = withCells(withCells(four, 1, { 'customer.tenantId': '12' }), 2, { languages: 'fr' });
    const report = await issue(tenantsCsv(list));
    expect(report).toMatchObject({
      state: 'completed',
      rows: 4,
      counts: { issued: 2, unchanged: 0, failed: 2, planned: 0 },
      documents: 2,
    });
    expect(report.failures.map(({ row, problems }) => [row, problems.map(({ column }) => column)])).toEqual([
      [2, ['customer.tenantId']],
      [3, ['languages']],
    ]);
    expect(await documents()).toHaveLength(2);
    const [header = [], ...rows] = await table('errors.csv');
    expect(header.slice(5)).toEqual([
      'countersign.row',
      'countersign.column',
      'countersign.reason',
      'countersign.remedy',
    ]);
    expect(rows.map((cells) => cells.slice(0, 7))).toEqual(
      [2, 3].map((row) => [
        ...Object.values(list[row - 1] ?? {}),
        String(row),
        row === 2 ? 'customer.tenantId' : 'languages',
      ]),
    );
  });

  it('leaves what was issued as it is, and issues what was mended', async () => {
    const { issue, marks } = await ground.fresh();
    await issue(tenantsCsv(withCells(four, 1, { 'customer.tenantId': '12' })));
    const before = await marks();
    const report = await issue(tenantsCsv(four));
    expect(report.counts).toMatchObject({ issued: 1, unchanged: 3, failed: 0 });
    expect(report.errorsFile).toBeUndefined();
    const after = await marks();
    expect(Object.keys(after)).toHaveLength(4);
    expect(after).toMatchObject(before);
  });

  it('takes its errors file as a list, and never writes over it', async () => {
    const { issue, out } = await ground.fresh();
    const list = withCells(withCells(four, 1, { 'customer.tenantId': '12' }), 2, { languages: 'fr' });
    await issue(tenantsCsv(list));
    const text = await readFile(join(out, 'errors.csv'), 'utf8');
    const mended = text.replace(',12,', `,${four[1]?.['customer.tenantId']},`);
    const report = await issue(mended, { list: 'out/errors.csv' });
    expect(report.counts).toMatchObject({ issued: 1, failed: 1 });
    expect(report.errorsFile).toBe(join(out, 'errors.2.csv'));
    expect(await readFile(join(out, 'errors.csv'), 'utf8')).toBe(mended);
  });

  it('refuses a row whose own documents would have one name, whatever may be replaced', async () => {
    const { issue, documents } = await ground.fresh();
    const list = withCells(four, 0, { languages: 'en, es' });
    const report = await issue(tenantsCsv(list), { path: '{tenant}', force: true });
    expect(report.counts).toMatchObject({ issued: 3, failed: 1 });
    expect(report.failures[0]?.problems[0]).toMatchObject({
      code: 'row-duplicate',
      hint: 'Add {language} to --path.',
    });
    expect(await documents()).toHaveLength(3);
  });

  it('tells of a broken catalog once, and of no row', async () => {
    const { issue, folder } = await ground.fresh();
    const catalog = join(folder, 'catalog.yaml');
    await writeFile(catalog, 'id: 1');
    await expect(issue(tenantsCsv(four), { catalogs: [catalog] })).rejects.toMatchObject({
      diagnostics: expect.arrayContaining([expect.objectContaining({ code: 'catalog-invalid' })]),
    });
  });

  it('writes nothing in a dry run', async () => {
    const { issue, out } = await ground.fresh();
    const report = await issue(tenantsCsv(withCells(four, 0, { 'customer.name': '' })), { dryRun: true });
    expect(report).toMatchObject({ rows: 4, counts: { planned: 3, failed: 1 }, documents: 0 });
    expect(await readdir(join(out, '..'))).not.toContain('out');
    expect((await readdir('.')).filter((name) => name.includes('memory'))).toEqual([]);
  });

  it('writes the errors of a dry run where it is told to, and nothing else', async () => {
    const { issue, folder } = await ground.fresh();
    const errors = join(folder, 'wrong', 'errors.csv');
    await issue(tenantsCsv(withCells(four, 0, { 'customer.name': '' })), { dryRun: true, errors });
    expect(await readdir(folder)).toEqual(['base.yaml', 'tenants.csv', 'wrong']);
    expect(await readdir(join(folder, 'wrong'))).toEqual(['errors.csv']);
  });

  it.each([{ sources: '/nowhere' }, { catalogs: ['/nowhere.yaml'] }])(
    'blames no row for what is missing for all: %o',
    async (shared) => {
      const { issue, folder } = await ground.fresh();
      const issued = issue(tenantsCsv(four), shared);
      await expect(issued).rejects.toMatchObject({ exitCode: 3, diagnostics: [{ code: 'file-not-found' }] });
      expect(await readdir(folder)).not.toContain('out');
    },
  );

  it('says of a row that cannot be read only that', async () => {
    const { issue } = await ground.fresh();
    const lines = [
      '{"customer":{"name":"Contoso"},"statement":{"number":"N-1"}}',
      '{"customer":{"name":"Fabrikam"},',
    ];
    const report = await issue(lines.join('\n'), { list: 'tenants.jsonl' });
    expect(report.failures).toMatchObject([{ row: 2, name: '', problems: [{ code: 'tenants-row-syntax' }] }]);
    expect(report.failures[0]?.problems).toHaveLength(1);
  });

  it('issues again what was taken away, and nothing else', async () => {
    const { issue, out, documents, marks } = await ground.fresh();
    await issue(tenantsCsv(four), { formats: ['json', 'markdown'] });
    const before = await marks();
    const [gone = ''] = await documents();
    await rm(join(out, gone));
    const report = await issue(undefined, { formats: ['json', 'markdown'] });
    expect(report.counts).toMatchObject({ issued: 1, unchanged: 3 });
    const { [gone]: again = '', ...others } = await marks();
    const { [gone]: first = '', ...same } = before;
    expect(others).toEqual(same);
    expect(again.split(' ')[0]).toBe(first.split(' ')[0]);
  });

  it('does not replace a file that is in the way or was changed, unless it is told to', async () => {
    const { issue, out, documents, marks } = await ground.fresh();
    await issue(tenantsCsv(four.slice(0, 3)));
    const first = await marks();
    const [changed = ''] = await documents();
    await appendFile(join(out, changed), ' ');
    const way = 'Customer/SOR-9-v1.0-en.json';
    await mkdir(join(out, 'Customer'));
    await writeFile(join(out, way), 'mine');
    const list = [
      ...four.slice(0, 3),
      ...tenants(1).map((tenant) => ({
        ...tenant,
        'customer.name': 'Customer',
        'statement.number': 'SOR-9',
      })),
    ];
    const report = await issue(tenantsCsv(list));
    expect(report.failures.flatMap(({ problems }) => problems.map(({ code }) => code)).sort()).toEqual([
      'file-exists',
      'issued-file-changed',
    ]);
    expect(await readFile(join(out, way), 'utf8')).toBe('mine');
    const forced = await issue(undefined, { force: true });
    expect(forced.counts).toMatchObject({ issued: 2, unchanged: 2, failed: 0 });
    expect((await marks())[changed]?.split(' ')[0]).toBe(first[changed]?.split(' ')[0]);
    expect(await readFile(join(out, way), 'utf8')).not.toBe('mine');
  });

  it('does not give a number to another content', async () => {
    const { issue } = await ground.fresh();
    await issue(tenantsCsv(four));
    const report = await issue(tenantsCsv(withCells(four, 3, { 'customer.name': 'Somebody else' })));
    expect(report.counts).toMatchObject({ issued: 0, unchanged: 3, failed: 1 });
    expect(report.failures[0]?.problems[0]?.code).toBe('statement-number-taken');
  });

  it('clears away what a run left that was killed', async () => {
    const { issue, out } = await ground.fresh();
    const unfinished = stagingFolder(out, join(out, 'register.sqlite'));
    await mkdir(unfinished, { recursive: true });
    await writeFile(join(unfinished, 'a.pdf.00000000-0000-4000-8000-000000000000.tmp'), 'half');
    await issue(tenantsCsv(four));
    expect((await readdir(out)).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('a batch that is interrupted', () => {
  it('ends while the rows are checked', async () => {
    const { issue, documents } = await ground.fresh();
    const report = await issue(tenantsCsv(four), { signal: AbortSignal.abort() });
    expect(report).toMatchObject({ state: 'interrupted', rows: 0, counts: { issued: 0, failed: 0 } });
    expect(await documents()).toEqual([]);
  });

  it('finishes what is in hand, and the next one goes on', async () => {
    const { issue, documents } = await ground.fresh();
    const list = tenants(80);
    const end = new AbortController();
    const observer = { row: () => end.abort() };
    const first = await issue(tenantsCsv(list), { signal: end.signal, observer });
    expect(first.state).toBe('interrupted');
    expect(first.counts.issued).toBeGreaterThan(0);
    expect(first.counts.planned).toBeGreaterThan(0);
    expect(first.counts.issued + first.counts.planned).toBe(80);
    expect(await documents()).toHaveLength(first.counts.issued);
    const second = await issue(undefined);
    expect(second).toMatchObject({
      state: 'completed',
      counts: { issued: 80 - first.counts.issued, unchanged: first.counts.issued },
      documents: 80,
    });
  });
});

/** This machine, on which there is room for so many documents. */
function withRoomFor(documents: number): Host {
  const host = createNodeHost();
  let left = documents;
  return {
    ...host,
    async writeFiles(files, options) {
      if (files.some(({ path }) => path.endsWith('.json')) && left-- <= 0)
        throw new CountersignError(diagnostic('disk-full', 'There is no room left (ENOSPC)'), {
          exitCode: 3,
        });
      return host.writeFiles(files, options);
    },
  };
}

describe('a batch on a disk that is full', () => {
  it('stops without blaming a row, and goes on when there is room', async () => {
    const { issue, marks } = await ground.fresh();
    const stopped = await issue(tenantsCsv(four), { host: withRoomFor(2) });
    expect(stopped).toMatchObject({ state: 'stopped', counts: { issued: 2, failed: 0, planned: 2 } });
    expect(stopped.diagnostics.map(({ code }) => code)).toContain('disk-full');
    const before = await marks();
    expect(Object.keys(before)).toHaveLength(2);
    const report = await issue(undefined);
    expect(report).toMatchObject({ state: 'completed', counts: { issued: 2, unchanged: 2 }, documents: 4 });
    expect(await marks()).toMatchObject(before);
  });
});

describe('numbers of a series', () => {
  const series = parseNumberSeries('SOR-{year}-{000}').value;
  const without = ['statement.number'] as const;

  it('are given without gaps or repeats, and are the same in the next run', async () => {
    const { issue, table } = await ground.fresh();
    const list = withCells(tenants(6), 2, { 'customer.tenantId': '12' });
    await issue(tenantsCsv(list, { without }), { series });
    const numbers = async () => (await table('manifest.csv')).slice(1).map(([number]) => number);
    expect(await numbers()).toEqual([1, 2, 3, 4, 5].map((n) => `SOR-2026-00${n}`));
    const again = await issue(undefined, { series });
    expect(again.counts).toMatchObject({ issued: 0, unchanged: 5, failed: 1 });
    const mended = await issue(tenantsCsv(tenants(6), { without }), { series });
    expect(mended.counts).toMatchObject({ issued: 1, unchanged: 5, failed: 0 });
    expect(await numbers()).toEqual([1, 2, 3, 4, 5, 6].map((n) => `SOR-2026-00${n}`));
  });

  it('are not taken from a row by others that repeat it', async () => {
    const { issue, table } = await ground.fresh();
    const [first] = tenants(1);
    const list = tenants(140).flatMap((tenant, index) =>
      index % 60 === 1 && first ? [tenant, first] : [tenant],
    );
    const report = await issue(tenantsCsv(list, { without }), { series });
    expect(report.counts).toMatchObject({ issued: 140, failed: 3 });
    expect(report.failures.map(({ problems }) => problems[0]?.message)).toEqual(
      Array.from({ length: 3 }, () => 'Row 1 is of the same tenant, which has one number'),
    );
    const numbers = (await table('manifest.csv')).slice(1).map(([number]) => number);
    expect(numbers).toEqual(
      Array.from({ length: 140 }, (_, index) => `SOR-2026-${String(index + 1).padStart(3, '0')}`),
    );
  });

  it('that a row had which failed while it was issued are used again', async () => {
    const { issue, table, out } = await ground.fresh();
    const list = tenants(3).map((tenant, index) => ({ ...tenant, 'customer.name': `Customer ${index + 1}` }));
    // A file where the second row's folder belongs.
    await mkdir(out);
    await writeFile(join(out, 'Customer-2'), '');
    const first = await issue(tenantsCsv(list, { without }), { series });
    expect(first.counts).toMatchObject({ issued: 2, failed: 1 });
    const others = tenants(5).slice(3);
    await issue(tenantsCsv(others, { without }), { series });
    const rows = (await table('manifest.csv')).slice(1).map(([number, , , customer]) => [number, customer]);
    expect(rows).toEqual([
      ['SOR-2026-001', 'Customer 1'],
      ['SOR-2026-002', others[0]?.['customer.name']],
      ['SOR-2026-003', 'Customer 3'],
      ['SOR-2026-004', others[1]?.['customer.name']],
    ]);
  });
});

describe('ZIPs of a batch', () => {
  it.each([{ zipAll: true }, { zipTenants: true }])('are the same bytes again: %o', async (choice) => {
    const digests = async () => {
      const { issue, marks } = await ground.fresh();
      await issue(tenantsCsv(four), choice);
      const zips = Object.entries(await marks()).filter(([path]) => path.endsWith('.zip'));
      return zips.map(([path, mark]) => [path, mark.split(' ')[0]]);
    };
    const first = await digests();
    expect(first).toHaveLength('zipAll' in choice ? 1 : 4);
    expect(await digests()).toEqual(first);
  });
});
