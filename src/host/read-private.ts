import { open } from 'node:fs/promises';
import { failure, readFailure } from './failure.js';

/** Rights of the group and of all others. */
const ofOthers = 0o077;

/** The open file is looked at, not its name: nothing can be put in its place between the look and the reading. */
export async function readPrivateFile(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    try {
      const { mode } = await file.stat();
      // Windows has no such rights: there Node makes them up.
      if (process.platform !== 'win32' && (mode & ofOthers) !== 0)
        throw failure('secret-exposed', `Others than its owner have rights to ${path} (${rights(mode)})`);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw readFailure(cause, path);
  }
}

function rights(mode: number): string {
  return (mode & 0o777).toString(8).padStart(4, '0');
}
