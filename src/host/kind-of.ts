import { lstat, stat } from 'node:fs/promises';

/** What a path leads to; a link counts as what it leads to. */
export async function kindOf(path: string): Promise<'file' | 'directory' | 'missing'> {
  try {
    return (await stat(path)).isDirectory() ? 'directory' : 'file';
  } catch {
    return 'missing';
  }
}

/** What has the name already. A link counts as a file, wherever it leads: the link is what would be replaced. */
export async function occupant(path: string): Promise<'file' | 'folder' | 'nothing'> {
  return lstat(path).then(
    (found) => (found.isDirectory() ? 'folder' : 'file'),
    () => 'nothing',
  );
}
