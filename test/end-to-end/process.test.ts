import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { countersign, fixture, main } from './program.js';

describe('the process', () => {
  it('answers --version with the version of the package', async () => {
    const { exitCode, stdout } = await countersign(['--version']);
    expect(exitCode).toBe(0);
    expect(stdout.toString()).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('loads nothing but itself and commander to answer --help', async () => {
    const loaded = await loadedBy(['generate', '--help']);
    expect(
      loaded.filter((url) => url.includes('/node_modules/')).every((url) => url.includes('/commander/')),
    ).toBe(true);
    expect(loaded.some((url) => url.endsWith('/cli/verbs/generate.js'))).toBe(true);
    expect(loaded.some((url) => url.endsWith('/cli/verbs/check.js'))).toBe(false);
    expect(loaded.some((url) => url.endsWith('/dist/index.js'))).toBe(false);
  });

  it('ends in silence when nobody reads its output any more', async () => {
    const child = spawn(process.execPath, [main, 'list', 'responsibilities', '--json']);
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    await once(child, 'close');
    expect(stderr).toBe('');
  });

  it('ends at Ctrl+C while it waits for input, without a word', async () => {
    const child = spawn(process.execPath, [main, 'check', '-']);
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    // It asks for input only once everything is loaded; the interruption may come before or after.
    setTimeout(() => child.kill('SIGINT'), 500);
    const [exitCode, signal]: unknown[] = await once(child, 'close');
    expect(exitCode === 130 || signal === 'SIGINT').toBe(true);
    expect(stderr).toBe('');
  });

  it('shows colours on no pipe', async () => {
    const { stderr } = await countersign(['generate', fixture('none.yaml')]);
    expect(stderr).toContain('error[file-not-found]');
    expect(stderr).not.toContain('\u001b');
  });
});

/** The files of modules that a run of the program loads, by a loader hook that writes them to standard error. */
async function loadedBy(args: readonly string[]): Promise<readonly string[]> {
  const hook = `export async function load(url, context, next) { process._rawDebug('loaded ' + url); return next(url, context); }`;
  const register = `import { register } from 'node:module'; register(${JSON.stringify(asModule(hook))});`;
  const child = spawn(process.execPath, ['--import', asModule(register), main, ...args]);
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  await once(child, 'close');
  return [...stderr.matchAll(/^loaded (.*)$/gm)].map(([, url = '']) => url);
}

const asModule = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;
