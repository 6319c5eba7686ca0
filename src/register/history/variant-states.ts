import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { unpackedWords } from '../clause-words.js';
import type { Tables } from '../tables.js';
import { readVariants } from '../variants.js';
import { type State, stateOf, subjectOf } from './state.js';

/** What variants are, with their words. */
export async function variantStates(db: Kysely<Tables>, ids: readonly number[]): Promise<readonly State[]> {
  const variants = await readVariants(db, ids, new Map());
  const states: State[] = [];
  for (const [id, variant] of variants) {
    const { words } = await db
      .selectFrom('variants')
      .select('words')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const held = { ...variant, ...(words !== null && { words: digestOfWords(words) }) };
    states.push(stateOf(subjectOf('variant', variant.digest), held));
  }
  return states;
}

/** Of the words, not of how they are packed: another zlib may pack them otherwise. */
function digestOfWords(packed: Uint8Array): string {
  return createHash('sha256')
    .update(JSON.stringify(unpackedWords(packed)))
    .digest('hex');
}
