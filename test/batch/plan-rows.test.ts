import { describe, expect, it } from 'vitest';
import { parseRowChoice, type RowChoice } from '../../src/index.js';
import { type Tenant, tenants, tenantsCsv } from '../samples/tenants.js';
import { type BatchChanges, grounds } from './ground.js';

const ground = grounds();
const [model] = tenants(1);
const tenant = (cells: Partial<Tenant>): Tenant => ({ ...(model ?? fail()), ...cells });
const fail = (): never => {
  throw new Error('There is no tenant');
};

/** What is told of the rows of a list, without issuing any. */
async function problems(list: readonly Tenant[], changes: BatchChanges = {}): Promise<readonly string[]> {
  const { issue } = await ground.fresh();
  const report = await issue(tenantsCsv(list), { dryRun: true, ...changes });
  return report.failures.flatMap(({ row, problems: own }) =>
    own.map(({ code, message }) => `${row} ${code}: ${message}`),
  );
}

describe('rows that are one statement', () => {
  it('are told apart from the first, which is issued', async () => {
    const same = tenant({ 'customer.name': 'Other' });
    expect(await problems([tenant({}), tenant({ 'statement.number': 'N-2' }), same])).toEqual([
      '3 row-duplicate: Row 1 has the same statement number, version and language',
    ]);
  });

  it('are told of wherever they are in the list', async () => {
    const list = tenants(150);
    const again = tenant({ 'statement.number': list[0]?.['statement.number'] ?? '' });
    expect(await problems([...list, again])).toEqual([
      '151 row-duplicate: Row 1 has the same statement number, version and language',
    ]);
  });

  it('may share a number in two languages', async () => {
    expect(await problems([tenant({ languages: 'en' }), tenant({ languages: 'es' })])).toEqual([]);
  });
});

describe('rows that would be one file', () => {
  it.each([
    ['STRASSE AG', 'Straße AG'],
    ['Caf\u00e9', 'Cafe\u0301'],
    ['Contoso', 'CONTOSO'],
  ])('%s and %s', async (one, other) => {
    const list = [
      tenant({ 'customer.name': one }),
      tenant({ 'customer.name': other, 'statement.number': 'N-2' }),
    ];
    const [told = '', ...more] = await problems(list, { path: '{tenant}' });
    expect(told).toMatch(/^2 row-duplicate: Row 1 would be written to the same file, .+\.json$/);
    expect(more).toEqual([]);
  });
});

describe('rows that would be one ZIP', () => {
  it('are told apart when ZIPs are asked for', async () => {
    const list = [tenant({ languages: 'en' }), tenant({ languages: 'es' })];
    expect(await problems(list, { zipTenants: true })).toEqual([
      expect.stringMatching(/^2 row-duplicate: Row 1 would be written to the same file, .+-all\.zip$/),
    ]);
  });
});

describe('rows that are chosen', () => {
  const chosen = async (only: string[], skip: string[], limit?: number) => {
    const choice: RowChoice = parseRowChoice({ only, skip }).value ?? fail();
    const { issue, table } = await ground.fresh();
    const list = tenants(9);
    const { rows } = await issue(tenantsCsv(list), { chosen: choice, limit });
    const numbers = (await table('manifest.csv')).slice(1).map(([number = '']) => Number(number.slice(-1)));
    expect(numbers).toHaveLength(rows);
    return numbers;
  };

  it('are issued alone', async () => {
    expect(await chosen(['2-4', '*-0007'], ['3'])).toEqual([2, 4, 7]);
  });

  it('are at most as many as the limit', async () => {
    expect(await chosen([], ['1'], 3)).toEqual([2, 3, 4]);
  });
});
