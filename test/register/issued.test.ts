import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRegister, type Register } from '../../src/register/index.js';
import { digestOf, range, statementOf, variant } from './statements.js';
import { all, noon, temporaryRegisters } from './temporary.js';

const registers = temporaryRegisters();
const context = { by: 'ana' };
const code = (name: string) =>
  expect.objectContaining({ diagnostics: [expect.objectContaining({ code: name })] });

describe('recording', () => {
  it('gives back what was recorded, with time and name', async () => {
    const register = await registers.open();
    const statement = statementOf(1, { validUntil: '2026-12-31' });
    await register.record([statement], { ...context, run: 7 });
    const found = await register.findIssued([statement.identity, digestOf('nobody')]);
    expect([...found]).toEqual([
      [
        statement.identity,
        { ...statement, recordedAt: '2026-07-01T12:00:00.000Z', recordedBy: 'ana', run: 7 },
      ],
    ]);
  });

  it('keeps what it knows when it is opened again', async () => {
    const path = registers.path();
    const first = await registers.open(path);
    await first.record(
      range(3).map((index) => statementOf(index)),
      context,
    );
    await first.close();
    const again = await registers.open(path);
    expect((await all(again.statements())).map(({ number }) => number)).toEqual([
      'SOR-2026-0001',
      'SOR-2026-0002',
      'SOR-2026-0003',
    ]);
  });

  it('is idempotent, and adds the files that are new', async () => {
    const register = await registers.open();
    const statement = statementOf(1);
    await register.record([statement, statement], context);
    const html = { format: 'html', path: 'a.html', root: '/srv/out', size: 5, sha256: digestOf('html') };
    await register.record([{ ...statement, files: [html] }], { by: 'ben' });
    const [found, ...others] = await all(register.statements());
    expect(others).toEqual([]);
    expect(found?.recordedBy).toBe('ana');
    expect(found?.files).toEqual([...statement.files, html]);
  });

  it('replaces a file that was written anew', async () => {
    const register = await registers.open();
    const statement = statementOf(1);
    await register.record([statement], context);
    const files = statement.files.map((file) => ({ ...file, size: 9, sha256: digestOf('anew') }));
    await register.record([{ ...statement, files }], context);
    expect((await register.findIssued([statement.identity])).get(statement.identity)?.files).toEqual(files);
  });

  it('says of a file whose place another statement took that it is replaced', async () => {
    const register = await registers.open();
    const first = statementOf(1);
    const second = statementOf(2, { number: first.number, version: '2.0', files: first.files });
    await register.record([first], context);
    await register.record([second], context);
    const [old, current] = await all(register.statements());
    expect(old?.files.map(({ replaced }) => replaced)).toEqual([true, true]);
    expect(current?.files.map(({ replaced }) => replaced)).toEqual([undefined, undefined]);
  });

  it('says so of a file whose place another statement of the same call takes', async () => {
    const register = await registers.open();
    const { files } = statementOf(1);
    await register.record([statementOf(3, { files })], context);
    await register.record([statementOf(1), statementOf(2, { files })], context);
    const found = await all(register.statements());
    expect(found.map(({ number, files: own }) => [number.slice(-1), own[0]?.replaced])).toEqual([
      ['3', true],
      ['1', true],
      ['2', undefined],
    ]);
    await register.record([statementOf(1)], context);
    expect((await all(register.statements())).map(({ files: own }) => own[0]?.replaced)).toEqual([
      true,
      undefined,
      true,
    ]);
  });

  it('finds files again when the folder was moved with its register', async () => {
    const path = registers.path();
    const [here, there] = [`${path}.here`, `${path}.there`];
    const roots = [here, join(here, 'out', 'of it'), `${here}-beside`, dirname(here)];
    await mkdir(here);
    const first = await registers.open(join(here, 'r.sqlite'));
    await first.record(
      roots.map((root, index) =>
        statementOf(index, { files: statementOf(index).files.map((file) => ({ ...file, root })) }),
      ),
      context,
    );
    const rootsOf = async (register: Register) =>
      (await all(register.statements())).flatMap(({ files }) => [...new Set(files.map(({ root }) => root))]);
    expect(await rootsOf(first)).toEqual(roots);
    await first.close();
    await rename(here, there);
    const second = await registers.open(join(there, 'r.sqlite'));
    expect(await rootsOf(second)).toEqual([there, join(there, 'out', 'of it'), ...roots.slice(2)]);
    // The same place is the same place again.
    const [moved] = await all(second.statements({ limit: 1 }));
    const files = (moved?.files ?? []).map((file) => ({ ...file, sha256: digestOf('anew') }));
    await second.record([statementOf(0, { files })], context);
    expect((await all(second.statements({ limit: 1 })))[0]?.files).toEqual(files);
  });

  it('keeps output folders as they are when it is in memory', async () => {
    const register = await openRegister(undefined, { now: () => noon, create: true });
    await register.record([statementOf(1)], context);
    expect((await all(register.statements()))[0]?.files).toEqual(statementOf(1).files);
    await register.close();
  });

  it('refuses another content under the same number, version and language, and records nothing then', async () => {
    const register = await registers.open();
    await register.record([statementOf(1)], context);
    const other = statementOf(2, { number: statementOf(1).number });
    await expect(register.record([statementOf(3), other], context)).rejects.toEqual(
      code('statement-number-taken'),
    );
    expect(await register.count()).toBe(1);
    await register.record([{ ...other, version: '1.1' }], context);
    await register.record([{ ...other, identity: digestOf('es'), language: 'es' }], context);
    expect(await register.count()).toBe(3);
  });

  it('refuses two contents under one number in the same call', async () => {
    const register = await registers.open();
    const other = statementOf(2, { number: statementOf(1).number });
    await expect(register.record([statementOf(1), other], context)).rejects.toEqual(
      code('statement-number-taken'),
    );
    expect(await register.count()).toBe(0);
  });

  it('refuses another number for what was issued already', async () => {
    const register = await registers.open();
    await register.record([statementOf(1)], context);
    await expect(register.record([statementOf(1, { number: 'SOR-2026-0999' })], context)).rejects.toThrow(
      'What is to be SOR-2026-0999 was issued as SOR-2026-0001 already',
    );
  });

  it('finds the same document by an engagement that was changed where it does not show', async () => {
    const register = await registers.open();
    await register.record([statementOf(1)], context);
    const changed = statementOf(1, { identity: digestOf('kick-off moved'), engagement: digestOf('moved') });
    await register.record([changed], context);
    expect(await register.count()).toBe(1);
    const found = await register.findIssued([changed.identity]);
    expect(found.get(changed.identity)?.engagement).toBe(changed.engagement);
  });

  it('stores a variant once', async () => {
    const register = await registers.open();
    const other = { ...variant, digest: digestOf('other'), clauses: variant.clauses.slice(1), sources: [] };
    await register.record([statementOf(1), statementOf(2), statementOf(3, { variant: other })], context);
    const [first, second, third] = await all(register.statements());
    expect(first?.variant).toEqual(variant);
    expect(second?.variant).toBe(first?.variant);
    expect(third?.variant).toEqual(other);
  });

  it('takes every text for nothing but text', async () => {
    const register = await registers.open();
    const hostile = `'); drop table statements; -- %_\\ "\u0000\u202e\u{1F600}`;
    const statement = statementOf(1, { customer: hostile, title: hostile, options: { [hostile]: true } });
    await register.record([statement], context);
    expect((await register.findNumbers([statement]))[0]?.customer).toBe(hostile);
    expect(await register.count({ customer: hostile })).toBe(1);
    expect(await register.count({ option: hostile })).toBe(1);
    expect(await register.count({ customer: '%' })).toBe(1);
    expect(await register.count({ customer: '%%' })).toBe(0);
  });
});

