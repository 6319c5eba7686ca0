import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const usageProgram = new URL('usage-at-exit.mjs', import.meta.url).href;

/** Path of the command line of the product whose `index.js` is given. */
export function commandLine(product) {
  return join(dirname(product), 'cli', 'main.js');
}

/**
 * Runs a verb of the product, from the start of its process to its end.
 *
 * @param onStart Is given the process, once it runs.
 * @returns Its exit code, what it said, milliseconds by the wall's clock and by the processor's, peak memory in bytes.
 */
export async function runCommand(product, args, { cwd, onStart } = {}) {
  const usageFile = join(cwd, 'usage.json');
  const begun = performance.now();
  const child = spawn(process.execPath, ['--import', usageProgram, commandLine(product), ...args], {
    cwd,
    env: { ...process.env, BENCH_USAGE_FILE: usageFile, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  onStart?.(child);
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const ms = performance.now() - begun;
  const usage = JSON.parse(await readFile(usageFile, 'utf8').catch(() => '{"cpuMs":null,"peakRss":null}'));
  await rm(usageFile, { force: true });
  return { code, said, ms, ...usage };
}
