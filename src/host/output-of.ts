import { execFile } from 'node:child_process';
import { errorCode, failure } from './failure.js';

const options = { timeout: 60_000, maxBuffer: 1 << 16, windowsHide: true, encoding: 'utf8' } as const;

/**
 * What a program prints. It is started without a shell, so arguments are only ever arguments.
 *
 * Errors: `secret-missing` when it cannot be started, fails, or takes longer than a minute. What it said is not repeated: this is how secrets are fetched.
 */
export function outputOf(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, [...args], options, (error, output) => {
      if (error === null) resolve(output);
      else
        reject(
          failure(
            'secret-missing',
            `${program} gave nothing (${reasonOf(error)}); run it by hand to see why`,
          ),
        );
    });
  });
}

function reasonOf(error: Error & { readonly killed?: boolean }): string {
  if (error.killed === true) return 'it took too long or said too much';
  const code = errorCode(error);
  return /^\d+$/.test(code) ? `exit code ${code}` : code;
}
