import { setTimeout } from 'node:timers/promises';
import type { Diagnostic } from '../index.js';
import { printable } from './printable.js';
import type { Session } from './report.js';

/** How a user is kept informed of what takes long, and ends it. */
export interface Patience {
  /** Nothing is waited for once it is aborted. */
  readonly signal?: AbortSignal | undefined;
  /** Whether nothing is told meanwhile, as a program reads what is told. */
  readonly quiet?: boolean;
}

/** Waiting as trying again needs it. Before something is tried again, that is told on standard error. */
export function patienceOf(session: Session, { signal, quiet = false }: Patience) {
  return {
    wait: (milliseconds: number) => pass(milliseconds, signal),
    signal,
    ...(!quiet && { retrying: tellOfRetries(session) }),
  };
}

async function pass(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch((reason: unknown) => {
    if (!signal?.aborted) throw reason;
  });
}

/** One line each; a line that is rewritten, as of a batch, gives way to it. */
function tellOfRetries({ terminal }: Session): (reason: Diagnostic, milliseconds: number) => void {
  const clear = terminal.errorIsTerminal ? '\r\u001B[K' : '';
  return ({ message }, milliseconds) =>
    terminal.err(`${clear}${printable(message)}; trying again in ${duration(milliseconds)}\n`);
}

/** `4 s`, `2 min 30 s`. */
function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}
