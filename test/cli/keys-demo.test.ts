import { X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, outcome } from './signing-desk.js';

let folder = '';
const at = (...names: string[]) => join(folder, ...names);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-keys-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('countersign keys demo', () => {
  it('writes keys, says what to do with them and that they are for trying out only', async () => {
    const { exitCode, stdout, stderr } = await command(['keys', 'demo', at('my keys'), '--ec']);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^DEMO: 16 files in .* for trying out only: .*\nproves nothing/);
    for (const option of ['--seal', '--key', '--trust'])
      expect(stdout).toMatch(new RegExp(`${option} '.*/my keys/(?:provider.yaml|customer.yaml|root.pem)'`));
    const written = await readdir(at('my keys'));
    expect(written).toHaveLength(16);
    if (process.platform === 'win32') return;
    for (const name of written) expect((await stat(at('my keys', name))).mode & 0o077).toBe(0);
  });

  it('names provider and customer, and takes RSA keys unless it is told otherwise', async () => {
    const names = ['--provider', 'Northwind', '--customer', '陈建国'];
    const made = JSON.parse((await command(['keys', 'demo', at('named'), ...names, '--json'])).stdout);
    expect(made).toMatchObject({ ok: true, isDemo: true, trust: at('named', 'root.pem'), diagnostics: [] });
    const read = async (name: string) => new X509Certificate(await readFile(at('named', name)));
    expect((await read('provider.pem')).subject).toContain('CN=DEMO Northwind');
    expect((await read('customer.pem')).subject).toContain('DEMO 陈建国');
    expect((await read('customer.pem')).publicKey.asymmetricKeyDetails).toMatchObject({
      modulusLength: 2048,
    });
  });

  it('tells the passphrase to nobody', async () => {
    const { stdout } = await command(['keys', 'demo', at('silent'), '--ec', '--json']);
    expect(stdout).not.toContain((await readFile(at('silent', 'passphrase'), 'utf8')).trim());
  });

  it('replaces nothing', async () => {
    const before = await readFile(at('my keys', 'root.pem'));
    expect(await outcome(['keys', 'demo', at('my keys'), '--ec'])).toBe('3 file-exists');
    expect(await readFile(at('my keys', 'root.pem'))).toEqual(before);
    await writeFile(at('file'), 'mine');
    expect(await outcome(['keys', 'demo', at('file'), '--ec'])).toBe('3 file-exists');
  });

  it('refuses what cannot be', async () => {
    const long = 'x'.repeat(60);
    for (const args of [
      ['keys'],
      ['keys', 'dmeo'],
      ['keys', 'demo', at('a'), '--provider', ' '],
      ['keys', 'demo', at('a'), '--customer', long],
      ['keys', 'demo', at('a'), '--customer', 'Eva\nAdler'],
      ['keys', 'demo', ''],
      ['keys', 'demo', at('a'), at('b')],
    ])
      expect(await outcome(args)).toBe('2 usage');
    expect((await command(['keys', 'dmeo'])).stderr).toContain('Did you mean demo?');
  });
});
