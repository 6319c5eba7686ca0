import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { fillEventfully, returnedOf, sha256Of, verificationOf } from './eventful.js';
import { range, statementOf, variant } from './statements.js';
import { all, noon, temporaryRegisters } from './temporary.js';

const registers = temporaryRegisters();
const by = { by: 'ana' };
const at = new Date(noon).toISOString();

describe('returned files', () => {
  it('come back as they were, with all that became of them', async () => {
    const register = await registers.open();
    await register.record([statementOf(1)], by);
    const receivedAt = '2026-06-30T08:00:00.000Z';
    expect(await register.returned(returnedOf(1, { receivedAt }), by)).toBe('recorded');
    await register.verified(sha256Of(1), verificationOf({ verdict: 'rejected' }), {
      ...by,
      generator: 'countersign 0.1.0',
    });
    await register.verified(sha256Of(1), verificationOf(), { by: 'ben', generator: 'countersign 0.2.0' });
    await register.decided(sha256Of(1), { decision: 'rejected', remark: 'no coffee' }, { by: 'ben' });
    await register.decided(sha256Of(1), { decision: 'accepted' }, { by: 'eva' });
    const [returned, ...others] = await all(register.returns());
    expect(others).toEqual([]);
    expect(returned).toEqual({
      ...{ sha256: sha256Of(1), size: 19, name: 'signed 1.pdf', matchedBy: 'carried' },
      ...{ receivedAt, recordedAt: at, recordedBy: 'ana' },
      statement: { ...returnedOf(1).statement, digest: statementOf(1).digest, customer: 'Customer 1' },
      verifications: [
        // Clauses that are the same are not kept.
        {
          ...verificationOf({ verdict: 'rejected' }),
          clauses: verificationOf().clauses.slice(1),
          at,
          by: 'ana',
          generator: 'countersign 0.1.0',
        },
        {
          ...verificationOf(),
          clauses: verificationOf().clauses.slice(1),
          at,
          by: 'ben',
          generator: 'countersign 0.2.0',
        },
      ],
      decisions: [
        { decision: 'rejected', remark: 'no coffee', at, by: 'ben' },
        { decision: 'accepted', at, by: 'eva' },
      ],
    });
    expect(await register.returnedBytes(sha256Of(1))).toEqual(new Uint8Array(returnedOf(1).bytes));
    expect(await register.returnedBytes('x')).toBeUndefined();
  });

  it('are known a second time, under whatever name', async () => {
    const register = await registers.open();
    await register.record([statementOf(1)], by);
    await register.returned(returnedOf(1), by);
    expect(await register.returned(returnedOf(1, { name: 'copy.pdf' }), by)).toBe('known');
    expect((await all(register.returns())).map(({ name }) => name)).toEqual(['signed 1.pdf']);
    expect((await register.history.head()).position).toBe(2);
  });

  it('belong to a statement that was issued', async () => {
    const register = await registers.open();
    await expect(register.returned(returnedOf(1), by)).rejects.toMatchObject({
      diagnostics: [expect.objectContaining({ code: 'statement-not-issued' })],
    });
    for (const work of [
      register.verified(sha256Of(1), verificationOf(), { ...by, generator: 'x' }),
      register.decided(sha256Of(1), { decision: 'accepted' }, by),
    ])
      await expect(work).rejects.toMatchObject({
        diagnostics: [expect.objectContaining({ code: 'returned-unknown' })],
      });
    expect((await register.history.head()).position).toBe(0);
  });

  it('are found by digest, number, version and language', async () => {
    const register = await registers.open();
    await register.record(
      range(300).map((index) => statementOf(index)),
      by,
    );
    for (const index of range(250)) await register.returned(returnedOf(index), by);
    const found = async (filter: Parameters<typeof register.returns>[0]) =>
      (await all(register.returns(filter))).map(({ statement }) => statement.number);
    expect(await found({})).toHaveLength(250);
    expect(await found({ sha256: sha256Of(7) })).toEqual(['SOR-2026-0007']);
    expect(await found({ sha256: sha256Of(7).slice(0, 12) })).toEqual(['SOR-2026-0007']);
    expect(await found({ number: 'SOR-2026-0020' })).toEqual(['SOR-2026-0020']);
    expect(await found({ number: 'SOR-2026-002?' })).toHaveLength(10);
    expect(await found({ version: '2.0' })).toEqual([]);
    expect(await found({ number: 'SOR-2026-0020', version: '1.0', language: 'es' })).toEqual([]);
  });
});

describe('words of clauses', () => {
  const words = [
    {
      id: 'general.ssl-certificates',
      reference: 'G-01',
      text: 'Provide certificates.',
      details: ['for all', '中文'],
    },
    { id: 'general.wifi-vpn', reference: 'G-02', text: 'Provide profiles.', details: [] },
  ];

  it('are kept once for a variant', async () => {
    const register = await registers.open();
    await register.record([statementOf(1, { variant: { ...variant, words } })], by);
    expect(await register.clauseWords(variant.digest)).toEqual(words);
    expect(await register.clauseWords('x')).toBeUndefined();
    const [{ variant: read } = statementOf(1)] = await all(register.statements());
    expect(read).toEqual(variant);
  });

  it('are added to a variant that had none, and the history knows', async () => {
    const register = await registers.open();
    await register.record([statementOf(1)], by);
    expect(await register.clauseWords(variant.digest)).toBeUndefined();
    await register.record([statementOf(2, { variant: { ...variant, words } })], by);
    expect(await register.clauseWords(variant.digest)).toEqual(words);
    expect((await register.history.check()).misfit).toBeUndefined();
  });
});

describe('a register of before there was a history', () => {
  it('is taken in by one entry, and goes on from there', async () => {
    const path = registers.path();
    const before = await registers.open(path);
    await fillEventfully(before);
    await before.close();
    asItWas(path);

    const register = await registers.open(path);
    const [entry, ...others] = await all(register.history.entries());
    expect(others).toEqual([]);
    // 7 statements, 1 variant, 1 meeting.
    expect(entry).toMatchObject({ event: 'taken-in', at, facts: { subjects: 9 } });
    expect(Object.keys(entry?.states ?? {})).toHaveLength(9);
    expect(await register.count()).toBe(7);
    await register.returned(returnedOf(3), by);
    expect(await register.history.check()).toMatchObject({ head: { position: 2 }, compared: 10 });
    await register.close();

    const file = new Database(path);
    file.exec("update statements set customer = 'Fabrikam' where id = 4");
    file.close();
    const changed = await registers.open(path);
    expect((await changed.history.check()).misfit).toMatchObject({ position: 1 });
  });

  it('is not taken in a second time, when somebody deletes its history', async () => {
    const path = registers.path();
    const before = await registers.open(path);
    await fillEventfully(before);
    await before.close();
    const file = new Database(path);
    file.exec('delete from history');
    file.close();
    const register = await registers.open(path);
    expect(await register.history.check()).toMatchObject({
      head: { position: 0 },
      misfit: { where: 'tables', what: expect.stringContaining('is in no entry') },
    });
  });
});

/** Takes away what the third migration brings. */
function asItWas(path: string): void {
  const file = new Database(path);
  for (const table of ['history', 'decisions', 'verifications', 'returned_bytes', 'returned_files'])
    file.exec(`drop table ${table}`);
  for (const column of ['variants.words', 'files.seal', 'statements.restored']) {
    const [table, name] = column.split('.');
    file.exec(`alter table ${table} drop column ${name}`);
  }
  file.exec("delete from kysely_migration where name = '0003-returns'");
  file.pragma('user_version = 2');
  file.close();
}
