import { distinctPart } from '../generate/index.js';
import type { Host } from '../host/index.js';
import type { Register } from '../register/index.js';
import type { PathTemplate } from './path-template.js';

/**
 * Gives back numbers that were allocated by runs that ended before anything was issued under them, so that no gaps stay. One that stands in the name of
 * a file is kept: a run may have been killed between writing and recording, and a number twice is worse than a gap.
 */
export async function freeUnusedNumbers(
  host: Host,
  register: Register,
  template: PathTemplate,
  out: string,
): Promise<void> {
  const claims = await register.openClaims();
  const tells = template.some((part) =>
    part.some((piece) => typeof piece !== 'string' && piece.placeholder === 'number'),
  );
  if (claims.length === 0 || !tells) return;
  const files = await host.listFiles(out);
  for (const { series, claim, number } of claims) {
    const name = distinctPart(number, 'number');
    if (!files.some((file) => file.includes(name))) await register.release(series, [claim]);
  }
}
