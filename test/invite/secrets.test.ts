import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryHost, createNodeHost, outputOf } from '../../src/host/index.js';
import { openSecrecy, readSecret, secretSchema } from '../../src/settings/index.js';
import { codeOf, everythingOf, failureOf, groundOf } from './transport-ground.js';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function secretFile(mode: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-secret-'));
  folders.push(folder);
  const path = join(folder, 'secret');
  await writeFile(path, 'word-9f\n');
  await chmod(path, mode);
  return path;
}

describe('a secret', () => {
  it('comes from the environment or a file, without the line end', async () => {
    const ground = groundOf({
      host: createMemoryHost({ '/s': 'word-9f\r\n' }),
      environment: { MAIL: 'word-9f' },
    });
    expect(await readSecret({ env: 'MAIL' }, ground)).toBe('word-9f');
    expect(await readSecret({ file: '/s' }, ground)).toBe('word-9f');
  });

  it('has to be there, and to be one line', async () => {
    const ground = groundOf({ host: createMemoryHost({ '/e': '\n', '/two': 'word-9f\nRCPT TO:<a@b>\n' }) });
    for (const source of [{ env: 'MAIL' }, { file: '/e' }, { file: '/two' }]) {
      const error = await failureOf(readSecret(source, ground));
      expect(error.diagnostics[0]?.code).toBe('secret-missing');
      expect(everythingOf(error)).not.toContain('word-9f');
    }
    const missing = await failureOf(readSecret({ file: '/none' }, ground));
    expect(missing.diagnostics[0]).toMatchObject({
      code: 'file-not-found',
      message: 'There is no file /none',
      hint: 'Check the path; in a file of settings it is relative to that file.',
    });
    expect(missing.exitCode).toBe(3);
  });

  it('is no folder', async () => {
    const path = await secretFile(0o600);
    const error = await failureOf(readSecret({ file: dirname(path) }, groundOf({ host: createNodeHost() })));
    expect(error.message).toBe(`${dirname(path)} is a folder`);
    expect(error.diagnostics[0]?.code).toBe('secret-missing');
  });

  it('cannot stand in the settings itself', () => {
    for (const given of ['word-9f', { value: 'word-9f' }, { env: 'A B' }, { env: 'A', file: '/s' }])
      expect(JSON.stringify(secretSchema.safeParse(given).error)).not.toContain('word-9f');
    expect(secretSchema.safeParse('word-9f').success).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('is not read from a file that others have rights to', async () => {
    const host = createNodeHost();
    for (const mode of [0o644, 0o640, 0o604, 0o620, 0o610]) {
      const error = await failureOf(readSecret({ file: await secretFile(mode) }, groundOf({ host })));
      expect(error.diagnostics[0]?.code).toBe('secret-exposed');
      expect(everythingOf(error)).not.toContain('word-9f');
    }
    for (const mode of [0o600, 0o400])
      expect(await readSecret({ file: await secretFile(mode) }, groundOf({ host }))).toBe('word-9f');
  });
});

describe('what somebody else said', () => {
  const told = (text: string, secret = 'word-9f!') => {
    const secrecy = openSecrecy();
    secrecy.keep(secret);
    return secrecy.tellable(text);
  };
  const base64 = (text: string) => Buffer.from(text).toString('base64');

  it('is one line without control characters, of no great length', () => {
    expect(told('a\r\nb\u001b[2J\u202ec\0')).toBe('a b [2J c');
    expect(told('x'.repeat(1000)).length).toBeLessThan(310);
  });

  it.each([
    ['as it is', 'No: word-9f!'],
    ['behind much else', `${'x '.repeat(400)}word-9f!`],
    ['within BASE64', `No: ${base64('\0ana\0word-9f!')}`],
    ['within BASE64 that something stands before', `No:abc${base64('user=ana\x01auth=Bearer word-9f!')}`],
    ['in an address', 'https://x/?t=word%2D9f%21'],
    ['broken over lines', 'word-\r\n9f!'],
  ])('is held back when it has the secret %s', (_how, text) => {
    expect(told(text)).toBe('(not shown: it repeats the secret)');
  });
});

describe('the output of a program', () => {
  const program = process.execPath;

  it('is what it prints; its arguments are no commands', async () => {
    const script = 'process.stdout.write(process.argv[1] ?? "")';
    expect(await outputOf(program, ['-e', script, '$(id); `id`'])).toBe('$(id); `id`');
  });

  it('is not repeated when it fails', async () => {
    const script = 'console.log("word-9f"); console.error("word-9f"); process.exit(3)';
    const error = await failureOf(outputOf(program, ['-e', script]));
    expect(error.message).toContain('exit code 3');
    expect(await codeOf(outputOf('/no/such/program', []))).toBe('secret-missing');
  });
});
