import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failure, writeFailure } from './failure.js';
import { makeFolder, syncFolder } from './folders.js';
import type { OutputStream, WriteOptions } from './interface.js';
import { occupant } from './kind-of.js';
import { putWithoutReplacing } from './put.js';

/** A file that is written piece by piece beside its target, and put into place when it is finished. */
export async function writeStream(
  path: string,
  { replace, staging = dirname(path) }: WriteOptions,
): Promise<OutputStream> {
  const temporary = join(staging, `${basename(path)}.${randomUUID()}.tmp`);
  const told = async <T>(step: Promise<T>): Promise<T> =>
    step.catch((cause: unknown) => {
      throw writeFailure(cause, path);
    });
  const there = await occupant(path);
  if (there === 'folder') throw failure('file-unwritable', `${path} is a folder`);
  if (there === 'file' && !replace) throw failure('file-exists', `${path} is there already`);
  for (const folder of [dirname(path), staging]) await told(makeFolder(folder));
  const file = await told(open(temporary, 'wx'));
  const discard = async () => {
    await file.close().catch(() => undefined);
    await rm(temporary, { force: true }).catch(() => undefined);
  };
  const finish = async () => {
    await file.sync();
    await file.close();
    if (replace) await rename(temporary, path);
    else await putWithoutReplacing(temporary, path);
    await syncFolder(dirname(path));
  };
  return {
    write: (bytes) => told(file.writeFile(bytes)),
    finish: () =>
      told(finish()).catch(async (error: unknown) => {
        await discard();
        throw error;
      }),
    discard,
  };
}
