import { CountersignError, diagnostic, exitCodes, type Host } from '../index.js';

/** Before what takes long, or asks for something. Throws `file-exists`, of exit code 3, for a name that is taken. */
export async function checkFree(
  paths: readonly string[],
  host: Pick<Host, 'kindOf'>,
  hint?: string,
): Promise<void> {
  for (const path of paths) {
    if ((await host.kindOf(path)) === 'missing') continue;
    throw new CountersignError(diagnostic('file-exists', `${path} is there already`, { hint }), {
      exitCode: exitCodes.environment,
    });
  }
}
