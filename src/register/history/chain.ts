import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import { canonicalJson } from '../../compose/index.js';
import { chunks } from '../chunks.js';
import { DamagedRow } from '../failure.js';
import type { Tables } from '../tables.js';
import { type Happening, type HistoryEntry, type HistoryHead, historyEvents } from './history.js';

/** Before the first entry. */
export const beginning: HistoryHead = { position: 0, digest: '0'.repeat(64) };

/** Adds entries at the end. */
export async function append(tx: Transaction<Tables>, happenings: readonly Happening[]): Promise<void> {
  if (happenings.length === 0) return;
  let head = await headOf(tx);
  const rows = happenings.map((happening) => {
    const position = head.position + 1;
    const entry = canonicalJson({ ...happening, position, previous: head.digest });
    head = { position, digest: digestOfEntry(entry) };
    return {
      position,
      event: happening.event,
      number: happening.about?.number ?? null,
      entry,
      digest: head.digest,
    };
  });
  for (const part of chunks(rows)) await tx.insertInto('history').values(part).execute();
}

/** The last entry; `beginning` where there is none. */
export async function headOf(db: Kysely<Tables>): Promise<HistoryHead> {
  const last = await db
    .selectFrom('history')
    .select(['position', 'digest'])
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? beginning;
}

export function digestOfEntry(entry: string): string {
  return createHash('sha256').update(entry).digest('hex');
}

const entrySchema = z.object({
  event: z.enum(historyEvents),
  at: z.string(),
  by: z.string().exactOptional(),
  about: z
    .object({
      number: z.string().exactOptional(),
      version: z.string().exactOptional(),
      language: z.string().exactOptional(),
    })
    .exactOptional(),
  facts: z.record(z.string(), z.unknown()).exactOptional(),
  states: z.record(z.string(), z.string()).exactOptional(),
  position: z.number(),
  previous: z.string(),
});

/** An entry as it was written. Throws for one that nobody wrote. */
export function readEntry(entry: string, digest: string): HistoryEntry {
  try {
    return { ...entrySchema.parse(JSON.parse(entry)), digest };
  } catch (cause) {
    throw new DamagedRow('An entry of the history cannot be read', { cause });
  }
}

/** Entries that are read at once. */
const page = 500;

/** Rows of the history, by position. */
export async function* rowsOfHistory(db: Kysely<Tables>, number?: string) {
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    let query = db
      .selectFrom('history')
      .selectAll()
      .where('position', '>', after)
      .orderBy('position')
      .limit(page);
    if (number !== undefined) query = query.where('number', '=', number);
    const rows = await query.execute();
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return;
    after = last.position;
  }
}
