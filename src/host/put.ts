import { link, rename, unlink } from 'node:fs/promises';
import { errorCode, failure } from './failure.js';
import { occupant } from './kind-of.js';

/** What file systems without hard links say: exFAT, some network folders. */
const noLinks = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

/**
 * Moves a file to a name that nothing has. A hard link does that, since it fails when the name is taken, which `rename` does
 * not; where there are none, the name is looked at just before.
 */
export async function putWithoutReplacing(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (cause) {
    if (!noLinks.includes(errorCode(cause))) throw cause;
    if ((await occupant(path)) !== 'nothing') throw failure('file-exists', `${path} is there already`, cause);
    await rename(temporary, path);
    return;
  }
  await unlink(temporary);
}
