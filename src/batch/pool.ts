import type { LastingKey } from '../sign/index.js';
import { answerByPost } from './answer-by-post.js';
import type { IssueOptions } from './options.js';
import { startRowClock } from './row-clock.js';
import type { RowResult, RowTask } from './row-task.js';
import { factsOf } from './sealing-post.js';
import type { PostedTask, WorkerTerms } from './worker.js';

/** How a row fell. */
export interface Fall {
  readonly fell: 'too-long' | 'crash';
  readonly reason: string;
}

/** Workers that issue rows. */
export interface Pool {
  run(task: RowTask): Promise<RowResult | Fall>;
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly threads: number;
  /** Rows in one worker at a time. */
  readonly rows: number;
  /** Milliseconds that a row may take before its worker is ended. */
  readonly timeLimit: number;
  /** The module that a worker runs, where it is not the product's own. */
  readonly worker?: URL | undefined;
  readonly sealing?: LastingKey | undefined;
}

/** The library is loaded here, since most commands have no use for it. */
export async function openPool(options: IssueOptions, given: PoolOptions): Promise<Pool> {
  const { threads, rows, timeLimit, worker, sealing } = given;
  const { Piscina } = await import('piscina');
  const terms: WorkerTerms = { options, signer: sealing && factsOf(sealing) };
  const pool = new Piscina<PostedTask, RowResult>({
    filename: (worker ?? new URL('./worker.js', import.meta.url)).href,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: rows,
    workerData: terms,
    atomics: 'disabled',
  });
  // A worker that ends between two rows takes none with it, and another takes its place.
  pool.on('error', () => undefined);
  return {
    async run(task) {
      const clock = startRowClock(timeLimit);
      const channel = sealing && new MessageChannel();
      if (channel) answerByPost(sealing, channel.port1, clock.standing);
      const port = channel?.port2;
      const posted = port === undefined ? {} : { transferList: [port] };
      try {
        return await pool.run({ ...task, port }, { signal: clock.signal, ...posted });
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return { fell: clock.signal.aborted ? 'too-long' : 'crash', reason };
      } finally {
        clock.stop();
        channel?.port1.close();
      }
    },
    close: () => pool.destroy(),
  };
}
