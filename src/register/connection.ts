import type { Database as SqliteFile, Statement } from 'better-sqlite3';
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';

/** Statements that are kept ready. The queries are few; they differ by how many values they take. */
const kept = 100;

interface Ready {
  readonly statement: Statement<unknown[], unknown[]>;
  /** Nothing for a statement that gives no rows. */
  readonly columns: readonly string[] | undefined;
}

/**
 * The connection of a register. Kysely's own prepares each query anew and lets SQLite's binding make an object of each
 * row, which is most of what a short query costs: this one keeps statements and makes the objects itself.
 */
export class RegisterConnection implements DatabaseConnection {
  readonly #file: SqliteFile;
  readonly #ready = new Map<string, Ready>();

  constructor(file: SqliteFile) {
    this.#file = file;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>>;
  async executeQuery({ sql, parameters }: CompiledQuery): Promise<QueryResult<unknown>> {
    const { statement, columns } = this.#prepared(sql);
    if (columns === undefined) {
      const { changes } = statement.run(parameters);
      return { numAffectedRows: BigInt(changes), rows: [] };
    }
    return { rows: statement.all(parameters).map((values) => rowOf(columns, values)) };
  }

  // biome-ignore lint/correctness/useYield: the register reads page by page, so that the connection is free in between.
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error('The register does not stream queries');
  }

  #prepared(sql: string): Ready {
    const before = this.#ready.get(sql);
    const ready = before ?? this.#prepare(sql);
    // What was used last stands last.
    this.#ready.delete(sql);
    this.#ready.set(sql, ready);
    const [oldest] = this.#ready.keys();
    if (this.#ready.size > kept && oldest !== undefined) this.#ready.delete(oldest);
    return ready;
  }

  #prepare(sql: string): Ready {
    const statement = this.#file.prepare<unknown[], unknown[]>(sql);
    if (!statement.reader) return { statement, columns: undefined };
    return { statement: statement.raw(), columns: statement.columns().map(({ name }) => name) };
  }
}

function rowOf(columns: readonly string[], values: readonly unknown[]): Readonly<Record<string, unknown>> {
  const row: Record<string, unknown> = {};
  for (let index = 0; index < columns.length; index += 1) row[columns[index] ?? ''] = values[index];
  return row;
}
