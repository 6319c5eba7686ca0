import type { Database as SqliteFile } from 'better-sqlite3';
import { Kysely, Migrator } from 'kysely';
import { RegisterDialect } from './dialect.js';
import { registerFailure, sqliteCode } from './failure.js';
import { takeIn } from './history/index.js';
import { firstWithHistory, migrations, schemaVersion } from './migrations/migrations.js';
import type { Place } from './place.js';
import { configure, openSqliteFile } from './sqlite-file.js';
import type { Tables } from './tables.js';
import { told } from './told.js';

/** `CSgn`: what tells a register from any other SQLite file (the header's application id). */
const applicationId = 0x4353676e;

interface Opening {
  /** Whether to make one where there is none. */
  readonly create: boolean;
  /** ISO 8601 in UTC. */
  readonly time: () => string;
}

/** Opens a register, makes or migrates its tables. Errors: see `openRegister`. */
export async function connect(place: Place, how: Opening): Promise<Kysely<Tables>> {
  const file = await openSqliteFile(place, how.create);
  try {
    return await told(place, () => inTurn(() => prepare(file, place, how)));
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Two that make one register in one process would wait for each other without end: SQLite's waiting stops them both. */
let turn: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work);
  turn = mine.catch(() => undefined);
  return mine;
}

async function prepare(
  file: SqliteFile,
  { named }: Place,
  { create, time }: Opening,
): Promise<Kysely<Tables>> {
  configure(file);
  recognise(file, named, create);
  const db = new Kysely<Tables>({ dialect: new RegisterDialect(file) });
  const before = numberOf(file, 'user_version');
  if (before === schemaVersion) return db;
  await enterWal(file);
  file.pragma(`application_id = ${applicationId}`);
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
  }).migrateToLatest();
  if (error !== undefined) throw error;
  // Before the version is raised: what is cut short here is done the next time.
  if (before < firstWithHistory) await takeIn(db, time());
  file.pragma(`user_version = ${schemaVersion}`);
  return db;
}

/** Throws for a file that is another program's, empty, or a newer program's. */
function recognise(file: SqliteFile, named: string, create: boolean): void {
  const id = numberOf(file, 'application_id');
  if (id === applicationId) {
    if (numberOf(file, 'user_version') <= schemaVersion) return;
    throw registerFailure('register-unreadable', `The register ${named} is of a newer Countersign`, {
      hint: 'Use the version of Countersign that wrote it, or a newer one.',
    });
  }
  const tables = file
    .prepare("select count(*) from sqlite_schema where name not like 'kysely_%'")
    .pluck()
    .get();
  if (id === 0 && tables === 0 && create) return;
  throw registerFailure('register-unreadable', `The file ${named} is not a register`);
}

function numberOf(file: SqliteFile, pragma: string): number {
  return Number(file.pragma(pragma, { simple: true }));
}

/** Readers and the one writer do not wait for each other then. SQLite does not wait by itself while another program does the same. */
async function enterWal(file: SqliteFile): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      file.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      if (!sqliteCode(error).startsWith('SQLITE_BUSY') || attempt === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
