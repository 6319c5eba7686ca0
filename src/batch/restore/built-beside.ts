import { basename, dirname, join } from 'node:path';
import { CountersignError, diagnostic, exitCodes } from '../../diagnostics/index.js';
import type { Host } from '../../host/index.js';

/** What SQLite puts beside a register. */
const beside = ['-wal', '-shm', '-journal'];

/**
 * Builds a register under another name in the same folder, and gives it its own when it is whole: one that was cut short would look
 * like all that there is. The other name is hidden, so that nobody takes it for a document when it is done again.
 *
 * @param build Makes the register in the file that it is given, and closes it.
 * Throws: `file-exists` where there is a register by then, `disk-full`, `file-unwritable`, `register-unwritable`, what building throws.
 */
export async function builtBeside<T>(
  host: Host,
  register: string,
  build: (path: string) => Promise<T>,
): Promise<T> {
  const temporary = join(dirname(register), `.${basename(register)}.${host.randomId()}.tmp`);
  try {
    const built = await build(temporary);
    // SQLite takes it away when the last one closes, unless it could not put all of it into the file.
    if ((await host.kindOf(`${temporary}-wal`)) !== 'missing') throw unwritten(register);
    await copy(host, temporary, register);
    return built;
  } finally {
    for (const ending of ['', ...beside]) await host.remove(`${temporary}${ending}`);
  }
}

async function copy(host: Host, from: string, to: string): Promise<void> {
  const copied = await host.writeStream(to, { replace: false });
  try {
    for await (const bytes of host.readStream(from)) await copied.write(bytes);
  } catch (error) {
    await copied.discard();
    throw error;
  }
  await copied.finish();
}

function unwritten(register: string): CountersignError {
  return new CountersignError(
    diagnostic('register-unwritable', `The register ${register} cannot be written to its end`),
    { exitCode: exitCodes.environment },
  );
}
