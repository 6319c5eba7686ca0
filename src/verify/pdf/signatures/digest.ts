import { createHash } from 'node:crypto';

/** @param hash As Node calls it. */
export function digestOf(hash: string, ...parts: readonly Uint8Array[]): Uint8Array {
  const digest = createHash(hash);
  for (const part of parts) digest.update(part);
  return digest.digest();
}
