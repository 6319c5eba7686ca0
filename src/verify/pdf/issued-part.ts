import { createHash } from 'node:crypto';
import { sameBytes } from './signatures/der.js';

/** What was issued: the file, or what the register knows of it. */
export type Issued = Uint8Array | { readonly sha256: string; readonly size: number };

/** How the issued file is in the returned one: all of it at the beginning, cut off, or changed. */
export type IssuedPart = 'intact' | 'cut' | 'changed';

export function issuedPart(returned: Uint8Array, issued: Issued): IssuedPart {
  if (issued instanceof Uint8Array) {
    if (sameBytes(returned.subarray(0, issued.length), issued)) return 'intact';
    return sameBytes(issued.subarray(0, returned.length), returned) ? 'cut' : 'changed';
  }
  if (returned.length < issued.size) return 'changed';
  const digest = createHash('sha256').update(returned.subarray(0, issued.size)).digest('hex');
  return digest === issued.sha256.toLowerCase() ? 'intact' : 'changed';
}

export function sizeOf(issued: Issued): number {
  return issued instanceof Uint8Array ? issued.length : issued.size;
}
