import { stat } from 'node:fs/promises';

/** What a path leads to; a link counts as what it leads to. */
export async function kindOf(path: string): Promise<'file' | 'directory' | 'missing'> {
  try {
    return (await stat(path)).isDirectory() ? 'directory' : 'file';
  } catch {
    return 'missing';
  }
}
