import type { Insertable, Transaction } from 'kysely';
import { CountersignError, diagnostic } from '../diagnostics/index.js';
import { chunks } from './chunks.js';
import { fillWords } from './clause-words.js';
import { keyOf } from './find.js';
import type { StatementToRecord } from './issued.js';
import { noteRecorded } from './note-recorded.js';
import { searchKey } from './patterns.js';
import { recordFiles } from './record-files.js';
import type { Recording } from './recording.js';
import { storedRoot } from './root.js';
import type { Tables } from './tables.js';
import { storeVariants } from './variants.js';

/** What the register knows of a statement that is there. */
interface Known {
  readonly id: number;
  readonly identity: string;
  readonly digest: string;
  readonly number: string;
  readonly version: string;
  readonly language: string;
}

/** See `Register.record`. */
export async function record(
  tx: Transaction<Tables>,
  statements: readonly StatementToRecord[],
  context: Recording,
): Promise<void> {
  const known = await readKnown(tx, statements);
  const { fresh, reached } = sorted(statements, known);
  for (const { id, identity, engagement } of reached)
    await tx.updateTable('statements').set({ identity, engagement }).where('id', '=', id).execute();
  const variants = await storeVariants(
    tx,
    fresh.map(({ variant }) => variant),
  );
  const worded = await fillAllWords(tx, statements);
  const ids = new Map(known.map((entry) => [keyOf(entry), entry.id]));
  const rows = fresh.map((statement) =>
    rowOf(statement, variants.ids.get(statement.variant.digest) ?? 0, context),
  );
  for (const part of chunks(rows)) {
    const added = await tx
      .insertInto('statements')
      .values(part)
      .returning(['id', 'number', 'version', 'language'])
      .execute();
    for (const entry of added) ids.set(keyOf(entry), entry.id);
  }
  const idOf = (statement: StatementToRecord) => ids.get(keyOf(statement)) ?? 0;
  await recordOptions(tx, fresh, idOf);
  const files = statements.flatMap((statement) =>
    statement.files.map((file) => ({
      ...file,
      root: storedRoot(context.place, file.root),
      statement: idOf(statement),
    })),
  );
  const replaced = await recordFiles(tx, files, context.at);
  await noteRecorded(tx, {
    ...{ fresh, statements, idOf, replaced, context },
    variants: [...variants.added, ...worded],
  });
}

/** Variants that were recorded without words have them from now on. Gives back their ids. */
async function fillAllWords(
  tx: Transaction<Tables>,
  statements: readonly StatementToRecord[],
): Promise<readonly number[]> {
  const variants = new Map(statements.map(({ variant }) => [variant.digest, variant]));
  const filled: number[] = [];
  for (const variant of variants.values()) filled.push(...(await fillWords(tx, variant)));
  return filled;
}

async function readKnown(
  tx: Transaction<Tables>,
  statements: readonly StatementToRecord[],
): Promise<readonly Known[]> {
  const known = new Map<number, Known>();
  for (const part of chunks(statements)) {
    const rows = await tx
      .selectFrom('statements')
      .select(['id', 'identity', 'digest', 'number', 'version', 'language'])
      .where((eb) =>
        eb.or([
          eb(
            'identity',
            'in',
            part.map(({ identity }) => identity),
          ),
          eb(
            'number',
            'in',
            part.map(({ number }) => number),
          ),
        ]),
      )
      .execute();
    for (const row of rows) known.set(row.id, row);
  }
  return [...known.values()];
}

/**
 * Those that are new; and of those that are there, the ones that another engagement leads to now: something was changed
 * that the document does not show.
 */
function sorted(statements: readonly StatementToRecord[], known: readonly Known[]) {
  type Seen = Omit<Known, 'id'> & { readonly id?: number };
  const byKey = new Map<string, Seen>(known.map((entry) => [keyOf(entry), entry]));
  const byIdentity = new Map<string, Seen>(known.map((entry) => [entry.identity, entry]));
  const fresh: StatementToRecord[] = [];
  const reached: (StatementToRecord & { readonly id: number })[] = [];
  for (const statement of statements) {
    const there = byKey.get(keyOf(statement));
    if (there !== undefined && there.digest !== statement.digest) throw numberTaken(statement);
    const before = byIdentity.get(statement.identity);
    if (before !== undefined && keyOf(before) !== keyOf(statement))
      throw issuedAlready(statement, before.number);
    if (there === undefined) fresh.push(statement);
    else if (there.id !== undefined && before === undefined) reached.push({ ...statement, id: there.id });
    byKey.set(keyOf(statement), there ?? statement);
    byIdentity.set(statement.identity, there ?? statement);
  }
  return { fresh, reached };
}

function numberTaken({ number, version, language }: StatementToRecord): CountersignError {
  return new CountersignError(
    diagnostic(
      'statement-number-taken',
      `${number}, version ${version}, was issued in ${language} with another content`,
    ),
  );
}

function issuedAlready({ number }: StatementToRecord, before: string): CountersignError {
  return new CountersignError(
    diagnostic('statement-number-taken', `What is to be ${number} was issued as ${before} already`, {
      hint: `Leave it as it is, or change the number back to ${before}.`,
    }),
  );
}

function rowOf(
  statement: StatementToRecord,
  variant: number,
  { by, run, at, isRestored }: Recording,
): Insertable<Tables['statements']> {
  const { identity, digest, number, version, language, customer, provider, issued } = statement;
  const { brand, template, generator, engagement } = statement;
  return {
    identity,
    digest,
    number,
    version,
    language,
    title: statement.title ?? null,
    customer,
    customer_key: searchKey(customer),
    provider,
    issued,
    valid_until: statement.validUntil ?? null,
    brand,
    template,
    services: JSON.stringify(statement.services),
    options: JSON.stringify(statement.options),
    generator,
    engagement,
    variant_id: variant,
    recorded_at: at,
    recorded_by: by,
    run_id: run ?? null,
    restored: isRestored === true ? 1 : 0,
  };
}

async function recordOptions(
  tx: Transaction<Tables>,
  statements: readonly StatementToRecord[],
  idOf: (statement: StatementToRecord) => number,
): Promise<void> {
  const rows = statements.flatMap((statement) =>
    Object.entries(statement.options)
      .filter(([, selected]) => selected)
      .map(([option]) => ({ statement_id: idOf(statement), option })),
  );
  for (const part of chunks(rows)) await tx.insertInto('selected_options').values(part).execute();
}
