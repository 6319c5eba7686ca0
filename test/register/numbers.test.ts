import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRegister } from '../../src/register/index.js';
import { digestOf, range, statementOf } from './statements.js';
import { noon, temporaryRegisters } from './temporary.js';

const registers = temporaryRegisters();
const series = 'SOR-2026-{0000}';
const context = { by: 'ana' };

describe('numbers', () => {
  it('are counted up in the order of the claims, and a claim keeps its number', async () => {
    const register = await registers.open();
    expect(await register.allocate(series, ['a', 'b'])).toEqual(['SOR-2026-0001', 'SOR-2026-0002']);
    expect(await register.allocate(series, ['c', 'b', 'c', 'a'])).toEqual([
      'SOR-2026-0003',
      'SOR-2026-0002',
      'SOR-2026-0003',
      'SOR-2026-0001',
    ]);
    expect(await register.allocate('{0}', ['a', 'z'])).toEqual(['1', '2']);
    expect(await register.allocate(series, [])).toEqual([]);
  });

  it('given back are used again, lowest first', async () => {
    const register = await registers.open();
    await register.allocate(series, ['a', 'b', 'c', 'd']);
    await register.release(series, ['c', 'a', 'nobody']);
    expect(await register.allocate(series, ['e', 'c', 'f'])).toEqual([
      'SOR-2026-0001',
      'SOR-2026-0003',
      'SOR-2026-0005',
    ]);
  });

  it('under which something was issued are not given back', async () => {
    const register = await registers.open();
    await register.allocate(series, ['a', 'b']);
    await register.record([statementOf(1)], context);
    await register.release(series, ['a', 'b']);
    expect(await register.allocate(series, ['c', 'd', 'a'])).toEqual([
      'SOR-2026-0002',
      'SOR-2026-0003',
      'SOR-2026-0001',
    ]);
  });

  it('pass over those that were given by hand, and those of a series that looks the same', async () => {
    const register = await registers.open();
    await register.record([statementOf(2), statementOf(3)], context);
    expect(await register.allocate(series, ['a', 'b'])).toEqual(['SOR-2026-0001', 'SOR-2026-0004']);
    expect(await register.allocate('SOR-{0000}-0005', ['a'])).toEqual(['SOR-0001-0005']);
    expect(await register.allocate('SOR-2026-00{00}', ['a', 'b'])).toEqual([
      'SOR-2026-0005',
      'SOR-2026-0006',
    ]);
  });

  it('pass over those that rows of the run give themselves, and no longer when it has ended', async () => {
    const register = await registers.open();
    const row = { row: 1, name: 'One', digest: '', paths: [] };
    await register.allocate(series, ['a', 'b', 'c']);
    await register.release(series, ['a', 'b']);
    const run = await register.beginRun({ list: 'tenants.csv', out: '/srv/out', by: 'ana' });
    await run.plan([{ ...row, numbers: ['SOR-2026-0001', 'SOR-2026-0004', 'SOR-2026-0004', 'X'] }]);
    await run.plan([{ ...row, row: 2, numbers: ['SOR-2026-0004'] }]);
    expect(await register.allocate(series, ['d', 'e', 'f'], { run: run.id })).toEqual([
      'SOR-2026-0002',
      'SOR-2026-0005',
      'SOR-2026-0006',
    ]);
    await run.plan([{ ...row, numbers: [] }]);
    expect(await register.allocate(series, ['g'], { run: run.id })).toEqual(['SOR-2026-0001']);
    await register.release(series, ['g']);
    await run.plan([{ ...row, numbers: ['SOR-2026-0001'] }]);
    expect(await register.allocate(series, ['g'])).toEqual(['SOR-2026-0001']);
    await register.release(series, ['g']);
    await run.finish('completed');
    expect(await register.allocate(series, ['h'], { run: run.id })).toEqual(['SOR-2026-0001']);
  });

  it('under which nothing was issued are told with their claims', async () => {
    const register = await registers.open();
    await register.allocate(series, ['a', 'b', 'c']);
    await register.allocate('{0}', ['a']);
    await register.release(series, ['c']);
    await register.record([statementOf(1)], context);
    expect(await register.openClaims()).toEqual([
      { series, claim: 'b', number: 'SOR-2026-0002' },
      { series: '{0}', claim: 'a', number: '1' },
    ]);
    await register.release(series, ['b']);
    await register.release('{0}', ['a']);
    expect(await register.openClaims()).toEqual([]);
  });

  it('outgrow their width', async () => {
    const register = await registers.open();
    const numbers = await register.allocate('N{0}', range(1001).map(String));
    expect([numbers[8], numbers[9], numbers.at(-1)]).toEqual(['N9', 'N10', 'N1001']);
  });

  it.each(['SOR', 'SOR-{}', 'SOR-{0}-{0}', 'SOR-{n}', '{0000', ''])(
    'cannot be of the series %o',
    async (wrong) => {
      const register = await registers.open();
      const refused = { diagnostics: [{ code: 'number-series-invalid' }], exitCode: 2 };
      await expect(register.allocate(wrong, ['a'])).rejects.toMatchObject(refused);
      await expect(register.release(wrong, ['a'])).rejects.toMatchObject(refused);
    },
  );

  it('never repeat nor leave a gap, whatever is done in which order', async () => {
    const claim = fc.nat({ max: 12 }).map(String);
    const step = fc.oneof(
      fc.record({ do: fc.constant('allocate' as const), claims: fc.array(claim, { maxLength: 5 }) }),
      fc.record({ do: fc.constant('release' as const), claims: fc.array(claim, { maxLength: 5 }) }),
      fc.record({ do: fc.constant('issue' as const), claims: fc.array(claim, { maxLength: 2 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
        const register = await openRegister(registers.path(), { now: () => noon, create: true });
        const held = new Map<string, string>();
        const issued = new Set<string>();
        for (const { do: what, claims } of steps) {
          if (what === 'release') {
            await register.release(series, claims);
            for (const one of claims) if (!issued.has(one)) held.delete(one);
            continue;
          }
          const numbers = await register.allocate(series, claims);
          claims.forEach((one, index) => {
            const number = numbers[index] ?? '';
            expect(held.get(one) ?? number).toBe(number);
            held.set(one, number);
          });
          if (what === 'allocate') continue;
          for (const one of claims) {
            issued.add(one);
            const identity = digestOf(one);
            await register.record(
              [statementOf(1, { identity, digest: identity, number: held.get(one) ?? '' })],
              context,
            );
          }
        }
        expect(new Set(held.values()).size).toBe(held.size);
        // Whatever is open is filled before the series grows.
        const highest = Math.max(0, ...[...held.values()].map((number) => Number(number.slice(-4))));
        const open = highest - held.size;
        await register.allocate(
          series,
          range(open).map((index) => `new ${index}`),
        );
        expect(await register.allocate(series, ['last'])).toEqual([
          `SOR-2026-${String(highest + 1).padStart(4, '0')}`,
        ]);
        await register.close();
      }),
      { numRuns: 40 },
    );
  });
});
