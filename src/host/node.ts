import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorCode, failure, readFailure, writeFailure } from './failure.js';
import type { Host } from './interface.js';
import { kindOf } from './kind-of.js';
import { readPrivateFile } from './read-private.js';
import { writeFiles } from './write-files.js';
import { writeStream } from './write-stream.js';

/** The host of the command line and of a program on a server: this machine's files, clock and randomness. */
export function createNodeHost(): Host {
  return {
    packageRoot: fileURLToPath(new URL('../../', import.meta.url)),
    readFile: readBytes,
    readPrivateFile,
    readStream,
    kindOf,
    listFiles: (directory) => listBelow(directory, ''),
    writeFiles,
    writeStream,
    remove,
    now: () => Date.now(),
    userName,
    randomId: () => randomUUID(),
  };
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw readFailure(cause, path);
  }
}

async function* readStream(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) yield chunk;
  } catch (cause) {
    throw readFailure(cause, path);
  }
}

async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true }).catch((cause: unknown) => {
    throw writeFailure(cause, path);
  });
}

/** A machine need not know who uses it: in a container the user may have a number alone. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
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
