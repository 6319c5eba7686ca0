import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { CountersignError, diagnostic } from '../diagnostics/index.js';
import { append, returnedStates, statesOf } from './history/index.js';
import type { Decision, ReturnedFile, Verification } from './returned.js';
import type { StatementKey } from './statement-key.js';
import { writeFindings } from './stored-findings.js';
import type { Tables } from './tables.js';

interface Context {
  readonly by: string;
  /** The time, ISO 8601 in UTC. */
  readonly at: string;
}

/** See `Register.returned`. */
export async function recordReturned(
  tx: Transaction<Tables>,
  { bytes, name, statement, matchedBy, receivedAt }: ReturnedFile,
  { by, at }: Context,
): Promise<'recorded' | 'known'> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const known = await tx
    .selectFrom('returned_files')
    .select('id')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (known !== undefined) return 'known';
  const { number, version, language } = statement;
  const { id: statement_id, digest } = await issued(tx, statement);
  await tx.insertInto('returned_bytes').values({ sha256, bytes }).execute();
  const { id } = await tx
    .insertInto('returned_files')
    .values({
      ...{ sha256, size: bytes.length, name, statement_id, matched_by: matchedBy },
      ...{ received_at: receivedAt ?? at, recorded_at: at, recorded_by: by },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const about = { number, version, language };
  const facts = { sha256, size: bytes.length, name, matchedBy, digest };
  await append(tx, [
    { event: 'returned', at, by, about, facts, states: statesOf(await returnedStates(tx, [id])) },
  ]);
  return 'recorded';
}

async function issued(tx: Transaction<Tables>, { number, version, language }: StatementKey) {
  const found = await tx
    .selectFrom('statements')
    .select(['id', 'digest'])
    .where('number', '=', number)
    .where('version', '=', version)
    .where('language', '=', language)
    .executeTakeFirst();
  if (found !== undefined) return found;
  const message = `${number}, version ${version} (${language}) was not issued by this register`;
  throw new CountersignError(diagnostic('statement-not-issued', message));
}

/** See `Register.verified`. */
export async function recordVerification(
  tx: Transaction<Tables>,
  sha256: string,
  verification: Verification,
  { by, at, generator }: Context & { readonly generator: string },
): Promise<void> {
  const { id, about } = await there(tx, sha256);
  const { verdict, comparison, reasons, signatures } = verification;
  await tx
    .insertInto('verifications')
    .values({
      ...{ returned_id: id, verdict, comparison, generator },
      ...{ findings: writeFindings(verification), verified_at: at, verified_by: by },
    })
    .execute();
  const facts = {
    ...{ sha256, verdict, comparison, generator },
    reasons: reasons.map(({ code }) => code),
    signatures: signatures.map(({ kind, signer, certificate, time, level }) => ({
      kind,
      signer,
      certificate,
      time,
      level,
    })),
  };
  const states = statesOf(await returnedStates(tx, [id]));
  await append(tx, [{ event: 'verified', at, by, about, facts, states }]);
}

/** See `Register.decided`. */
export async function recordDecision(
  tx: Transaction<Tables>,
  sha256: string,
  { decision, remark }: Decision,
  { by, at }: Context,
): Promise<void> {
  const { id, about } = await there(tx, sha256);
  await tx
    .insertInto('decisions')
    .values({ returned_id: id, decision, remark: remark ?? null, decided_at: at, decided_by: by })
    .execute();
  const states = statesOf(await returnedStates(tx, [id]));
  await append(tx, [{ event: decision, at, by, about, facts: { sha256, remark }, states }]);
}

async function there(tx: Transaction<Tables>, sha256: string) {
  const row = await tx
    .selectFrom('returned_files')
    .innerJoin('statements', 'statements.id', 'returned_files.statement_id')
    .select(['returned_files.id', 'number', 'version', 'language'])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (row === undefined)
    throw new CountersignError(
      diagnostic('returned-unknown', `No returned file with the SHA-256 ${sha256} is recorded`),
    );
  const { id, ...about } = row;
  return { id, about };
}

/** See `Register.returnedBytes`. */
export async function returnedBytes(db: Kysely<Tables>, sha256: string): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('returned_bytes')
    .select('bytes')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row && new Uint8Array(row.bytes);
}
