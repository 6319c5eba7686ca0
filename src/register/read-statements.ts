import type { Kysely, Selectable } from 'kysely';
import { chunks } from './chunks.js';
import type { IssuedFile, IssuedStatement } from './issued.js';
import { readWords } from './stored-columns.js';
import type { Tables } from './tables.js';
import { readVariants, type VariantShelf } from './variants.js';

export type StatementRow = Selectable<Tables['statements']>;

/** What is read with. */
export interface Reading {
  readonly db: Kysely<Tables>;
  readonly shelf: VariantShelf;
}

/** Rows of `statements` with what belongs to each, in the same order. */
export async function completed(
  { db, shelf }: Reading,
  rows: readonly StatementRow[],
): Promise<readonly IssuedStatement[]> {
  const complete: IssuedStatement[] = [];
  for (const part of chunks(rows)) {
    const ids = part.map(({ id }) => id);
    const files = await filesOf(db, ids);
    const options = await optionsOf(db, ids);
    const variants = await readVariants(
      db,
      part.map((row) => row.variant_id),
      shelf,
    );
    for (const row of part) {
      const variant = variants.get(row.variant_id);
      if (variant === undefined) continue;
      const chosen = options.get(row.id) ?? [];
      complete.push({
        ...ownFacts(row),
        options: Object.fromEntries(chosen),
        variant,
        files: files.get(row.id) ?? [],
      });
    }
  }
  return complete;
}

function ownFacts(row: StatementRow): Omit<IssuedStatement, 'variant' | 'files' | 'options'> {
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
    generator,
    engagement,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    ...(row.run_id !== null && { run: row.run_id }),
  };
}

async function filesOf(
  db: Kysely<Tables>,
  statements: readonly number[],
): Promise<ReadonlyMap<number, readonly IssuedFile[]>> {
  const rows = await db
    .selectFrom('files')
    .select(['statement_id', 'format', 'path', 'root', 'size', 'sha256', 'replaced_at'])
    .where('statement_id', 'in', statements)
    .orderBy('id')
    .execute();
  return grouped(rows, ({ statement_id, replaced_at, ...file }) => [
    statement_id,
    { ...file, ...(replaced_at !== null && { replaced: true }) },
  ]);
}

async function optionsOf(
  db: Kysely<Tables>,
  statements: readonly number[],
): Promise<ReadonlyMap<number, readonly (readonly [string, boolean])[]>> {
  const rows = await db
    .selectFrom('statement_options')
    .selectAll()
    .where('statement_id', 'in', statements)
    .orderBy('option')
    .execute();
  return grouped(rows, ({ statement_id, option, selected }) => [statement_id, [option, selected === 1]]);
}

function grouped<Row, T>(
  rows: readonly Row[],
  take: (row: Row) => readonly [statement: number, value: T],
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const [statement, value] = take(row);
    const group = groups.get(statement);
    if (group === undefined) groups.set(statement, [value]);
    else group.push(value);
  }
  return groups;
}
