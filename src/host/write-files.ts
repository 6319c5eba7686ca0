import { randomUUID } from 'node:crypto';
import { open, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failure, writeFailure } from './failure.js';
import { makeFolder, syncFolder } from './folders.js';
import type { OutputFile, WriteOptions } from './interface.js';
import { occupant } from './kind-of.js';
import { putWithoutReplacing } from './put.js';

/**
 * Every file is first written under a temporary name and synced; only when all stand are they put into place.
 */
export async function writeFiles(
  files: readonly OutputFile[],
  { replace, staging }: WriteOptions,
): Promise<void> {
  const staged = files.map(({ path, bytes, isPrivate = false }) => {
    const name = `${basename(path)}.${randomUUID()}.tmp`;
    return {
      path,
      bytes,
      isPrivate,
      temporary: staging === undefined ? join(dirname(path), name) : join(staging, name),
    };
  });
  const placed: string[] = [];
  const madeFolders: string[] = [];
  try {
    for (const { path } of staged) {
      const there = await occupant(path);
      if (there === 'folder') throw failure('file-unwritable', `${path} is a folder`);
      if (there === 'file' && !replace) throw failure('file-exists', `${path} is there already`);
      await makeFolder(dirname(path), madeFolders);
    }
    if (staging !== undefined) await makeFolder(staging);
    const written = await Promise.allSettled(
      staged.map(({ temporary, bytes, isPrivate }) => writeSynced(temporary, bytes, isPrivate)),
    );
    for (const { path, temporary } of staged) {
      const failed = written.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
      if (replace) await rename(temporary, path);
      else {
        await putWithoutReplacing(temporary, path);
        placed.push(path);
      }
    }
    const folders = [...staged.map(({ path }) => path), ...madeFolders].map((path) => dirname(path));
    await Promise.all([...new Set(folders)].map(syncFolder));
  } catch (cause) {
    for (const { temporary } of staged) await rm(temporary, { force: true }).catch(() => undefined);
    for (const path of placed) await rm(path, { force: true }).catch(() => undefined);
    // Only empty ones go: meanwhile somebody else may have put something there.
    for (const folder of madeFolders.reverse()) await rmdir(folder).catch(() => undefined);
    throw writeFailure(cause, files[0]?.path ?? 'the output');
  }
}

async function writeSynced(path: string, bytes: Uint8Array, isPrivate: boolean): Promise<void> {
  // From the first byte on: nobody is quicker than a change of rights afterwards.
  const file = await open(path, 'wx', isPrivate ? 0o600 : 0o666);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
