import { join } from 'node:path';
import type { Host } from '../host/index.js';
import type { RecordedInvitation, Register } from '../register/index.js';
import { openCsvFile } from './csv-file.js';
import { issuedInto } from './finish-files.js';
import { ownFiles } from './own-files.js';
import { writing } from './text-file.js';

const columns = [
  ...['number', 'version', 'customer', 'summary', 'start', 'time_zone', 'method', 'sequence', 'stamp'],
  ...['name', 'recipient', 'state', 'transport', 'reference', 'reason'],
];

/**
 * Writes `invitations.csv` into a folder: a line for each recipient of the last invitation to each kick-off whose documents were
 * issued into that folder. Errors: those of the register and of `host.writeStream`.
 */
export async function writeInvitations(
  host: Host,
  register: Register,
  out: string,
  delimiter: string,
): Promise<void> {
  const numbers = new Set<string>();
  for await (const { number } of issuedInto(register, out)) numbers.add(number);
  const table = await openCsvFile(host, join(out, ownFiles.invitations), { delimiter, columns });
  await writing([table], async () => {
    for await (const invitation of register.invitations.all()) {
      if (!numbers.has(invitation.number)) continue;
      for (const cells of linesOf(invitation)) await table.write(cells);
    }
  });
}

function linesOf(invitation: RecordedInvitation): readonly (readonly string[])[] {
  const { number, version, customer, summary, start, timeZone, method, sequence, stamp } = invitation;
  const meeting = [number, version, customer, summary, start, timeZone, method, String(sequence), stamp];
  return invitation.deliveries.map(({ name, recipient, state, transport, reference = '', reason = '' }) => [
    ...meeting,
    ...[name, recipient, state, transport, reference, reason],
  ]);
}
