import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { openRegister } from '../../src/index.js';
import { digestOf, statementOf } from '../register/statements.js';
import { noon } from '../register/temporary.js';
import { createTestTerminal } from './test-terminal.js';

let folder = '';
const path = () => join(folder, 'register.sqlite');
const home = process.cwd();
/** Spreadsheets read them as they read the narrow ones. */
const fullWidth = ['＝A1', '＋1', '－1', '＠x'];

/** A folder with a register: 1 as issued, 2 changed, 3 missing, 4 replaced by 5. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-register-'));
  const file = (name: string, content = name) => ({
    format: 'pdf',
    path: `${name}.pdf`,
    root: folder,
    size: content.length,
    sha256: digestOf(content),
  });
  for (const name of ['one', 'two', 'five']) await writeFile(join(folder, `${name}.pdf`), name);
  const register = await openRegister(path(), { now: () => noon, create: true });
  const context = { by: 'ana' };
  await register.record([statementOf(1, { files: [file('one')] })], context);
  await register.record([statementOf(2, { files: [file('two', 'owt')] })], context);
  await register.record([statementOf(3, { files: [file('three')] })], context);
  await register.record([statementOf(4, { files: [file('five', 'four')] })], context);
  await register.record([statementOf(5, { files: [file('five')] })], context);
  const customers = ['=A1', '+1', '-1', '@x', '\tx', '\rx', 'a=b', 'a\r\nb, "c"', ...fullWidth];
  await register.record(
    customers.map((customer, index) => statementOf(10 + index, { customer, files: [] })),
    context,
  );
  await register.close();
});
afterAll(() => rm(folder, { recursive: true }));

async function register(args: readonly string[], environment: Record<string, string> = {}) {
  const terminal = createTestTerminal({ environment });
  const exitCode = await run(['register', ...args], terminal);
  return { exitCode, stdout: terminal.stdout(), stderr: terminal.stderr() };
}

describe('countersign register', () => {
  it('takes the register of the option before that of the environment, and else the one in the folder', async () => {
    const nowhere = join(folder, 'nowhere.sqlite');
    const list = ['list', '--number', 'SOR-2026-0001'];
    process.chdir(folder);
    const found = [
      await register([...list, '--register', path()], { COUNTERSIGN_REGISTER: nowhere }),
      await register(list, { COUNTERSIGN_REGISTER: path() }),
      await register(list),
      await register(list, { COUNTERSIGN_REGISTER: nowhere }),
    ];
    process.chdir(home);
    expect(found.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 3]);
    expect(new Set(found.slice(0, 3).map(({ stdout }) => stdout)).size).toBe(1);
  });

  it('finds files that are missing and files that were changed', async () => {
    const { exitCode, stdout } = await register(['list', '--verify', '--json', '--register', path()]);
    expect(exitCode).toBe(1);
    const { ok, statements, diagnostics } = JSON.parse(stdout);
    expect(ok).toBe(false);
    const standing = statements
      .slice(0, 5)
      .map(({ files }: { files: { standing: string }[] }) => files[0]?.standing);
    expect(standing).toEqual(['ok', 'changed', 'missing', 'replaced', 'ok']);
    expect(diagnostics.map(({ code, message }: Record<string, string>) => [code, message])).toEqual([
      [
        'issued-file-changed',
        `${join(folder, 'two.pdf')} of SOR-2026-0002, version 1.0, en is not what was issued`,
      ],
      ['issued-file-missing', `${join(folder, 'three.pdf')} of SOR-2026-0003, version 1.0, en is not there`],
    ]);
  });

  it('shows how files stand, and fails by it only when asked to verify', async () => {
    const show = (number: string, ...more: string[]) =>
      register(['show', number, '--register', path(), ...more]);
    expect((await show('SOR-2026-0001', '--verify')).exitCode).toBe(0);
    const changed = await show('SOR-2026-0002');
    expect(changed).toMatchObject({ exitCode: 0, stderr: '' });
    expect(changed.stdout).toContain('CHANGED since it was issued');
    const verified = await show('SOR-2026-0002', '--verify');
    expect(verified.exitCode).toBe(1);
    expect(verified.stderr).toContain('error[issued-file-changed]');
    expect((await show('SOR-2026-0004', '--verify')).exitCode).toBe(0);
    expect((await show('SOR-2025-*')).exitCode).toBe(1);
    expect((await show('SOR-2026-000?')).stdout.match(/^SOR-/gm)).toHaveLength(5);
  });

  it('writes a CSV file for spreadsheets, in which no cell is a formula', async () => {
    const output = join(folder, 'issued.csv');
    const args = ['export', '--register', path(), '--output', output];
    expect(await register(args)).toEqual({ exitCode: 0, stdout: `${output}\n`, stderr: '' });
    const text = await readFile(output, 'utf8');
    expect(text.startsWith('\uFEFFnumber,version,')).toBe(true);
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(rows.map(({ customer }) => customer).slice(5)).toEqual([
      "'=A1",
      "'+1",
      "'-1",
      "'@x",
      "'\tx",
      "'\rx",
      'a=b',
      'a\r\nb, "c"',
      ...fullWidth.map((cell) => `'${cell}`),
    ]);
    expect(rows[0]).toMatchObject({
      number: 'SOR-2026-0001',
      options: 'screen-sharing',
      path: 'one.pdf',
      size: '3',
      sha256: digestOf('one'),
    });
    for (const cell of rows.flatMap((row) => Object.values(row)))
      expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    expect((await register(args)).stderr).toContain('error[file-exists]');
    expect((await register([...args, '--force', '--json'])).exitCode).toBe(0);
  });

  it('writes a line of JSON for each statement', async () => {
    const { stdout } = await register(['export', '--format', 'jsonl', '--limit', '2', '--register', path()]);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).number)).toEqual(['SOR-2026-0001', 'SOR-2026-0002']);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject(
      statementOf(1, { files: [{ ...JSON.parse(lines[0] ?? '').files[0] }] }),
    );
  });
});
