/*
 * A process that works with a register until it is killed: `register-child.mjs PROGRAM WORK REGISTER ...`. It writes a
 * line for each thing that it was told is done.
 */
import { createHash } from 'node:crypto';
import { rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [program, work, path, ...more] = process.argv.slice(2);
const { CountersignError, openRegister } = await import(program);

const tell = (value) => writeSync(1, `${JSON.stringify(value)}\n`);
const digest = (text) => createHash('sha256').update(text).digest('hex');
const open = () => openRegister(path, { now: () => 0, create: true });

const variant = {
  digest: digest('variant'),
  catalog: 'ems-onboarding',
  sources: [{ file: 'a.md', digest: digest('article'), revision: '2016-11', language: 'en' }],
  clauses: Array.from({ length: 39 }, (_, index) => ({
    id: `general.${index}`,
    line: index,
    digest: digest(''),
  })),
};

const statement = (index) => ({
  identity: digest(`identity ${index}`),
  digest: digest(`digest ${index}`),
  number: `N${index}`,
  version: '1.0',
  language: 'en',
  customer: `Customer ${index}`,
  provider: 'Meridian',
  issued: '2026-07-01',
  brand: 'meridian',
  template: 'standard',
  services: [],
  options: { 'wifi-vpn': true },
  generator: 'test',
  engagement: digest(`engagement ${index}`),
  variant,
  files: ['pdf', 'docx'].map((format) => ({
    format,
    path: `${index}.${format}`,
    root: '/srv/out',
    size: index,
    sha256: digest(`${index}.${format}`),
  })),
});

const batch = (from) => Array.from({ length: 8 }, (_, index) => statement(from + index));

/** Records eight statements at a time, and tells how many there are. */
async function record(register, from) {
  for (let next = from; ; next += 8) {
    await register.record(batch(next), { by: 'child' });
    tell(next + 8);
  }
}

const works = {
  async record() {
    await record(await open(), Number(more[0]));
  },

  async allocate() {
    const [name, rounds] = more;
    const register = await open();
    for (let round = 0; round < Number(rounds); round += 1) {
      const claims = [0, 1, 2].map((index) => `${name} ${round} ${index}`);
      await register.allocate('{000}', claims);
      await register.release('{000}', claims.slice(0, 1));
      const [number] = await register.allocate('{000}', claims.slice(2));
      await register.record([{ ...statement(`${name} ${round}`), number }], { by: name });
      await register.release('{000}', claims);
      tell(number);
    }
    await register.close();
  },

  async lock() {
    const register = await open();
    await register.lock();
    tell('locked');
    setInterval(() => undefined, 1000);
  },

  /** On a disk that is too small: until it is full, and on when there is room again. */
  async fill() {
    const ballast = join(dirname(path), 'ballast');
    writeFileSync(ballast, Buffer.alloc(2_000_000));
    let register = await open();
    let reported = 0;
    const until = async (limit) => {
      while (reported < limit) {
        await register.record(batch(reported), { by: 'child' });
        reported += 8;
      }
    };
    const error = await until(100_000).catch((thrown) => thrown);
    if (!(error instanceof CountersignError)) throw error;
    const counted = await register.count();
    const [{ code }] = error.diagnostics;
    await register.close();
    rmSync(ballast);
    register = await open();
    const again = await register.count();
    const full = reported;
    await until(full + 80);
    tell({ code, exitCode: error.exitCode, full, counted, again, after: await register.count() });
    await register.close();
  },
};

await works[work]();
