import { join } from 'node:path';
import type { Host } from '../host/index.js';
import { deliveryWord } from '../invite/index.js';
import type { RecordedInvitation, Register } from '../register/index.js';
import { openCsvFile } from './csv-file.js';
import { issuedInto } from './finish-files.js';
import { ownFiles } from './own-files.js';
import { writing } from './text-file.js';

const columns = [
  ...['number', 'version', 'customer', 'summary', 'start', 'time_zone', 'sequence', 'stamp'],
  ...['method', 'name', 'recipient', 'state', 'transport', 'reference', 'reason'],
];

/**
 * Writes `invitations.csv` into a folder: a line for each recipient of the last invitation to each kick-off whose documents were
 * issued into that folder. Gives back its path. Errors: those of the register and of `host.writeStream`.
 */
export async function writeInvitations(
  host: Host,
  register: Register,
  out: string,
  delimiter: string,
): Promise<string> {
  const path = join(out, ownFiles.invitations);
  const numbers = new Set<string>();
  for await (const { number } of issuedInto(register, out)) numbers.add(number);
  const table = await openCsvFile(host, path, { delimiter, columns });
  await writing([table], async () => {
    for await (const invitation of register.invitations.all()) {
      if (!numbers.has(invitation.number)) continue;
      for (const cells of linesOf(invitation)) await table.write(cells);
    }
  });
  return path;
}

function linesOf(invitation: RecordedInvitation): readonly (readonly string[])[] {
  const { number, version, customer, summary, start, timeZone, sequence, stamp } = invitation;
  const meeting = [number, version, customer, summary, start, timeZone, String(sequence), stamp];
  return invitation.deliveries.map((delivery) => {
    const { name, recipient, method, transport, reference = '', reason = '' } = delivery;
    return [...meeting, ...[method, name, recipient, deliveryWord(delivery), transport, reference, reason]];
  });
}
