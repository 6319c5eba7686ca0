import { randomUUID } from 'node:crypto';
import { link, lstat, mkdir, open, rename, rm, rmdir, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CountersignError } from '../diagnostics/index.js';
import { errorCode, failure } from './failure.js';
import type { OutputFile } from './interface.js';
import { kindOf } from './kind-of.js';

/**
 * Every file is first written beside its target under a temporary name and synced; only when all stand are they put
 * into place. Without `replace` a hard link does that, since it fails when the name is taken, which `rename` does not.
 */
export async function writeFiles(
  files: readonly OutputFile[],
  { replace }: { replace: boolean },
): Promise<void> {
  const staged = files.map(({ path, bytes }) => ({ path, bytes, temporary: `${path}.${randomUUID()}.tmp` }));
  const placed: string[] = [];
  const madeFolders: string[] = [];
  try {
    for (const { path } of staged) {
      const there = await occupant(path);
      if (there === 'folder') throw failure('file-unwritable', `${path} is a folder`);
      if (there === 'file' && !replace) throw failure('file-exists', `${path} is there already`);
      await makeFolder(dirname(path), madeFolders);
    }
    for (const { temporary, bytes } of staged) await writeSynced(temporary, bytes);
    for (const { path, temporary } of staged) {
      if (replace) await rename(temporary, path);
      else {
        await link(temporary, path);
        placed.push(path);
        await unlink(temporary);
      }
    }
  } catch (cause) {
    for (const { temporary } of staged) await rm(temporary, { force: true }).catch(() => undefined);
    for (const path of placed) await rm(path, { force: true }).catch(() => undefined);
    // Only empty ones go: meanwhile somebody else may have put something there.
    for (const folder of madeFolders.reverse()) await rmdir(folder).catch(() => undefined);
    throw writeFailure(cause, files);
  }
}

/**
 * Makes a folder and those above it, and notes each that it made, outer ones first. Not by `mkdir` with `recursive`:
 * where a folder that exists answers ENOENT, as /proc does, Node 20 tries again without end.
 */
async function makeFolder(folder: string, made: string[]): Promise<void> {
  if ((await kindOf(folder)) === 'directory') return;
  const parent = dirname(folder);
  if (parent !== folder) await makeFolder(parent, made);
  try {
    await mkdir(folder);
    made.push(folder);
  } catch (cause) {
    // Another process may have been faster.
    if ((await kindOf(folder)) !== 'directory') throw cause;
  }
}

/** What has the name already. A link counts as a file, wherever it leads: the link is what would be replaced. */
async function occupant(path: string): Promise<'file' | 'folder' | 'nothing'> {
  return lstat(path).then(
    (found) => (found.isDirectory() ? 'folder' : 'file'),
    () => 'nothing',
  );
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

function writeFailure(cause: unknown, files: readonly OutputFile[]): CountersignError {
  if (cause instanceof CountersignError) return cause;
  const path = errorPath(cause) ?? files[0]?.path ?? 'the output';
  // Only a link fails because its own name is taken; a folder that cannot be made has a file in its way.
  return errorCode(cause) === 'EEXIST' &&
    cause instanceof Error &&
    'syscall' in cause &&
    cause.syscall === 'link'
    ? failure('file-exists', `${path} is there already`, cause)
    : failure('file-unwritable', `Cannot write ${path} (${errorCode(cause)})`, cause);
}

/** The target that a failed call was about; of a link that is its destination. */
function errorPath(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const path = 'dest' in error ? error.dest : 'path' in error ? error.path : undefined;
  return typeof path === 'string' ? path.replace(/\.[0-9a-f-]{36}\.tmp$/, '') : undefined;
}
