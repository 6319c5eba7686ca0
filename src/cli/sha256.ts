import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal, as documents and reports name it. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