describe('finding', () => {
  it('finds many at once, in the order of the keys', async () => {
    const register = await registers.open();
    await register.record(
      range(600).map((index) => statementOf(index)),
      context,
    );
    const identities = range(700).map((index) => statementOf(index).identity);
    expect((await register.findIssued(identities)).size).toBe(600);
    const keys = range(700)
      .toReversed()
      .map((index) => statementOf(index));
    const found = await register.findNumbers(keys);
    expect(found.slice(0, 100)).toEqual(Array.from({ length: 100 }, () => undefined));
    expect(found.slice(100).map((entry) => entry?.number)).toEqual(
      keys.slice(100).map(({ number }) => number),
    );
  });

  it('filters', async () => {
    const register = await registers.open();
    const spanish = {
      ...variant,
      digest: digestOf('es'),
      sources: [{ file: 'es.md', digest: digestOf('es article'), revision: '2016-10', language: 'es' }],
      clauses: variant.clauses.slice(0, 1),
    };
    await register.record(
      [
        statementOf(1, { customer: 'Contoso', issued: '2026-01-31' }),
        statementOf(2, { customer: 'ÉCOLE Contoso', brand: 'harbour', issued: '2026-02-01' }),
        statementOf(3, { customer: 'Fabrikam', language: 'es', variant: spanish, issued: '2026-03-01' }),
      ],
      { ...context, run: 4 },
    );
    const numbers = async (filter: Parameters<typeof register.statements>[0]) => {
      const found = await all(register.statements(filter));
      if (filter?.limit === undefined) expect(await register.count(filter)).toBe(found.length);
      return found.map(({ number }) => Number(number.slice(-1)));
    };
    expect(await numbers({})).toEqual([1, 2, 3]);
    expect(await numbers({ customer: 'contoso' })).toEqual([1, 2]);
    expect(await numbers({ customer: 'école*' })).toEqual([2]);
    expect(await numbers({ customer: 'c?ntoso' })).toEqual([1]);
    expect(await numbers({ number: 'SOR-2026-0002' })).toEqual([2]);
    expect(await numbers({ number: 'SOR-*3' })).toEqual([3]);
    expect(await numbers({ version: '1.1' })).toEqual([]);
    expect(await numbers({ language: 'es' })).toEqual([3]);
    expect(await numbers({ brand: 'harbour' })).toEqual([2]);
    expect(await numbers({ option: 'wifi-vpn' })).toEqual([2]);
    expect(await numbers({ clause: 'general.wifi-vpn' })).toEqual([1, 2]);
    expect(await numbers({ clause: 'general.*' })).toEqual([1, 2, 3]);
    expect(await numbers({ revision: '2016-10' })).toEqual([3]);
    expect(await numbers({ sourceDigest: digestOf('article').slice(0, 12).toUpperCase() })).toEqual([1, 2]);
    expect(await numbers({ since: '2026-02-01' })).toEqual([2, 3]);
    expect(await numbers({ until: '2026-02-01' })).toEqual([1, 2]);
    expect(await numbers({ run: 5 })).toEqual([]);
    expect(await numbers({ limit: 2 })).toEqual([1, 2]);
    expect(await numbers({ order: 'customer' })).toEqual([1, 3, 2]);
    expect(await numbers({ language: 'es', customer: 'contoso' })).toEqual([]);
  });

  it('streams in any order without a gap at the ends of pages, and may be written meanwhile', async () => {
    const register = await registers.open();
    await register.record(
      range(501).map((index) =>
        statementOf(index, { issued: index % 2 === 0 ? '2026-01-01' : '2026-01-02' }),
      ),
      context,
    );
    for (const order of ['recorded', 'number', 'customer', 'issued'] as const) {
      const found = new Set<string>();
      for await (const { number } of register.statements({ order })) {
        if (found.size === 250) await register.record([statementOf(1)], context);
        found.add(number);
      }
      expect(found.size).toBe(501);
    }
    expect(await all(register.statements({ limit: 401 }))).toHaveLength(401);
  });
});
