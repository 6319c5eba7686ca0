import { execFile } from 'node:child_process';
import { errorCode, failure } from './failure.js';

/** A program that is asked something. */
export interface ProgramCall {
  readonly program: string;
  readonly args: readonly string[];
  /** Its input. */
  readonly input: Uint8Array;
  /** Environment variables besides those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Milliseconds that it may take. */
  readonly patience: number;
}

/** Bytes of the longest answer: of a signature it is some hundred. */
const longest = 1 << 16;

/**
 * What a program answers to its input. It is started without a shell, so arguments are only ever arguments.
 *
 * Errors: `signing-failed` when it cannot be started, fails, or takes too long. What it said is not repeated: it may hold secrets.
 */
export function answerOf({ program, args, input, environment, patience }: ProgramCall): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      program,
      [...args],
      {
        timeout: patience,
        // One that hangs may not heed anything milder.
        killSignal: 'SIGKILL',
        maxBuffer: longest,
        windowsHide: true,
        encoding: 'buffer',
        ...(environment && { env: { ...process.env, ...environment } }),
      },
      (error, output) => {
        if (error === null) resolve(Uint8Array.from(output));
        else reject(failure('signing-failed', `${program} gave no signature (${reasonOf(error)})`));
      },
    );
    // A program that reads nothing has its reasons; what it answers counts.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

function reasonOf(error: Error & { readonly killed?: boolean }): string {
  if (error.killed === true) return 'it took too long or said too much';
  const code = errorCode(error);
  return /^\d+$/.test(code) ? `exit code ${code}` : code;
}
