import { diagnostic } from '../diagnostics/index.js';
import type { Host } from '../host/index.js';
import type { LastingKey } from '../sign/index.js';
import { issuing } from './issuing.js';
import type { IssueOptions } from './options.js';
import { type Fall, openPool, type Pool } from './pool.js';
import type { RowResult, RowTask } from './row-task.js';

/** Those who issue rows. */
export interface Crew {
  /** How many rows are to be given at once, so that nobody waits. */
  readonly room: number;
  /** Never throws for what goes wrong with a row: it comes back as the row's problem. */
  issue(task: RowTask): Promise<RowResult>;
  close(): Promise<void>;
}

export interface CrewOptions {
  /** Worker threads; 0 does the work in this thread, where no row can be ended. */
  readonly workers: number;
  /** Milliseconds that a row may take before its worker is ended. */
  readonly timeLimit: number;
  /** The module that a worker runs, where it is not the product's own. */
  readonly worker?: URL;
  /** Seals what is issued as PDF. It stays in this thread: workers ask for signatures. */
  readonly sealing?: LastingKey | undefined;
}

/** Rows in one worker at a time: while one is put on the disk, the next is made. */
const rowsPerWorker = 2;

/** And where each waits for a time stamp. */
const stampedRowsPerWorker = 6;

/**
 * Rows share workers, so when one ends a worker (it takes too long, or the worker crashes), others may fall with it. Every row that
 * fell is tried once more alone, and what falls then is to blame.
 */
export async function gatherCrew(host: Host, options: IssueOptions, crew: CrewOptions): Promise<Crew> {
  if (crew.workers === 0) {
    const issue = issuing(host, options);
    return { room: 1, issue: (task) => issue(task, crew.sealing), close: async () => undefined };
  }
  const rows = crew.sealing?.timeStamps === undefined ? rowsPerWorker : stampedRowsPerWorker;
  const together = await openPool(options, { ...crew, threads: crew.workers, rows });
  let alone: Promise<Pool> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const tryAlone = (task: RowTask): Promise<RowResult> => {
    alone ??= openPool(options, { ...crew, threads: 1, rows: 1 });
    const pool = alone;
    const result = queue.then(async () => blamed(await (await pool).run(task), task, crew));
    queue = result;
    return result;
  };
  return {
    room: crew.workers * rows,
    async issue(task) {
      const found = await together.run(task);
      return 'fell' in found ? tryAlone(task) : found;
    },
    async close() {
      await Promise.all([together.close(), (await alone)?.close()]);
    },
  };
}

function blamed(found: RowResult | Fall, { row }: RowTask, { timeLimit }: CrewOptions): RowResult {
  if (!('fell' in found)) return found;
  const problem =
    found.fell === 'too-long'
      ? diagnostic('row-timeout', `The row took longer than ${timeLimit / 1000} seconds`)
      : diagnostic('worker-crashed', `The worker that issued the row ended (${found.reason})`);
  // It may have been ended after its documents were put in place.
  return { row, outcome: 'failed', records: [], problems: [problem], nothingWritten: false };
}
