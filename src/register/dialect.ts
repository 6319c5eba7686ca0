import type { Database as SqliteFile } from 'better-sqlite3';
import { CompiledQuery, type DatabaseConnection, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely';
import { RegisterConnection } from './connection.js';
import { sqliteCode } from './failure.js';
import { patience } from './sqlite-file.js';

/** Milliseconds between two attempts. */
const pause = 5;

/** Kysely's dialect for an open SQLite file, with the two changes that several programs at one register need. */
export class RegisterDialect extends SqliteDialect {
  readonly #file: SqliteFile;

  constructor(file: SqliteFile) {
    super({ database: file });
    this.#file = file;
  }

  override createDriver(): SqliteDriver {
    return new RegisterDriver(this.#file);
  }

  override createAdapter(): SqliteAdapter {
    return new RegisterAdapter();
  }
}

class RegisterDriver extends SqliteDriver {
  readonly #file: SqliteFile;
  readonly #connection: RegisterConnection;

  constructor(file: SqliteFile) {
    super({ database: file });
    this.#file = file;
    this.#connection = new RegisterConnection(file);
  }

  /** Kysely's own has one connection too, and keeps all but one away from it. */
  override async acquireConnection(): Promise<DatabaseConnection> {
    await super.acquireConnection();
    return this.#connection;
  }

  /**
   * A transaction that only later finds out that it writes is refused where another wrote meanwhile; this one waits its
   * turn. It does not let SQLite wait: that stops the whole process, and with it a transaction of this very process.
   */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    for (let waited = 0; ; waited += pause) {
      try {
        this.#file.pragma('busy_timeout = 0');
        await connection.executeQuery(CompiledQuery.raw('begin immediate'));
        return;
      } catch (error) {
        if (!sqliteCode(error).startsWith('SQLITE_BUSY') || waited >= patience) throw error;
      } finally {
        this.#file.pragma(`busy_timeout = ${patience}`);
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  /** A full disk ends a transaction by itself, and to roll it back again would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#file.inTransaction) await super.rollbackTransaction(connection);
  }
}

class RegisterAdapter extends SqliteAdapter {
  /** SQLite can; with it a migration that is cut short leaves nothing, and two programs do not migrate at once. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
