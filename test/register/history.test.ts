import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { HistoryCheck } from '../../src/register/index.js';
import { fillEventfully } from './eventful.js';
import { range, statementOf } from './statements.js';
import { all, temporaryRegisters } from './temporary.js';

const registers = temporaryRegisters();
const zeros = '0'.repeat(64);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What checking finds after somebody did something to the file past the program. */
async function afterwards(
  change: string | ((file: Database.Database) => void),
  known?: string,
): Promise<HistoryCheck> {
  const path = registers.path();
  const register = await registers.open(path);
  await fillEventfully(register);
  await register.close();
  const file = new Database(path);
  file.pragma('foreign_keys = OFF');
  if (typeof change === 'string') file.exec(change);
  else change(file);
  file.close();
  const again = await registers.open(path);
  const found = await again.history.check(known);
  await again.close();
  return found;
}

/** A change that keeps the entry's text and digest together, as somebody would who calculates. */
function rewrite(file: Database.Database, position: number, change: (entry: string) => string): void {
  const entry = change(
    String(file.prepare('select entry from history where position = ?').pluck().get(position)),
  );
  file
    .prepare('update history set entry = ?, digest = ? where position = ?')
    .run(entry, sha256(entry), position);
}

/** All entries from there on, with the digests that make them follow on one another. */
function forge(file: Database.Database, from: number): void {
  let previous = String(file.prepare('select digest from history where position = ?').pluck().get(from));
  const positions = file
    .prepare('select position from history where position > ? order by position')
    .pluck()
    .all(from);
  for (const position of positions) {
    rewrite(file, Number(position), (entry) =>
      entry.replace(/"previous":"[0-9a-f]{64}"/, `"previous":"${previous}"`),
    );
    previous = String(file.prepare('select digest from history where position = ?').pluck().get(position));
  }
}

