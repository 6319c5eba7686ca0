// What the scripts share: running a command and saying how it went. Plain Node, since `setup` runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The checkout, wherever the script was started from. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command to its end without a shell; what it prints is kept, not shown.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, input?: string }} [options]
 * @returns {{ ok: boolean, output: string, stdout: string, seconds: number }}
 */
export function run(command, args, { cwd = root, env = {}, input } = {}) {
  const begun = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  const output = [stdout, stderr, error?.message].filter(Boolean).join('\n');
  return { ok: status === 0, output, stdout: stdout ?? '', seconds: (performance.now() - begun) / 1000 };
}

/** Prints what a failed command had to say, and ends the script. */
export function fail(message, output = '') {
  if (output.trim() !== '') process.stderr.write(`${output.trimEnd()}\n\n`);
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
