import { setTimeout } from 'node:timers/promises';
import {
  type Diagnostic,
  loadForms,
  openTransport,
  openTransportFile,
  outputOf,
  type Transport,
} from '../index.js';
import { printable } from './printable.js';
import type { Session } from './report.js';

/** How a user is kept informed of what takes long, and ends it. */
export interface Patience {
  /** Nothing is waited for once it is aborted. */
  readonly signal?: AbortSignal;
  /** Whether nothing is told meanwhile, as a program reads what is told. */
  readonly quiet?: boolean;
}

/**
 * The transport that a file of settings names; files in a folder where there is none, so that nothing is sent unless somebody asked
 * for it. Before something is tried again, that is told on standard error. Errors: `transport-settings-invalid`, those of reading the file
 * and of the transport.
 */
export async function openNamedTransport(
  file: string | undefined,
  folder: string,
  session: Session,
  { signal, quiet = false }: Patience = {},
): Promise<Transport> {
  const { host, terminal } = session;
  const surroundings = {
    host,
    forms: await loadForms(),
    environment: terminal.environment,
    wait: (milliseconds: number) => pass(milliseconds, signal),
    signal,
    outputOf,
    ...(!quiet && { retrying: tellOfRetries(session) }),
  };
  return file === undefined
    ? openTransport({ transport: 'file', folder }, surroundings)
    : openTransportFile(file, surroundings);
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
