import type { Kysely, Transaction } from 'kysely';
import { chunks } from './chunks.js';
import { packedWords } from './clause-words.js';
import type { IssuedVariant } from './issued.js';
import type { Tables } from './tables.js';

/** Variants by their digest; those that are not there yet are added. */
export async function storeVariants(
  tx: Transaction<Tables>,
  variants: readonly IssuedVariant[],
): Promise<{ readonly ids: ReadonlyMap<string, number>; readonly added: readonly number[] }> {
  const wanted = new Map(variants.map((variant) => [variant.digest, variant]));
  const ids = new Map<string, number>();
  for (const part of chunks([...wanted.keys()])) {
    const there = await tx
      .selectFrom('variants')
      .select(['id', 'digest'])
      .where('digest', 'in', part)
      .execute();
    for (const { id, digest } of there) ids.set(digest, id);
  }
  const added: number[] = [];
  for (const variant of wanted.values()) {
    if (ids.has(variant.digest)) continue;
    const id = await addVariant(tx, variant);
    ids.set(variant.digest, id);
    added.push(id);
  }
  return { ids, added };
}

async function addVariant(tx: Transaction<Tables>, variant: IssuedVariant): Promise<number> {
  const { digest, catalog, sources, clauses } = variant;
  const { id } = await tx
    .insertInto('variants')
    .values({ digest, catalog, words: packedWords(variant) })
    .returning('id')
    .executeTakeFirstOrThrow();
  const sourceRows = sources.map(({ assetId, ...source }, position) => ({
    variant_id: id,
    position,
    file: source.file,
    digest: source.digest,
    revision: source.revision,
    language: source.language,
    asset_id: assetId ?? null,
  }));
  for (const part of chunks(sourceRows)) await tx.insertInto('variant_sources').values(part).execute();
  const clauseRows = clauses.map((clause, position) => ({
    variant_id: id,
    position,
    clause: clause.id,
    line: clause.line,
    digest: clause.digest,
  }));
  for (const part of chunks(clauseRows)) await tx.insertInto('variant_clauses').values(part).execute();
  return id;
}

/** Variants as they are read: they never change, so that those read last are kept. */
export type VariantShelf = Map<number, IssuedVariant>;

const shelfLength = 200;

/** The variants of these ids. */
export async function readVariants(
  db: Kysely<Tables>,
  ids: Iterable<number>,
  shelf: VariantShelf,
): Promise<ReadonlyMap<number, IssuedVariant>> {
  const found = new Map<number, IssuedVariant>();
  for (const id of new Set(ids)) {
    const variant = shelf.get(id) ?? (await readVariant(db, id));
    found.set(id, variant);
    shelf.delete(id);
    shelf.set(id, variant);
  }
  for (const id of [...shelf.keys()].slice(0, Math.max(0, shelf.size - shelfLength))) shelf.delete(id);
  return found;
}

async function readVariant(db: Kysely<Tables>, id: number): Promise<IssuedVariant> {
  const variant = await db
    .selectFrom('variants')
    .select(['digest', 'catalog'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const sources = await db
    .selectFrom('variant_sources')
    .select(['file', 'digest', 'revision', 'language', 'asset_id'])
    .where('variant_id', '=', id)
    .orderBy('position')
    .execute();
  const clauses = await db
    .selectFrom('variant_clauses')
    .select(['clause as id', 'line', 'digest'])
    .where('variant_id', '=', id)
    .orderBy('position')
    .execute();
  return {
    ...variant,
    sources: sources.map(({ asset_id, ...source }) => ({
      ...source,
      ...(asset_id !== null && { assetId: asset_id }),
    })),
    clauses,
  };
}
