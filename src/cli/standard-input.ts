import { resolve } from 'node:path';
import type { Session } from './report.js';

/** What a user writes for standard input or output. */
export const dash = '-';

/** How diagnostics name standard input; relative paths in it start at the current folder. */
const inputName = '<stdin>';

/** A path to read, and the session to read it in. */
export interface Input {
  readonly path: string;
  /** It is standard input. */
  readonly piped: boolean;
  readonly session: Session;
}

/** Makes standard input a file like any other when the path asks for it. */
export async function openInput(path: string, session: Session): Promise<Input> {
  if (path !== dash) return { path, piped: false, session };
  const bytes = await session.terminal.readInput();
  const { host } = session;
  const isInput = (asked: string) => resolve(asked) === resolve(inputName);
  return {
    path: inputName,
    piped: true,
    session: {
      ...session,
      host: {
        ...host,
        readFile: async (asked) => (isInput(asked) ? bytes : host.readFile(asked)),
        readStream: (asked) => (isInput(asked) ? once(bytes) : host.readStream(asked)),
        kindOf: async (asked) => (isInput(asked) ? 'file' : host.kindOf(asked)),
      },
    },
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
