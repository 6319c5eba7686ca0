import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { kindOf } from './kind-of.js';

/**
 * Makes a folder and those above it, and notes each that it made, outer ones first. Not by `mkdir` with `recursive`:
 * where a folder that exists answers ENOENT, as /proc does, Node 20 tries again without end.
 */
export async function makeFolder(folder: string, made: string[] = []): Promise<void> {
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

/**
 * Makes sure that the names in a folder outlive a power cut: renaming alone does not (POSIX says so of `fsync`).
 * Windows cannot open a folder, and keeps its names in a journal.
 */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  if (handle === undefined) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}
