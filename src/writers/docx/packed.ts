import { constants, crc32, deflateRawSync } from 'node:zlib';
import { joinedCrc } from './crc.js';

/** A file of a package as it stands in it. */
export interface PackageEntry {
  readonly name: string;
  /** The content, deflated or as it is. */
  readonly bytes: Uint8Array;
  readonly isDeflated: boolean;
  /** Of the content, as is the size. */
  readonly crc: number;
  readonly size: number;
}

/** A part that is made once: as small as can be. */
export function packed(name: string, content: string | Uint8Array): PackageEntry {
  const bytes = typeof content === 'string' ? bytesOf(legalXml(content)) : content;
  const entry = deflated(name, bytes, 9);
  return entry.bytes.length < entry.size ? entry : { ...entry, bytes, isDeflated: false };
}

/** A part of one document. */
export function deflated(name: string, content: string | Uint8Array, level = 6): PackageEntry {
  const inflated = bytesOf(content);
  // A copy, since what comes back is a view of a buffer of 16 KB.
  const bytes = Uint8Array.from(deflateRawSync(inflated, { level }));
  return { name, bytes, isDeflated: true, crc: crc32(inflated), size: inflated.length };
}

/** A part of one document that is too small for it to be worth while to deflate it. */
export function stored(name: string, content: string): PackageEntry {
  const bytes = bytesOf(content);
  return { name, bytes, isDeflated: false, crc: crc32(bytes), size: bytes.length };
}

/** Some of a part. */
export type Segment = Pick<PackageEntry, 'bytes' | 'crc' | 'size'>;

/** Deflated so that anything can come behind it: the blocks end at a byte, and none is the last (RFC 1951, 3.2.4). */
export function deflatedSegment(content: string): Segment {
  const inflated = bytesOf(content);
  const bytes = Uint8Array.from(deflateRawSync(inflated, { finishFlush: constants.Z_SYNC_FLUSH }));
  return { bytes, crc: crc32(inflated), size: inflated.length };
}

/** A block without content that is the last. */
const end = Uint8Array.of(3, 0);

/** A part whose segments were deflated each by itself. */
export function joined(name: string, segments: readonly Segment[]): PackageEntry {
  return {
    name,
    bytes: Buffer.concat([...segments.map(({ bytes }) => bytes), end]),
    isDeflated: true,
    crc: segments.reduce((sum, { crc, size }) => joinedCrc(sum, crc, size), 0),
    size: segments.reduce((sum, { size }) => sum + size, 0),
  };
}

/** The characters that XML 1.0 has no way to write (2.2) are replaced; input with them is refused long before. */
export function legalXml(xml: string): string {
  return xml.replace(/[\uFFFE\uFFFF]/g, '\uFFFD');
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}