describe('the history', () => {
  it('tells of everything, each entry with the digest of the one before', async () => {
    const register = await registers.open();
    await fillEventfully(register);
    const entries = await all(register.history.entries());
    expect(entries.map(({ event }) => event)).toEqual([
      ...Array.from({ length: 7 }, () => 'issued'),
      ...['sealed', 'invited', 'handing-over', 'handed-over', 'replied'],
      ...['returned', 'verified', 'returned', 'verified', 'accepted', 'rejected', 'exported'],
    ]);
    expect(entries.map(({ position }) => position)).toEqual(entries.map((_, index) => index + 1));
    expect(entries[0]?.previous).toBe(zeros);
    for (const [index, entry] of entries.slice(1).entries())
      expect(entry.previous).toBe(entries[index]?.digest);
    expect(entries.at(-3)).toMatchObject({
      by: 'ben',
      about: { number: 'SOR-2026-0001' },
      facts: { remark: 'Coffee is fine' },
    });
    expect(await register.history.head()).toEqual({ position: 19, digest: entries.at(-1)?.digest });
    expect(await all(register.history.entries({ number: 'SOR-2026-0002' }))).toHaveLength(4);
  });

  it('fits, as long as nobody changes anything', async () => {
    const register = await registers.open();
    expect(await register.history.check()).toEqual({ head: { position: 0, digest: zeros }, compared: 0 });
    await fillEventfully(register);
    const { head, ...found } = await register.history.check();
    expect(head.position).toBe(19);
    // 7 statements, 1 variant, 1 meeting, 2 returned files.
    expect(found).toEqual({ compared: 11 });
  });

  it('can be followed without this program', async () => {
    const path = registers.path();
    const register = await registers.open(path);
    await fillEventfully(register);
    await register.close();
    const file = new Database(path, { readonly: true });
    let previous = zeros;
    for (const [entry, digest] of file
      .prepare('select entry, digest from history order by position')
      .raw()
      .all() as [string, string][]) {
      expect(sha256(entry)).toBe(digest);
      expect(entry).toContain(`"previous":"${previous}"`);
      previous = digest;
    }
    file.close();
  });

  it.each([
    ['edited', "update history set entry = replace(entry, 'ben', 'eva') where position = 17", 17],
    [
      'edited with its digest',
      (file: Database.Database) => rewrite(file, 5, (entry) => entry.replace('ana', 'eva')),
      6,
    ],
    [
      'exchanged with its digest for what is none',
      (file: Database.Database) => rewrite(file, 5, () => '{}'),
      5,
    ],
    [
      'cut off with its digest',
      (file: Database.Database) => rewrite(file, 19, (entry) => entry.slice(0, 50)),
      19,
    ],
    ['deleted', 'delete from history where position = 4', 5],
    ['the first deleted', 'delete from history where position = 1', 2],
    [
      'deleted, and the others moved up',
      'delete from history where position = 4; update history set position = -position where position > 4; update history set position = -position - 1 where position < 0',
      4,
    ],
    [
      'inserted',
      'update history set position = -position where position > 3; update history set position = 1 - position where position < 0; insert into history select 4, event, number, entry, digest from history where position = 3',
      4,
    ],
    [
      'put before the first',
      'insert into history select 0, event, number, entry, digest from history where position = 3',
      0,
    ],
    [
      'exchanged',
      'update history set position = -2 where position = 2; update history set position = 2 where position = 3; update history set position = 3 where position = -2',
      2,
    ],
    ['filed under another number', "update history set number = 'SOR-2026-0003' where position = 17", 17],
    ['filed under another event', "update history set event = 'rejected' where position = 17", 17],
  ])('shows that an entry was %s', async (_, change, position) => {
    expect(await afterwards(change)).toMatchObject({ misfit: { where: 'chain', position } });
  });

  it.each([
    ['a verdict', "update verifications set verdict = 'accepted' where id = 1", 'the returned file'],
    [
      'what was found',
      "update verifications set findings = replace(findings, 'coffee', 'tea')",
      'the returned file',
    ],
    ['a decision', "update decisions set decision = 'accepted'", 'the returned file'],
    ['a remark', "update decisions set remark = 'no'", 'the returned file'],
    [
      'to which statement a file belongs',
      'update returned_files set statement_id = 3 where id = 1',
      'the returned file',
    ],
    [
      'a returned file that is left out',
      'delete from decisions; delete from verifications; delete from returned_files',
      'is missing',
    ],
    ['a customer', "update statements set customer = 'Fabrikam' where id = 4", 'SOR-2026-0004'],
    [
      'a statement that is left out',
      'delete from files where statement_id = 6; delete from statements where id = 6',
      'SOR-2026-0006, 1.0, en, of which entry 6 tells, is missing',
    ],
    [
      'a statement that is put in',
      "insert into statements select 99, 'i', digest, 'SOR-9', version, language, title, customer, customer_key, provider, issued, valid_until, brand, template, services, options, generator, engagement, variant_id, recorded_at, recorded_by, run_id, restored from statements where id = 1",
      'SOR-9, 1.0, en is in no entry',
    ],
    ['what it is searched by', "update statements set customer_key = 'x' where id = 2", 'SOR-2026-0002'],
    [
      'an option that it is searched by',
      "delete from selected_options where statement_id = 2 and option = 'wifi-vpn'",
      'the options of SOR-2026-0002',
    ],
    ['the digest of a document', "update files set sha256 = 'x' where id = 3", 'SOR-2026-0002'],
    ['a seal', 'update files set seal = null where seal is not null', 'SOR-2026-0007'],
    ['a clause', 'update variant_clauses set line = 19 where position = 0', 'the variant'],
    ['a delivery', "update deliveries set state = 'refused'", 'the meeting'],
    ['a reply', "update replies set answer = 'declined'", 'the meeting'],
    [
      'a reply that is put in',
      "insert into replies select 'other', attendee, sequence, stamp, answer, comment, sender, digest, recorded_at from replies",
      'the meeting other is in no entry',
    ],
    ['the bytes of a returned file', "update returned_bytes set bytes = x'00'", 'is not what came'],
    ['bytes that are left out', 'delete from returned_bytes', 'is missing'],
  ])('shows that %s was changed in the tables alone', async (_, change, what) => {
    expect(await afterwards(change)).toMatchObject({ misfit: { what: expect.stringContaining(what) } });
  });

  it('knows nothing of numbers and runs, but of the run that a statement names', async () => {
    const numbersAndRuns = `insert into numbers values ('SOR', 1, 'SOR-1', 'row 1');
      insert into runs values (9, 'tenants.csv', '/out', 'eva', '2026-07-01', null, 'running', null, null);
      insert into run_entries values (9, 1, 'Contoso', 'x', 'issued', '[]');
      insert into run_paths values (9, 1, 'contoso.pdf');
      insert into run_numbers values (9, 1, 'SOR-1')`;
    expect((await afterwards(numbersAndRuns)).misfit).toBeUndefined();
    expect((await afterwards('update statements set run_id = 9 where id = 2')).misfit?.what).toContain(
      'SOR-2026-0002',
    );
  });

  it('cannot know by itself that its end was cut off or that all was forged, which a head shows that was kept', async () => {
    const register = await registers.open();
    await fillEventfully(register);
    const { digest } = await register.history.head();
    expect(await register.history.check(digest)).toMatchObject({ knownAt: 19 });
    await register.record([statementOf(8)], { by: 'ana' });
    expect(await register.history.check(digest)).toMatchObject({ knownAt: 19, head: { position: 20 } });

    const cut = 'delete from history where position > 16';
    expect((await afterwards(cut)).misfit).toMatchObject({ where: 'tables' });
    const whole = await afterwards(`${cut}; delete from decisions`, digest);
    expect(whole).toEqual({ head: expect.objectContaining({ position: 16 }), compared: 11 });
    const forged = await afterwards((file) => {
      rewrite(file, 17, (entry) => entry.replace('Coffee is fine', 'Coffee is good'));
      forge(file, 17);
    }, digest);
    expect(forged).toEqual({ head: expect.objectContaining({ position: 19 }), compared: 11 });
  });

  it('keeps its order when two write at once', async () => {
    const path = registers.path();
    const [one, two] = await Promise.all([registers.open(path), registers.open(path)]);
    await Promise.all(
      [one, two].flatMap((register, which) =>
        Array.from({ length: 20 }, (_, index) =>
          register.record([statementOf(1 + which * 100 + index)], { by: 'ana' }),
        ),
      ),
    );
    const { head, misfit } = await one.history.check();
    expect([head.position, misfit]).toEqual([40, undefined]);
  });

  it('is compared with the tables while others write', async () => {
    const path = registers.path();
    const [one, two] = [await registers.open(path), await registers.open(path)];
    await one.record(
      range(1500).map((index) => statementOf(index)),
      { by: 'ana' },
    );
    let written = 1500;
    const checking = Promise.all(range(3).map(() => one.history.check()));
    let isOver = false;
    const over = checking.finally(() => {
      isOver = true;
    });
    while (!isOver) {
      written += 1;
      await two.record([statementOf(written)], { by: 'ben' });
    }
    expect(written).toBeGreaterThan(1510);
    expect((await over).map(({ misfit }) => misfit)).toEqual([undefined, undefined, undefined]);
    const { head } = await one.history.check();
    expect(head.position).toBe(written);
  });

  it('holds no address of anybody', async () => {
    const register = await registers.open();
    await fillEventfully(register);
    expect(JSON.stringify(await all(register.history.entries()))).not.toContain('@contoso.com');
  });

  it('has nothing of what was not recorded after all', async () => {
    const register = await registers.open();
    await register.record([statementOf(1)], { by: 'ana' });
    await expect(
      register.record([statementOf(2), statementOf(1, { digest: 'x' })], { by: 'ana' }),
    ).rejects.toThrow();
    expect((await register.history.head()).position).toBe(1);
  });

  it('tells of documents that were written again, or in the place of others', async () => {
    const register = await registers.open();
    const first = statementOf(1);
    await register.record([first], { by: 'ana' });
    await register.record([{ ...first, files: first.files.map((file) => ({ ...file, size: 5 })) }], {
      by: 'ana',
    });
    await register.record([statementOf(2, { files: first.files })], { by: 'ana' });
    expect((await all(register.history.entries())).map(({ event, about }) => [event, about?.number])).toEqual(
      [
        ['issued', 'SOR-2026-0001'],
        ['rewritten', 'SOR-2026-0001'],
        ['issued', 'SOR-2026-0002'],
        ['replaced', 'SOR-2026-0001'],
      ],
    );
    expect((await register.history.check()).misfit).toBeUndefined();
  });
});
