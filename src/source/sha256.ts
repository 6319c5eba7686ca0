import { createHash } from 'node:crypto';

/** SHA-256 of a file, lower-case hexadecimal: how articles and documents are named wherever they are. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
