import { setTimeout } from 'node:timers/promises';
import { parse } from 'yaml';
import {
  CountersignError,
  diagnostic,
  exitCodes,
  loadForms,
  openTransport,
  outputOf,
  type Transport,
} from '../index.js';
import type { Session } from './report.js';

/**
 * The transport that a file of settings names; files in a folder where there is none, so that nothing is sent unless somebody asked
 * for it. Errors: `transport-settings-invalid`, those of reading the file and of the transport.
 */
export async function openNamedTransport(
  file: string | undefined,
  folder: string,
  { host, terminal }: Session,
): Promise<Transport> {
  const settings =
    file === undefined ? { transport: 'file', folder } : parsed(await host.readFile(file), file);
  return openTransport(settings, {
    host,
    forms: await loadForms(),
    environment: terminal.environment,
    wait: async (milliseconds) => setTimeout(milliseconds),
    outputOf,
  });
}

function parsed(bytes: Uint8Array, file: string): unknown {
  try {
    return parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    // What the library says may repeat what stands there, which should be no secret but may be one.
    const problem = diagnostic('transport-settings-invalid', `${file} is no YAML`);
    throw new CountersignError(problem, {
      exitCode: exitCodes.usage,
      cause: cause instanceof Error ? undefined : cause,
    });
  }
}
