import { constants, inflateSync } from 'node:zlib';

export type Inflated =
  | { readonly bytes: Uint8Array; readonly cost: number }
  | { readonly bytes: undefined; readonly cost: number; readonly reason: 'too large' | 'damaged' };

/**
 * A zlib stream (RFC 1950) inflated, as far as it goes where it is cut off. What follows its end is left alone.
 *
 * @param limit Bytes that it may have then.
 * @returns With what was inflated, as a limit for all streams together counts it: in vain too.
 */
export function inflateWithin(bytes: Uint8Array, limit: number): Inflated {
  if (!isZlib(bytes)) return { bytes: undefined, cost: 0, reason: 'damaged' };
  if (limit < 1) return { bytes: undefined, cost: 0, reason: 'too large' };
  try {
    const inflated = inflateSync(bytes, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH });
    return { bytes: inflated, cost: inflated.length };
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return { bytes: undefined, cost: limit, reason: isTooLarge ? 'too large' : 'damaged' };
  }
}

/** RFC 1950 2.2: method 8, and a header that 31 divides. What is encrypted fails here, before it costs anything. */
function isZlib([method = 0, flags = 0]: Uint8Array): boolean {
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}
