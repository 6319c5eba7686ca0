import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRegister } from '../../src/index.js';
import { run } from '../tools.js';

const program = new URL('../../dist/index.js', import.meta.url).href;
const child = fileURLToPath(new URL('./register-child.mjs', import.meta.url));
const options = { now: () => 0, create: true };
let folder = '';

/** Starts a process that works with a register. `told` is what it said so far, `heard` comes with its first word. */
function start(work: string, path: string, ...more: string[]) {
  const process_ = spawn(process.execPath, [child, program, work, path, ...more]);
  const lines: string[] = [];
  let errors = '';
  process_.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const heard = new Promise<void>((resolve, reject) => {
    let text = '';
    process_.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      lines.splice(0, lines.length, ...text.split('\n').slice(0, -1));
      if (lines.length > 0) resolve();
    });
    process_.on('close', () => reject(new Error(`It ended without a word. ${errors}`)));
  });
  const told = (): unknown[] => lines.map((line) => JSON.parse(line));
  return { process: process_, told, heard, ended: ended(process_), errors: () => errors };
}

function ended(process_: ChildProcess): Promise<void> {
  return new Promise((resolve) => process_.on('close', () => resolve()));
}

/** Whether this machine lets a test mount a small disk that nobody else sees. */
const mayMount = (() => {
  try {
    run('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', tmpdir()]);
    return true;
  } catch {
    return false;
  }
})();

describe('a register and the processes that use it', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-register-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('loses nothing that was told to be recorded when a process is killed, and has nothing by halves', async () => {
    const path = join(folder, 'killed.sqlite');
    let recorded = 0;
    for (const delay of [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144]) {
      const running = start('record', path, String(recorded));
      await running.heard;
      await new Promise((resolve) => setTimeout(resolve, delay));
      running.process.kill('SIGKILL');
      await running.ended;
      const reported = Number(running.told().at(-1));
      const register = await openRegister(path, options);
      const count = await register.count();
      expect(count).toBeGreaterThanOrEqual(reported);
      expect(count % 8).toBe(0);
      let seen = 0;
      for await (const { number, files, variant } of register.statements()) {
        expect(number).toBe(`N${seen}`);
        expect(files.map(({ path: file }) => file)).toEqual([`${seen}.pdf`, `${seen}.docx`]);
        expect(variant.clauses).toHaveLength(39);
        seen += 1;
      }
      expect(seen).toBe(count);
      await register.close();
      recorded = count;
    }
    const file = new Database(path, { readonly: true });
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(file.pragma('foreign_key_check')).toEqual([]);
    file.close();
  });

  it('is whole also when a process is killed while it makes it', async () => {
    for (const delay of [60, 90, 120, 150, 180, 210, 240, 270]) {
      const path = join(folder, `made-${delay}.sqlite`);
      const running = start('record', path, '0');
      running.heard.catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, delay));
      running.process.kill('SIGKILL');
      await running.ended;
      const register = await openRegister(path, options);
      expect(await register.count()).toBeGreaterThanOrEqual(Number(running.told().at(-1) ?? 0));
      await register.close();
    }
  });

  it('gives no number twice and leaves none out when two processes ask at once', async () => {
    const path = join(folder, 'numbers.sqlite');
    const rounds = 40;
    const both = ['a', 'b'].map((name) => start('allocate', path, name, String(rounds)));
    await Promise.all(both.map(({ heard }) => heard));
    await Promise.all(both.map(({ ended: end }) => end));
    expect(both.map(({ errors }) => errors())).toEqual(['', '']);
    const register = await openRegister(path, options);
    const used = both.flatMap(({ told }) => told().map(String));
    expect(used).toHaveLength(2 * rounds);
    expect(new Set(used).size).toBe(2 * rounds);
    // What is left out now is given next.
    const highest = Math.max(...used.map(Number));
    const rest = await register.allocate(
      '{000}',
      Array.from({ length: highest - used.length }, (_, index) => `rest ${index}`),
    );
    expect(new Set([...used, ...rest].map(Number))).toEqual(
      new Set(Array.from({ length: highest }, (_, index) => index + 1)),
    );
    await register.close();
  });

  it('is locked for others as long as the process lives that locked it', async () => {
    const path = join(folder, 'locked.sqlite');
    const running = start('lock', path);
    await running.heard;
    const register = await openRegister(path, options);
    await expect(register.lock()).rejects.toMatchObject({
      diagnostics: [{ code: 'register-busy' }],
      exitCode: 3,
    });
    running.process.kill('SIGKILL');
    await running.ended;
    await (await register.lock())();
    await register.close();
  });

  const why = mayMount ? '' : ' [not run: no small disk can be mounted]';
  it.skipIf(!mayMount)(
    `says so when the disk is full, keeps what it has and goes on when there is room${why}`,
    async () => {
      const disk = join(folder, 'disk');
      await mkdir(disk);
      const script = 'mount -t tmpfs -o size=3m none "$1" && shift && exec "$@"';
      const said = run('unshare', [
        ...['-rm', 'sh', '-c', script, 'sh', disk],
        ...[process.execPath, child, program, 'fill', join(disk, 'full.sqlite')],
      ]);
      const { code, exitCode, full, counted, again, after } = JSON.parse(said);
      expect({ code, exitCode }).toEqual({ code: 'register-unwritable', exitCode: 3 });
      expect(full).toBeGreaterThan(0);
      expect([counted, again, after]).toEqual([full, full, full + 80]);
    },
  );
});
