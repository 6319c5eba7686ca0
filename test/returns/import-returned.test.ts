import { describe, expect, it } from 'vitest';
import {
  CountersignError,
  createMemoryHost,
  diagnostic,
  type ImportOptions,
  importReturned,
  openRegister,
  type Register,
} from '../../src/index.js';
import { verificationOf } from '../register/eventful.js';
import { statementOf } from '../register/statements.js';
import { all, noon } from '../register/temporary.js';
import { carriedOf, composed } from '../samples/documents.js';

const made = await composed();
const { number, version, language, digest, customer } = made.statement;
const json = carriedOf(made).statement ?? new Uint8Array();
/** The same statement as another program might have saved it. */
const again = Buffer.concat([json, Buffer.from('\n')]);
const options: ImportOptions = {
  ...{ from: '/back', by: 'ana', generator: 'countersign 0.1.0' },
  verify: async () => verificationOf(),
};

async function registerWith(...statements: Parameters<Register['record']>[0]): Promise<Register> {
  const register = await openRegister(undefined, { now: () => noon, create: true });
  const own = { ...statementOf(1), number, version, language, digest, customer };
  await register.record([own, ...statements], { by: 'ana' });
  return register;
}

const hostWith = (files: Readonly<Record<string, string | Uint8Array>>) =>
  createMemoryHost(files, { now: noon });

describe('taking in returned files', () => {
  it('matches each by what it carries, keeps and verifies it, and leaves what it cannot match', async () => {
    const host = hostWith({
      '/back/a.json': json,
      '/back/deep/b.json': again,
      '/back/copy.json': json,
      '/back/letter.txt': 'We agree.',
      '/back/scan.pdf': Buffer.from([1, 2, 3]),
    });
    const register = await registerWith();
    const told: string[] = [];
    const { value, diagnostics } = await importReturned(host, register, {
      ...options,
      receivedAt: '2026-06-30T00:00:00.000Z',
      onFile: ({ path }) => told.push(path),
    });
    expect(
      value.map(({ path, outcome, matchedBy, verification }) => [
        path,
        outcome,
        matchedBy,
        verification?.verdict,
      ]),
    ).toEqual([
      ['a.json', 'recorded', 'carried', 'accepted-with-remarks'],
      ['copy.json', 'known', 'carried', 'accepted-with-remarks'],
      ['deep/b.json', 'recorded', 'carried', 'accepted-with-remarks'],
      ['letter.txt', 'unmatched', undefined, undefined],
      ['scan.pdf', 'unmatched', undefined, undefined],
    ]);
    expect(told).toEqual(value.map(({ path }) => path));
    expect(diagnostics.map(({ code, message }) => [code, message.split(':')[0]])).toEqual([
      ['returned-unmatched', 'letter.txt'],
      ['returned-unmatched', 'scan.pdf'],
    ]);
    expect([...host.files.keys()]).toHaveLength(5);
    const kept = await all(register.returns());
    expect(kept.map(({ name, receivedAt, recordedBy }) => [name, receivedAt, recordedBy])).toEqual([
      ['a.json', '2026-06-30T00:00:00.000Z', 'ana'],
      ['deep/b.json', '2026-06-30T00:00:00.000Z', 'ana'],
    ]);
    expect(await register.returnedBytes(kept[0]?.sha256 ?? '')).toEqual(json);
    expect((await register.history.check()).misfit).toBeUndefined();
  });

  it('does nothing anew a second time, and verifies again where that is asked for', async () => {
    const host = hostWith({ '/back/a.json': json });
    const register = await registerWith();
    await importReturned(host, register, options);
    const { value } = await importReturned(host, register, {
      ...options,
      verify: () => Promise.reject(new Error('not again')),
    });
    expect(value).toMatchObject([{ outcome: 'known', verification: { verdict: 'accepted-with-remarks' } }]);
    await importReturned(host, register, {
      ...options,
      ...{
        again: true,
        generator: 'countersign 0.2.0',
        verify: async () => verificationOf({ verdict: 'rejected' }),
      },
    });
    const [returned] = await all(register.returns());
    expect(returned?.verifications.map(({ verdict, generator }) => [verdict, generator])).toEqual([
      ['accepted-with-remarks', 'countersign 0.1.0'],
      ['rejected', 'countersign 0.2.0'],
    ]);
  });

  it('verifies what was kept and not verified, whatever kept it from being', async () => {
    const host = hostWith({ '/back/a.json': json, '/back/b.json': again });
    const register = await registerWith();
    const cannot = new CountersignError(diagnostic('document-unreadable', 'It is damaged'));
    const first = await importReturned(host, register, { ...options, verify: () => Promise.reject(cannot) });
    expect(first.value.map(({ outcome, verification }) => [outcome, verification])).toEqual([
      ['recorded', undefined],
      ['recorded', undefined],
    ]);
    expect(first.diagnostics.map(({ message }) => message)).toEqual([
      'a.json: It is damaged',
      'b.json: It is damaged',
    ]);
    const second = await importReturned(host, register, options);
    expect(second.value.map(({ outcome, verification }) => [outcome, verification?.verdict])).toEqual([
      ['known', 'accepted-with-remarks'],
      ['known', 'accepted-with-remarks'],
    ]);
  });

  it('tells when a file carries a statement of another register', async () => {
    const register = await openRegister(undefined, { now: () => noon, create: true });
    const { value, diagnostics } = await importReturned(
      hostWith({ '/back/a.json': json }),
      register,
      options,
    );
    expect(value).toEqual([{ path: 'a.json', outcome: 'unmatched' }]);
    expect(diagnostics[0]?.message).toBe(
      `a.json: It carries ${number}, version ${version} (${language}), which is not in the register`,
    );
  });

  it('asks for the text where no data are carried, and takes the word of a person before all', async () => {
    const host = hostWith({ '/back/printed.pdf': Buffer.from('%PDF-1.7') });
    const printed = await importReturned(host, await registerWith(), {
      ...options,
      byText: async () => ({ number, version, language }),
    });
    expect(printed.value).toMatchObject([
      { outcome: 'recorded', matchedBy: 'text', statement: { number, digest } },
    ]);
    const other = statementOf(2);
    const register = await registerWith(other);
    const one = hostWith({ '/a.json': json });
    const said = await importReturned(one, register, { ...options, from: '/a.json', statement: other });
    expect(said.value).toMatchObject([
      { path: 'a.json', matchedBy: 'person', statement: { number: 'SOR-2026-0002' } },
    ]);
  });

  it('tells that known bytes are recorded for another statement than a person says now', async () => {
    const other = statementOf(2);
    const register = await registerWith(other);
    const host = hostWith({ '/a.json': json });
    const from = '/a.json';
    await importReturned(host, register, { ...options, from });
    const own = { number, version, language };
    expect((await importReturned(host, register, { ...options, from, statement: own })).diagnostics).toEqual(
      [],
    );
    const { value, diagnostics } = await importReturned(host, register, {
      ...options,
      from,
      statement: other,
    });
    expect(diagnostics).toMatchObject([
      {
        code: 'returned-elsewhere',
        message: `a.json: It is recorded for ${number}, version ${version} (${language}) already, and so not for SOR-2026-0002, version 1.0 (en)`,
      },
    ]);
    expect(value).toMatchObject([{ outcome: 'known', statement: own }]);
    expect(await all(register.returns())).toHaveLength(1);
  });

  it('ends where there is nothing to take in', async () => {
    await expect(importReturned(hostWith({}), await registerWith(), options)).rejects.toMatchObject({
      diagnostics: [expect.objectContaining({ code: 'file-not-found' })],
    });
  });
});
