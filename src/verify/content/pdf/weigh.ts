import { inflateWithin, Unreadable } from '../../../readers/index.js';

/** Bytes of one stream after decompression: a scanned page in colour has thirty megabytes. */
const largestStream = 64 * 2 ** 20;

/** Of all streams together. */
const largestFile = 384 * 2 ** 20;

/** Compressions upon one another. */
const deepest = 3;

const keyword = 'stream';

/**
 * Refuses a PDF that would take more memory than any statement does. The library that reads it decompresses without limit; so
 * everything that can be decompressed is, within limits, before. What other compressions would make of a stream is not
 * known, so that those which multiply as well are refused, and encryption, which hides them. Throws `Unreadable`.
 */
export function weighPdf(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  refuseUnusual(file);
  let left = largestFile;
  for (let at = file.indexOf(keyword); at !== -1; at = file.indexOf(keyword, at + keyword.length)) {
    // Not of `endstream`; and the keyword ends with its line (ISO 32000-2, 7.3.8.1).
    if (file[at - 1] === 0x64) continue;
    const start = at + keyword.length + (file[at + keyword.length] === 0x0d ? 2 : 1);
    left -= weightOf(file.subarray(start), Math.min(left, largestStream), 1);
    if (left <= 0) throw new Unreadable('The PDF is too large when it is decompressed');
  }
}

function weightOf(stream: Uint8Array, limit: number, depth: number): number {
  const inflated = inflateWithin(stream, limit);
  if (inflated.bytes === undefined) {
    if (inflated.reason === 'too large')
      throw new Unreadable('A part of the PDF is too large when it is decompressed');
    return inflated.cost;
  }
  refuseUnusual(Buffer.from(inflated.bytes.buffer, inflated.bytes.byteOffset, inflated.bytes.byteLength));
  if (depth > deepest) throw new Unreadable('The PDF is compressed in an unusual way');
  return inflated.cost + weightOf(inflated.bytes, limit, depth + 1);
}

function refuseUnusual(bytes: Buffer): void {
  if (bytes.includes('/LZW')) throw new Unreadable('The PDF is compressed in an unusual way');
  if (bytes.includes('/Encrypt')) {
    throw new Unreadable('The PDF is encrypted', 'Ask for it without a password or restrictions.');
  }
}
