import { type BatchObserver, type BatchOptions, followProgress } from '../index.js';
import type { Session } from './report.js';

export interface ShownProgress {
  readonly observer: BatchObserver;
  /** Clears a line that is still there. */
  end(): void;
}

/** Tells on standard error how far a batch is: on a terminal in one line that is rewritten, elsewhere now and then. */
export function showProgress(
  { host, terminal }: Session,
  signal: AbortSignal,
  { dryRun }: Pick<BatchOptions, 'dryRun'>,
): ShownProgress {
  const live = terminal.errorIsTerminal;
  const clear = live ? '\r\u001B[K' : '';
  let shown = false;
  const show = (line: string) => {
    terminal.err(live ? `${clear}${line}` : `${line}\n`);
    shown = live;
  };
  signal.addEventListener('abort', () =>
    terminal.err(`${clear}Finishing the rows in hand; Ctrl+C once more ends at once.\n`),
  );
  let follow: ReturnType<typeof followProgress> | undefined;
  let done = 0;
  let failed = 0;
  return {
    observer: {
      planned(plan) {
        if (dryRun) return;
        failed = plan.failed;
        done = failed;
        follow = followProgress({ total: plan.rows, start: host.now(), live });
      },
      row({ outcome }) {
        done += 1;
        if (outcome === 'failed') failed += 1;
        const line = follow?.({ done, failed, at: host.now() });
        if (line !== undefined) show(line);
      },
    },
    end() {
      if (shown) terminal.err(clear);
    },
  };
}
