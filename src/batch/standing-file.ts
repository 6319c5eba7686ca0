import { join } from 'node:path';
import type { Host } from '../host/index.js';
import type { IssuedFile } from '../register/index.js';
import { sha256 } from '../source/index.js';

/** What stands on the disk where a document belongs, and what the register says of that place. */
export interface StandingFile {
  /** Relative to the output folder. */
  readonly path: string;
  /** Undefined where there is nothing. */
  readonly sha256: string | undefined;
  readonly recorded: IssuedFile | undefined;
}

/** Looks at the place of one document. */
export async function standingFile(
  host: Host,
  root: string,
  path: string,
  recorded: readonly IssuedFile[],
): Promise<StandingFile> {
  const absolute = join(root, path);
  const there = (await host.kindOf(absolute)) === 'file';
  return {
    path,
    sha256: there ? sha256(await host.readFile(absolute)) : undefined,
    recorded: recorded.find((file) => file.path === path && file.root === root && file.replaced !== true),
  };
}

/** Whether the document is there as it was issued. */
export function isWhole({ sha256: found, recorded }: StandingFile): boolean {
  return found !== undefined && found === recorded?.sha256;
}
