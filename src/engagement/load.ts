import type { Outcome } from '../diagnostics/index.js';
import type { Host } from '../host/index.js';
import { type LoadedEngagement, readEngagement } from './read.js';

/** Reads an engagement file. Errors: those of `Host.readFile`; what is wrong inside the file is in the outcome. */
export async function loadEngagement(
  host: Host,
  path: string,
): Promise<Outcome<LoadedEngagement | undefined>> {
  return readEngagement(await host.readFile(path), path);
}
