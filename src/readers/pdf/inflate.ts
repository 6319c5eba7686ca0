import { inflateSync } from 'node:zlib';
import { largestInflated, largestTotal } from '../limits.js';
import { Unreadable } from '../unreadable.js';

/** At most so many bytes of a zlib stream; nothing where it is damaged or larger. What follows its end is left alone. */
export function inflateWithin(bytes: Uint8Array, limit: number): Uint8Array | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(limit, 1) });
  } catch {
    return undefined;
  }
}

/**
 * Refuses a PDF one of whose streams holds far more than it seems to, or all of them together: the library inflates
 * object streams whole while it reads. Throws `Unreadable`.
 */
export function refuseBombs(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = largestInflated;
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    const start = at + 6 + (file[at + 6] === 0x0d ? 2 : 1);
    const size = isZlib(file, start) ? inflatedSize(file.subarray(start), Math.min(left, largestTotal)) : 0;
    if (size === undefined) throw new Unreadable('A part of the PDF is too large when it is decompressed');
    left -= size;
  }
}

/** RFC 1950 2.2: method 8, and a header that 31 divides. */
function isZlib(bytes: Uint8Array, at: number): boolean {
  const [method = 0, flags = 0] = bytes.subarray(at, at + 2);
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}

/** Bytes that a stream inflates to, also when it was compressed twice, as filters allow; undefined beyond the limit. */
function inflatedSize(bytes: Uint8Array, limit: number): number | undefined {
  try {
    const inflated = inflateSync(bytes, { maxOutputLength: Math.max(limit, 1) });
    return isZlib(inflated, 0) ? inflatedSize(inflated, limit) : inflated.length;
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? undefined : 0;
  }
}
