import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorCode, failure } from './failure.js';
import type { Host } from './interface.js';
import { kindOf } from './kind-of.js';
import { writeFiles } from './write-files.js';

/** The host of the command line and of a program on a server: this machine's files, clock and randomness. */
export function createNodeHost(): Host {
  return {
    packageRoot: fileURLToPath(new URL('../../', import.meta.url)),
    readFile: readBytes,
    kindOf,
    listFiles: (directory) => listBelow(directory, ''),
    writeFiles,
    now: () => Date.now(),
    randomId: () => randomUUID(),
  };
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw errorCode(cause) === 'ENOENT'
      ? failure('file-not-found', `There is no file ${path}`, cause)
      : failure('file-unreadable', `Cannot read ${path} (${errorCode(cause)})`, cause);
  }
}

async function listBelow(root: string, prefix: string): Promise<string[]> {
  const entries = await readdir(join(root, prefix), { withFileTypes: true }).catch((cause: unknown) => {
    throw failure('file-unreadable', `Cannot list ${join(root, prefix)} (${errorCode(cause)})`, cause);
  });
  const found: string[] = [];
  for (const entry of entries.filter(({ name }) => !name.startsWith('.'))) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await listBelow(root, path)));
    else if (entry.isFile() || (entry.isSymbolicLink() && (await kindOf(join(root, path))) === 'file'))
      found.push(path);
  }
  return found.sort();
}
