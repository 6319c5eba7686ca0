import { randomUUID } from 'node:crypto';
import {
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  unlink,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CountersignError, type DiagnosticCode, diagnostic, exitCodes } from '../diagnostics/index.js';
import type { Host, OutputFile } from './interface.js';

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

async function kindOf(path: string): Promise<'file' | 'directory' | 'missing'> {
  try {
    return (await stat(path)).isDirectory() ? 'directory' : 'file';
  } catch {
    return 'missing';
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

/**
 * Every file is first written beside its target under a temporary name and synced; only when all stand are they put
 * into place. Without `replace` a hard link does that, since it fails when the name is taken, which `rename` does not.
 */
async function writeFiles(files: readonly OutputFile[], { replace }: { replace: boolean }): Promise<void> {
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

function failure(code: DiagnosticCode, message: string, cause?: unknown): CountersignError {
  return new CountersignError(diagnostic(code, message), { exitCode: exitCodes.environment, cause });
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}

/** The target that a failed call was about; of a link that is its destination. */
function errorPath(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const path = 'dest' in error ? error.dest : 'path' in error ? error.path : undefined;
  return typeof path === 'string' ? path.replace(/\.[0-9a-f-]{36}\.tmp$/, '') : undefined;
}
