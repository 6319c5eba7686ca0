import { z } from 'zod';
import { CountersignError, type Diagnostic, diagnostic, exitCodes } from '../../diagnostics/index.js';

/** Bytes. From here on systems begin to refuse: iCloud takes 20 MB, Gmail 25, and encoded documents are a third larger than they are. */
const large = 15_000_000;

/** Bytes. Gmail takes no larger one; Exchange Online takes 35 MB. */
const refusedAbove = 25_000_000;

export const largestMessageSchema = z
  .int()
  .positive()
  .default(refusedAbove)
  .describe('Bytes of the largest message that is sent, with everything in it.');

/**
 * What the size of something gives to tell of, before any of it is handed over.
 *
 * @param bytes Length as it goes out, with its documents encoded.
 * @param largest What the settings allow.
 * @returns `message-large`, or nothing. Errors: `message-too-large`.
 */
export function checkSize(bytes: number, largest: number): readonly Diagnostic[] {
  if (bytes > largest) {
    const told = `The message has ${megabytes(bytes)}; the settings allow ${megabytes(largest)} (largestMessage)`;
    throw new CountersignError(diagnostic('message-too-large', told), { exitCode: exitCodes.environment });
  }
  if (bytes <= large) return [];
  return [diagnostic('message-large', `The message has ${megabytes(bytes)}, which some mail systems refuse`)];
}

/** Of a million bytes, as providers count. Close to a limit more digits tell the two apart. */
function megabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${bytes} bytes` : `${Math.ceil(bytes / 10_000) / 100} MB`;
}
