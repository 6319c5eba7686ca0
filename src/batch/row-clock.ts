/** A clock that ends a row which takes too long. */
export interface RowClock {
  /** Aborted when the time is over. */
  readonly signal: AbortSignal;
  /** Does work that the row waits for, and is not to blame for: meanwhile the clock stands, and begins anew after it. */
  standing(work: () => Promise<void>): Promise<void>;
  stop(): void;
}

/** @param limit Milliseconds. */
export function startRowClock(limit: number): RowClock {
  const end = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  let waitedFor = 0;
  const start = () => {
    timer = setTimeout(() => end.abort(), limit);
  };
  start();
  return {
    signal: end.signal,
    async standing(work) {
      waitedFor += 1;
      clearTimeout(timer);
      try {
        await work();
      } finally {
        waitedFor -= 1;
        if (waitedFor === 0 && !isStopped) start();
      }
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
