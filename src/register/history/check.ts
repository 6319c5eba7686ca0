import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { DamagedRow } from '../failure.js';
import type { Tables } from '../tables.js';
import { allStates } from './all-states.js';
import { beginning, digestOfEntry, readEntry, rowsOfHistory } from './chain.js';
import { checkOptions } from './check-options.js';
import type { HistoryCheck, HistoryEntry, HistoryHead, Misfit } from './history.js';
import { inWords } from './state.js';

/** What the history says last of a subject, and where. */
type Expected = Map<string, { readonly digest: string; readonly position: number }>;

/** See `History.check`. `db` is to show one state of the register all the time. */
export async function checkHistory(db: Kysely<Tables>, known: string | undefined): Promise<HistoryCheck> {
  const expected: Expected = new Map();
  let head = beginning;
  let knownAt = known === beginning.digest ? 0 : undefined;
  for await (const row of rowsOfHistory(db)) {
    const found = readRow(row, head);
    if (typeof found === 'string')
      return {
        head,
        compared: 0,
        misfit: { where: 'chain', what: found, position: row.position },
        ...at(knownAt),
      };
    head = { position: row.position, digest: row.digest };
    if (row.digest === known) knownAt = row.position;
    for (const [subject, digest] of Object.entries(found.states ?? {}))
      expected.set(subject, { digest, position: row.position });
  }
  const compared = expected.size;
  const misfit = (await comparedWith(expected, db)) ?? (await checkOptions(db)) ?? (await checkedBytes(db));
  return { head, compared, ...at(knownAt), ...(misfit && { misfit }) };
}

function at(knownAt: number | undefined): { readonly knownAt?: number } {
  return knownAt === undefined ? {} : { knownAt };
}

/** The entry, or what is wrong with it. */
function readRow(
  {
    position,
    event,
    number,
    entry,
    digest,
  }: { position: number; event: string; number: string | null; entry: string; digest: string },
  before: HistoryHead,
): HistoryEntry | string {
  const due = before.position + 1;
  if (position !== due) {
    return position < due
      ? `an entry stands at ${position}, where none can be`
      : `entry ${due} is missing: the next one is ${position}`;
  }
  if (digestOfEntry(entry) !== digest)
    return `entry ${position} was changed: it has another digest than is recorded with it`;
  const read = entryIn(entry, digest);
  if (read === undefined) return `entry ${position} cannot be read: it is none that this program writes`;
  if (read.position !== position)
    return `entry ${position} was moved: it says that it is entry ${read.position}`;
  if (read.previous !== before.digest)
    return position === 1
      ? 'entry 1 was not the first: it names one before it'
      : `entry ${position} does not follow on entry ${before.position}: one of them was changed, put in or exchanged`;
  const isIndexed = read.event === event && (read.about?.number ?? null) === number;
  return isIndexed ? read : `entry ${position} is filed under another event or number than it tells of`;
}

function entryIn(entry: string, digest: string): HistoryEntry | undefined {
  try {
    return readEntry(entry, digest);
  } catch (error) {
    if (error instanceof DamagedRow) return undefined;
    throw error;
  }
}

/** The first subject of which the tables hold something else than the history says. */
async function comparedWith(expected: Expected, db: Kysely<Tables>): Promise<Misfit | undefined> {
  for await (const { subject, digest } of allStates(db)) {
    const said = expected.get(subject);
    if (said === undefined)
      return { where: 'tables', what: `${inWords(subject)} is in no entry of the history` };
    if (said.digest !== digest) {
      const what = `${inWords(subject)} was changed past the history, which tells of it last in entry ${said.position}`;
      return { where: 'tables', what, position: said.position };
    }
    expected.delete(subject);
  }
  const [missing] = expected;
  if (missing === undefined) return undefined;
  const [subject, { position }] = missing;
  return {
    where: 'tables',
    what: `${inWords(subject)}, of which entry ${position} tells, is missing`,
    position,
  };
}

/** Of returned files: whether they are those that came. */
async function checkedBytes(db: Kysely<Tables>): Promise<Misfit | undefined> {
  const files = await db.selectFrom('returned_files').select(['sha256', 'name']).orderBy('id').execute();
  for (const { sha256, name } of files) {
    const row = await db
      .selectFrom('returned_bytes')
      .select('bytes')
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    if (row === undefined)
      return { where: 'bytes', what: `the returned file ${name} (${sha256}) is missing` };
    if (createHash('sha256').update(row.bytes).digest('hex') !== sha256)
      return {
        where: 'bytes',
        what: `the returned file ${name} is not what came: it has not the SHA-256 ${sha256} any more`,
      };
  }
  return undefined;
}
