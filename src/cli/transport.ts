import { loadForms, openTransport, openTransportFile, outputOf, type Transport } from '../index.js';
import { type Patience, patienceOf } from './patience.js';
import type { Session } from './report.js';

/**
 * The transport that a file of settings names; files in a folder where there is none, so that nothing is sent unless somebody asked
 * for it. Before something is tried again, that is told on standard error. Errors: `transport-settings-invalid`, those of reading the file
 * and of the transport.
 */
export async function openNamedTransport(
  file: string | undefined,
  folder: string,
  session: Session,
  patience: Patience = {},
): Promise<Transport> {
  const { host, terminal } = session;
  const surroundings = {
    host,
    forms: await loadForms(),
    environment: terminal.environment,
    outputOf,
    ...patienceOf(session, patience),
  };
  return file === undefined
    ? openTransport({ transport: 'file', folder }, surroundings)
    : openTransportFile(file, surroundings);
}
