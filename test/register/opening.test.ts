import { copyFile, readFile, truncate, writeFile } from 'node:fs/promises';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openRegister } from '../../src/register/index.js';
import { range, statementOf } from './statements.js';
import { all, noon, temporaryRegisters } from './temporary.js';

const registers = temporaryRegisters();
const options = { now: () => noon, create: true };
const failing = (code: string) => ({ diagnostics: [expect.objectContaining({ code })], exitCode: 3 });

/** A register that is closed, with some statements. */
async function filled(): Promise<string> {
  const path = registers.path();
  const register = await registers.open(path);
  await register.record(
    range(300).map((index) => statementOf(index)),
    { by: 'ana' },
  );
  await register.close();
  return path;
}

describe('opening', () => {
  it('makes a register only when it may', async () => {
    const path = registers.path();
    await expect(openRegister(path, { ...options, create: false })).rejects.toMatchObject(
      failing('register-not-found'),
    );
    await (await openRegister(path, options)).close();
    const again = await openRegister(path, { ...options, create: false });
    expect(await again.count()).toBe(0);
    await again.close();
  });

  it('takes names for names', async () => {
    const here = process.cwd();
    process.chdir(registers.path().replace(/[^/\\]*$/, ''));
    try {
      for (const name of [':memory:', 'file:a?mode=memory', 'a b.sqlite']) {
        const register = await openRegister(name, options);
        await register.record([statementOf(1)], { by: 'ana' });
        await register.close();
        const again = await openRegister(name, { ...options, create: false });
        expect(await again.count()).toBe(1);
        await again.close();
      }
    } finally {
      process.chdir(here);
    }
  });

  it('leaves one file, which knows itself for a register', async () => {
    const file = new Database(await filled(), { readonly: true });
    expect(file.pragma('application_id', { simple: true })).toBe(0x4353676e);
    expect(file.pragma('user_version', { simple: true })).toBe(2);
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(file.pragma('foreign_key_check')).toEqual([]);
    file.close();
  });

  it('refuses what is no register, and leaves it as it is', async () => {
    const text = registers.path();
    await writeFile(text, 'number,customer\n'.repeat(100));
    await expect(openRegister(text, options)).rejects.toMatchObject(failing('register-unreadable'));
    expect(await readFile(text, 'utf8')).toBe('number,customer\n'.repeat(100));

    const other = registers.path();
    const database = new Database(other);
    database.exec('create table notes (text)');
    database.close();
    const before = await readFile(other);
    await expect(openRegister(other, options)).rejects.toMatchObject(failing('register-unreadable'));
    expect(await readFile(other)).toEqual(before);

    const empty = registers.path();
    await writeFile(empty, '');
    await expect(openRegister(empty, { ...options, create: false })).rejects.toMatchObject(
      failing('register-unreadable'),
    );
  });

  it('refuses a register of a newer program', async () => {
    const path = await filled();
    const file = new Database(path);
    file.pragma('user_version = 99');
    file.close();
    await expect(openRegister(path, options)).rejects.toThrow('is of a newer Countersign');
  });

  it('finishes a register that was cut short while it was made', async () => {
    const path = registers.path();
    const file = new Database(path);
    file.pragma('journal_mode = WAL');
    file.pragma(`application_id = ${0x4353676e}`);
    file.exec(
      'create table kysely_migration (name varchar(255) not null primary key, timestamp varchar(255) not null)',
    );
    file.close();
    const register = await registers.open(path);
    await register.record([statementOf(1)], { by: 'ana' });
    expect(await register.count()).toBe(1);
  });

  it('may be done by two at once, also for the first time', async () => {
    const path = registers.path();
    const [one, two] = await Promise.all([registers.open(path), registers.open(path)]);
    await Promise.all([
      one.record([statementOf(1)], { by: 'ana' }),
      two.record([statementOf(2)], { by: 'ben' }),
    ]);
    expect([await one.count(), await two.count()]).toEqual([2, 2]);
  });

  it('says so when the register is damaged', async () => {
    const path = await filled();
    const bytes = await readFile(path);
    const cut = registers.path();
    await copyFile(path, cut);
    await truncate(cut, bytes.length / 2);
    const overwritten = registers.path();
    await writeFile(overwritten, bytes.fill(0x41, 4096 * 3));
    for (const damaged of [cut, overwritten]) {
      const reading = async () => {
        const register = await openRegister(damaged, options);
        try {
          return await all(register.statements());
        } finally {
          await register.close();
        }
      };
      await expect(reading()).rejects.toMatchObject(failing('register-unreadable'));
    }
  });

  it('says so when the tables are not those of a register', async () => {
    const path = await filled();
    const file = new Database(path);
    file.exec('drop table files');
    file.close();
    const register = await registers.open(path);
    await expect(all(register.statements())).rejects.toMatchObject(failing('register-unreadable'));
  });

  it('says so when a list in it is none', async () => {
    const path = await filled();
    const file = new Database(path);
    file.exec("update statements set services = '{' where id = 1");
    file.close();
    const register = await registers.open(path);
    await expect(all(register.statements())).rejects.toMatchObject(failing('register-unreadable'));
  });

  it('says so when it cannot be where it is to be', async () => {
    await expect(openRegister(`${registers.path()}/nowhere/r.sqlite`, options)).rejects.toMatchObject(
      failing('register-unwritable'),
    );
    const folder = registers.path().replace(/[^/\\]*$/, '');
    await expect(openRegister(folder, options)).rejects.toMatchObject(failing('register-unwritable'));
  });

  it('locks out a second run until the first has ended', async () => {
    const path = registers.path();
    const one = await registers.open(path);
    const two = await registers.open(path);
    const release = await one.lock();
    await expect(two.lock()).rejects.toMatchObject(failing('register-busy'));
    await two.record([statementOf(1)], { by: 'ben' });
    await release();
    await release();
    await two.lock();
    await expect(one.lock()).rejects.toMatchObject(failing('register-busy'));
    await two.close();
    await (await one.lock())();
  });
});
