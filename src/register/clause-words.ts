import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import { DamagedRow } from './failure.js';
import type { ClauseWords, IssuedVariant } from './issued.js';
import type { Tables } from './tables.js';

const schema = z.array(
  z.object({
    id: z.string(),
    reference: z.string().exactOptional(),
    text: z.string(),
    details: z.array(z.string()),
  }),
);

/** The words of a variant as they are kept; nothing where there are none. */
export function packedWords({ words }: IssuedVariant): Uint8Array | null {
  if (words === undefined) return null;
  return deflateRawSync(
    JSON.stringify(words.map(({ id, reference, text, details }) => ({ id, reference, text, details }))),
  );
}

/** Words as they were packed. Throws for what was packed by nobody. */
export function unpackedWords(packed: Uint8Array): readonly ClauseWords[] {
  try {
    return schema.parse(JSON.parse(inflateRawSync(packed, { maxOutputLength: 1 << 26 }).toString()));
  } catch (cause) {
    throw new DamagedRow('The words of a variant cannot be read', { cause });
  }
}

/** See `Register.clauseWords`. */
export async function clauseWords(
  db: Kysely<Tables>,
  variant: string,
): Promise<readonly ClauseWords[] | undefined> {
  const row = await db
    .selectFrom('variants')
    .select('words')
    .where('digest', '=', variant)
    .executeTakeFirst();
  return row?.words ? unpackedWords(row.words) : undefined;
}

/** Gives a variant that was recorded without words those that it has. Gives back its id where it had none. */
export async function fillWords(tx: Transaction<Tables>, variant: IssuedVariant): Promise<readonly number[]> {
  const words = packedWords(variant);
  if (words === null) return [];
  const updated = await tx
    .updateTable('variants')
    .set({ words })
    .where('digest', '=', variant.digest)
    .where('words', 'is', null)
    .returning('id')
    .execute();
  return updated.map(({ id }) => id);
}
