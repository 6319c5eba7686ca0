import type { Transaction } from 'kysely';
import { chunks } from './chunks.js';
import type { IssuedFile } from './issued.js';
import { writeSeal } from './stored-seal.js';
import type { Tables } from './tables.js';

/** `root` as it is stored. */
type RecordedFile = IssuedFile & { readonly statement: number };

/**
 * Records the files of statements; a path that another statement's file had is from now on that of the new one. Gives back
 * the statements of which files were replaced so.
 */
export async function recordFiles(
  tx: Transaction<Tables>,
  files: readonly RecordedFile[],
  at: string,
): Promise<readonly number[]> {
  // Of two statements that are written to one place the latter has it.
  const owners = new Map(files.map((file) => [placeOf(file), file.statement]));
  const replaced = await markReplaced(tx, files, owners, at);
  // One query cannot touch a row twice: of two documents at one path of one statement the latter counts.
  const distinct = new Map(files.map((file) => [`${file.statement} ${placeOf(file)}`, file]));
  for (const part of chunks([...distinct.values()])) {
    await tx
      .insertInto('files')
      .values(
        part.map((file) => ({
          statement_id: file.statement,
          format: file.format,
          root: file.root,
          path: file.path,
          size: file.size,
          sha256: file.sha256,
          recorded_at: at,
          replaced_at: owners.get(placeOf(file)) === file.statement ? null : at,
          seal: writeSeal(file.seal),
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['statement_id', 'root', 'path']).doUpdateSet((eb) => ({
          format: eb.ref('excluded.format'),
          size: eb.ref('excluded.size'),
          sha256: eb.ref('excluded.sha256'),
          recorded_at: eb.ref('excluded.recorded_at'),
          replaced_at: eb.ref('excluded.replaced_at'),
          seal: eb.ref('excluded.seal'),
        })),
      )
      .execute();
  }
  return replaced;
}

/** Of the files that are there; it comes before the new ones do, so that most often it finds none. */
async function markReplaced(
  tx: Transaction<Tables>,
  files: readonly RecordedFile[],
  owners: ReadonlyMap<string, number>,
  at: string,
): Promise<readonly number[]> {
  const statements = new Set<number>();
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
    for (const { statement_id } of replaced) statements.add(statement_id);
    for (const some of chunks(replaced)) {
      const ids = some.map(({ id }) => id);
      await tx.updateTable('files').set({ replaced_at: at }).where('id', 'in', ids).execute();
    }
  }
  return [...statements];
}

/** No path holds this character. */
function placeOf({ root, path }: { readonly root: string; readonly path: string }): string {
  return `${root}\u0000${path}`;
}
