import type { Kysely, Selectable } from 'kysely';
import { chunks } from './chunks.js';
import type { IssuedFile, IssuedStatement } from './issued.js';
import type { Place } from './place.js';
import { rootOf } from './root.js';
import { readChoices, readWords } from './stored-columns.js';
import { readSeal } from './stored-seal.js';
import type { Tables } from './tables.js';
import { readVariants, type VariantShelf } from './variants.js';

export type StatementRow = Selectable<Tables['statements']>;

/** What is read with. */
export interface Reading {
  readonly place: Place;
  readonly db: Kysely<Tables>;
  readonly shelf: VariantShelf;
}

/** Rows of `statements` with what belongs to each, in the same order. */
export async function completed(
  { place, db, shelf }: Reading,
  rows: readonly StatementRow[],
): Promise<readonly IssuedStatement[]> {
  const complete: IssuedStatement[] = [];
  for (const part of chunks(rows)) {
    const ids = part.map(({ id }) => id);
    const files = await filesOf(place, db, ids);
    const variants = await readVariants(
      db,
      part.map((row) => row.variant_id),
      shelf,
    );
    for (const row of part) {
      const variant = variants.get(row.variant_id);
      if (variant === undefined) continue;
      complete.push({
        ...ownFacts(row),
        variant,
        files: files.get(row.id) ?? [],
      });
    }
  }
  return complete;
}

function ownFacts(row: StatementRow): Omit<IssuedStatement, 'variant' | 'files'> {
  const { identity, digest, number, version, language, customer, provider, issued } = row;
  const { brand, template, generator, engagement } = row;
  return {
    identity,
    digest,
    number,
    version,
    language,
    ...(row.title !== null && { title: row.title }),
    customer,
    provider,
    issued,
    ...(row.valid_until !== null && { validUntil: row.valid_until }),
    brand,
    template,
    services: readWords(row.services),
    options: readChoices(row.options),
    generator,
    engagement,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    ...(row.run_id !== null && { run: row.run_id }),
    ...(row.restored === 1 && { isRestored: true }),
  };
}

async function filesOf(
  place: Place,
  db: Kysely<Tables>,
  statements: readonly number[],
): Promise<ReadonlyMap<number, readonly IssuedFile[]>> {
  const rows = await db
    .selectFrom('files')
    .select(['statement_id', 'format', 'path', 'root', 'size', 'sha256', 'replaced_at', 'seal'])
    .where('statement_id', 'in', statements)
    .orderBy('id')
    .execute();
  const files = new Map<number, IssuedFile[]>();
  for (const { statement_id, format, path, root, size, sha256, replaced_at, seal } of rows) {
    // Not by spreading the row: there are some thousand of them in a call.
    const own: IssuedFile = { format, path, root: rootOf(place, root), size, sha256 };
    const file: IssuedFile = seal === null ? own : { ...own, seal: readSeal(seal) };
    const told: IssuedFile = replaced_at === null ? file : { ...file, replaced: true };
    const before = files.get(statement_id);
    if (before === undefined) files.set(statement_id, [told]);
    else before.push(told);
  }
  return files;
}
