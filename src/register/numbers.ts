import type { ExpressionBuilder, Kysely, Transaction } from 'kysely';
import { chunks } from './chunks.js';
import type { AllocateOptions, OpenClaim } from './register.js';
import { readSeries } from './series.js';
import type { Tables } from './tables.js';

/** No run has this id: they are counted from 1. */
const noRun = 0;

/** See `Register.allocate`. */
export async function allocate(
  tx: Transaction<Tables>,
  series: string,
  claims: readonly string[],
  { run }: AllocateOptions,
): Promise<readonly string[]> {
  const numbers = await claimed(tx, series, claims);
  const open = [...new Set(claims)].filter((claim) => !numbers.has(claim));
  for (const { value, number } of await givenBack(tx, { series, run, limit: open.length })) {
    const claim = open.shift();
    if (claim === undefined) break;
    await tx
      .updateTable('numbers')
      .set({ claim })
      .where('series', '=', series)
      .where('value', '=', value)
      .execute();
    numbers.set(claim, number);
  }
  for (const [claim, number] of await counted(tx, { series, run, claims: open })) numbers.set(claim, number);
  return claims.map((claim) => numbers.get(claim) ?? '');
}

/** See `Register.release`. */
export async function release(
  tx: Transaction<Tables>,
  series: string,
  claims: readonly string[],
): Promise<void> {
  readSeries(series);
  for (const part of chunks(claims)) {
    await tx
      .updateTable('numbers')
      .set({ claim: null })
      .where('series', '=', series)
      .where('claim', 'in', part)
      .where(unissued)
      .execute();
  }
}

/** See `Register.openClaims`. */
export async function openClaims(db: Kysely<Tables>): Promise<readonly OpenClaim[]> {
  const rows = await db
    .selectFrom('numbers')
    .select(['series', 'claim', 'number'])
    .where('claim', 'is not', null)
    .where(unissued)
    .orderBy('series')
    .orderBy('value')
    .execute();
  return rows.flatMap(({ claim, ...own }) => (claim === null ? [] : [{ ...own, claim }]));
}

/** That no statement bears the number. */
function unissued(eb: ExpressionBuilder<Tables, 'numbers'>) {
  const bearing = eb
    .selectFrom('statements')
    .select('statements.id')
    .whereRef('statements.number', '=', 'numbers.number');
  return eb.not(eb.exists(bearing));
}

async function claimed(
  tx: Transaction<Tables>,
  series: string,
  claims: readonly string[],
): Promise<Map<string, string>> {
  const numbers = new Map<string, string>();
  for (const part of chunks(claims)) {
    const rows = await tx
      .selectFrom('numbers')
      .select(['claim', 'number'])
      .where('series', '=', series)
      .where('claim', 'in', part)
      .execute();
    for (const { claim, number } of rows) if (claim !== null) numbers.set(claim, number);
  }
  return numbers;
}

/** Numbers that were given back, lowest first, and that nobody has used since by hand, nor is about to. */
function givenBack(
  tx: Transaction<Tables>,
  {
    series,
    run,
    limit,
  }: { readonly series: string; readonly run: number | undefined; readonly limit: number },
) {
  return tx
    .selectFrom('numbers')
    .select(['value', 'number'])
    .where('series', '=', series)
    .where('claim', 'is', null)
    .where(unissued)
    .where((eb) =>
      eb(
        'number',
        'not in',
        eb
          .selectFrom('run_numbers')
          .select('run_numbers.number')
          .where('run_id', '=', run ?? noRun),
      ),
    )
    .orderBy('value')
    .limit(limit)
    .execute();
}

/** New numbers, counted on from the highest. */
async function counted(
  tx: Transaction<Tables>,
  { series, run, claims }: { readonly series: string; readonly claims: readonly string[] } & AllocateOptions,
): Promise<readonly (readonly [claim: string, number: string])[]> {
  const write = readSeries(series);
  const { highest } = await tx
    .selectFrom('numbers')
    .select((eb) => eb.fn.max('value').as('highest'))
    .where('series', '=', series)
    .executeTakeFirstOrThrow();
  let value = Number(highest ?? 0);
  const given: { series: string; value: number; number: string; claim: string }[] = [];
  while (given.length < claims.length) {
    const candidates = claims.slice(given.length).map(() => {
      value += 1;
      return { series, value, number: write(value) };
    });
    const taken = await usedElsewhere(
      tx,
      run,
      candidates.map(({ number }) => number),
    );
    for (const candidate of candidates) {
      const claim = claims[given.length];
      if (claim !== undefined && !taken.has(candidate.number)) given.push({ ...candidate, claim });
    }
  }
  for (const part of chunks(given)) await tx.insertInto('numbers').values(part).execute();
  return given.map(({ claim, number }) => [claim, number]);
}

/** Numbers of statements that were numbered by hand or are about to be, and of another series that writes them alike. */
async function usedElsewhere(
  tx: Transaction<Tables>,
  run: number | undefined,
  numbers: readonly string[],
): Promise<ReadonlySet<string>> {
  const used = new Set<string>();
  for (const part of chunks(numbers)) {
    const given = tx
      .selectFrom('statements')
      .select('number')
      .where('number', 'in', part)
      .unionAll((eb) => eb.selectFrom('numbers').select('number').where('number', 'in', part));
    const planned = (id: number) =>
      tx.selectFrom('run_numbers').select('number').where('run_id', '=', id).where('number', 'in', part);
    const rows = await (run === undefined ? given : given.unionAll(planned(run))).execute();
    for (const { number } of rows) used.add(number);
  }
  return used;
}
