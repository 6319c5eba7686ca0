import type { Kysely, Transaction } from 'kysely';
import { clauseWords } from './clause-words.js';
import { connect } from './connect.js';
import { findIssued, findNumbers } from './find.js';
import { historyOf } from './history/index.js';
import { allInvitations, holdersOf, latestInvitation } from './invitations.js';
import type { Invitations } from './invited.js';
import { takeLock } from './lock.js';
import { handingOver, invite, outcome, reply } from './meeting-notes.js';
import { allocate, openClaims, release } from './numbers.js';
import { type Place, placeOf } from './place.js';
import { planEntries, plannedDigests, settleRows } from './plan.js';
import { streamReturns } from './read-returns.js';
import { record } from './record.js';
import type { Register, RegisterOptions } from './register.js';
import { lastReplies } from './replies.js';
import type { Returns } from './returned.js';
import { recordDecision, recordReturned, recordVerification, returnedBytes } from './returns.js';
import type { Run } from './run.js';
import { addRun, countEntries, endRun, streamEntries, streamRuns, wroteErrors } from './runs.js';
import { countStatements, streamStatements } from './stream.js';
import type { Tables } from './tables.js';
import { told, toldEach } from './told.js';

/** An open register and the ways to work with it. */
interface Ledger {
  readonly place: Place;
  readonly db: Kysely<Tables>;
  /** The time, ISO 8601 in UTC. */
  readonly time: () => string;
  /** All of the work or nothing. */
  readonly write: <T>(work: (tx: Transaction<Tables>) => Promise<T>) => Promise<T>;
}

/** See `openRegister`. */
export async function openLedger(
  file: string | undefined,
  { now, create }: RegisterOptions,
): Promise<Register> {
  const place = placeOf(file);
  const time = () => new Date(now()).toISOString();
  const db = await connect(place, { create, time });
  const ledger: Ledger = {
    place,
    db,
    time,
    write: (work) => told(place, () => db.transaction().execute(work)),
  };
  return registerOf(ledger);
}

function registerOf(ledger: Ledger): Register {
  const { place, db, time, write } = ledger;
  const reading = { place, db, shelf: new Map() };
  const locks = new Set<() => void>();
  return {
    path: place.path,
    async close() {
      for (const free of locks) free();
      await told(place, () => db.destroy());
    },
    async lock() {
      const free = await takeLock(place);
      locks.add(free);
      return async () => {
        if (locks.delete(free)) free();
      };
    },
    findIssued: (identities) => told(place, () => findIssued(reading, identities)),
    findNumbers: (keys) => told(place, () => findNumbers(reading, keys)),
    record: (statements, context) => write((tx) => record(tx, statements, { ...context, place, at: time() })),
    allocate: (series, claims, options = {}) => write((tx) => allocate(tx, series, claims, options)),
    release: (series, claims) => write((tx) => release(tx, series, claims)),
    openClaims: () => told(place, () => openClaims(db)),
    statements: (filter = {}) => toldEach(place, streamStatements(reading, filter)),
    count: (filter = {}) => told(place, () => countStatements(reading, filter)),
    beginRun: async (info) => runOf(ledger, await write((tx) => addRun(tx, info, time()))),
    runs: () => toldEach(place, streamRuns(db)),
    invitations: invitationsOf(ledger),
    history: historyOf(ledger),
    clauseWords: (variant) => told(place, () => clauseWords(db, variant)),
    ...returnsOf(ledger),
    wroteErrors: (sha256) => told(place, () => wroteErrors(db, sha256)),
  };
}

function invitationsOf({ place, db, time, write }: Ledger): Invitations {
  return {
    latest: (uid) => told(place, () => latestInvitation(db, uid)),
    all: () => toldEach(place, allInvitations(db)),
    holders: (uid, before) => told(place, () => holdersOf(db, uid, before)),
    plan: (invitation, to) => write((tx) => invite(tx, invitation, { ...to, at: time() })),
    handingOver: (issue, recipients, transport, again = []) =>
      write((tx) => handingOver(tx, issue, recipients, { transport, again, at: time() })),
    accepted: (issue, recipients, reference) =>
      write((tx) =>
        outcome(tx, issue, recipients, {
          state: 'accepted',
          ...(reference !== undefined && { reference }),
          at: time(),
        }),
      ),
    refused: (issue, recipients, reason) =>
      write((tx) => outcome(tx, issue, recipients, { state: 'refused', reason, at: time() })),
    reply: (answered) => write((tx) => reply(tx, answered, time())),
    replies: (uid) => told(place, () => lastReplies(db, uid)),
  };
}

function returnsOf({ place, db, time, write }: Ledger): Returns {
  return {
    returned: (file, { by }) => write((tx) => recordReturned(tx, file, { by, at: time() })),
    verified: (sha256, verification, context) =>
      write((tx) => recordVerification(tx, sha256, verification, { ...context, at: time() })),
    decided: (sha256, decision, { by }) =>
      write((tx) => recordDecision(tx, sha256, decision, { by, at: time() })),
    returns: (filter = {}) => toldEach(place, streamReturns(db, filter)),
    returnedBytes: (sha256) => told(place, () => returnedBytes(db, sha256)),
  };
}

function runOf({ place, db, time, write }: Ledger, id: number): Run {
  return {
    id,
    plan: (entries) => write((tx) => planEntries(tx, id, entries)),
    planned: (rows) => told(place, () => plannedDigests(db, id, rows)),
    settle: (rows) => write((tx) => settleRows(tx, id, rows)),
    entries: ({ outcome } = {}) => toldEach(place, streamEntries(db, id, outcome)),
    counts: () => told(place, () => countEntries(db, id)),
    finish: (state, details = {}) => write((tx) => endRun(tx, id, { ...details, state, at: time() })),
  };
}
