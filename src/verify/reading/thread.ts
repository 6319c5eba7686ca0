import { type Ended, watchOver } from './watch.js';

/** A thread that does one task after the other, and is ended by one that costs too much. */
export interface Thread<Task, Answer> {
  run(task: Task): Promise<Done<Answer>>;
  close(): Promise<void>;
}

export type Done<Answer> = { readonly answer: Answer } | { readonly ended: Ended };

export interface ThreadLimits {
  /** Milliseconds for a task. */
  readonly timeLimit: number;
  /** Megabytes for a task: of objects, and of all that the process takes more than before it. */
  readonly memoryLimit: number;
}

/** Bytes in a megabyte. */
const megabyte = 2 ** 20;

/**
 * Errors of `run`: what a task throws, and a thread that cannot be started.
 *
 * @param module Its default export does a task. The library is loaded here, since most commands have no use for it.
 */
export async function openThread<Task, Answer>(
  module: URL,
  { timeLimit, memoryLimit }: ThreadLimits,
): Promise<Thread<Task, Answer>> {
  const { Piscina } = await import('piscina');
  const start = () => {
    const pool = new Piscina<Task, Answer>({
      filename: module.href,
      ...{ minThreads: 0, maxThreads: 1, idleTimeout: Number.POSITIVE_INFINITY, atomics: 'disabled' },
      resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
    });
    // A thread that ends between two tasks takes none with it, and another takes its place.
    return pool.on('error', () => undefined);
  };
  let pool = start();
  const run = async (task: Task): Promise<Done<Answer>> => {
    const limited = { time: timeLimit, most: process.memoryUsage.rss() + memoryLimit * megabyte };
    const watch = watchOver(limited, () => pool.destroy());
    try {
      return { answer: await pool.run(task) };
    } catch (error) {
      const ended = watch.ended() ?? endOf(error);
      if (ended === undefined) throw error;
      // Until it has ended, the memory that it takes would count for the next task.
      await (watch.ending() ?? pool.destroy());
      pool = start();
      return { ended };
    } finally {
      watch.stop();
    }
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(task) {
      // The clock of a task does not run while it waits for another.
      const done = last.then(() => run(task));
      last = done.catch(() => undefined);
      return done;
    },
    close: () => pool.destroy(),
  };
}

function endOf(error: unknown): Ended | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return 'memory';
  return error.message.startsWith('worker exited') ? 'crash' : undefined;
}
