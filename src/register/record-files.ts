import type { Transaction } from 'kysely';
import { chunks } from './chunks.js';
import type { IssuedFile } from './issued.js';
import type { Tables } from './tables.js';

type RecordedFile = IssuedFile & { readonly statement: number };

/** Records the files of statements; a path that another statement's file had is from now on that of the new one. */
export async function recordFiles(
  tx: Transaction<Tables>,
  files: readonly RecordedFile[],
  at: string,
): Promise<void> {
  // One query cannot touch a row twice: of two documents at one path of one statement the latter counts.
  const distinct = new Map(files.map((file) => [JSON.stringify([file.statement, placeOf(file)]), file]));
  for (const part of chunks([...distinct.values()])) {
    await tx
      .insertInto('files')
      .values(
        part.map(({ statement, format, root, path, size, sha256 }) => ({
          statement_id: statement,
          format,
          root,
          path,
          size,
          sha256,
          recorded_at: at,
          replaced_at: null,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['statement_id', 'root', 'path']).doUpdateSet((eb) => ({
          format: eb.ref('excluded.format'),
          size: eb.ref('excluded.size'),
          sha256: eb.ref('excluded.sha256'),
          recorded_at: eb.ref('excluded.recorded_at'),
          replaced_at: null,
        })),
      )
      .execute();
  }
  await markReplaced(tx, files, at);
}

async function markReplaced(
  tx: Transaction<Tables>,
  files: readonly RecordedFile[],
  at: string,
): Promise<void> {
  const owners = new Map(files.map((file) => [placeOf(file), file.statement]));
  for (const part of chunks([...new Set(files.map(({ path }) => path))])) {
    const current = await tx
      .selectFrom('files')
      .select(['id', 'statement_id', 'root', 'path'])
      .where('path', 'in', part)
      .where('replaced_at', 'is', null)
      .execute();
    const replaced = current.filter((file) => {
      const owner = owners.get(placeOf(file));
      return owner !== undefined && owner !== file.statement_id;
    });
    if (replaced.length === 0) continue;
    await tx
      .updateTable('files')
      .set({ replaced_at: at })
      .where(
        'id',
        'in',
        replaced.map(({ id }) => id),
      )
      .execute();
  }
}

function placeOf({ root, path }: { readonly root: string; readonly path: string }): string {
  return JSON.stringify([root, path]);
}
