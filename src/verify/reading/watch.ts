/** By what a task ended its thread. The next task gets another one. */
export type Ended = 'time' | 'memory' | 'crash';

interface Limited {
  /** Milliseconds. */
  readonly time: number;
  /**
   * Bytes that the whole process may take: pictures and fonts are no objects, which alone the limit of a thread counts, and a thread
   * that hangs cannot look at itself.
   */
  readonly most: number;
}

/** Milliseconds between two looks at the memory. */
const pace = 100;

/** Ends a task once, when it takes more than it may. */
export function watchOver({ time, most }: Limited, end: () => Promise<void>) {
  let ended: Ended | undefined;
  let ending: Promise<void> | undefined;
  const by = (cause: Ended) => {
    ended ??= cause;
    ending ??= end();
  };
  const clock = setTimeout(() => by('time'), time);
  const look = setInterval(() => process.memoryUsage.rss() > most && by('memory'), pace);
  return {
    ended: () => ended,
    ending: () => ending,
    stop() {
      clearTimeout(clock);
      clearInterval(look);
    },
  };
}
