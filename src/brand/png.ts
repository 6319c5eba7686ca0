import { inflateSync } from 'node:zlib';
import type { ImageShape } from './image-shape.js';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Reads a PNG file (ISO/IEC 15948): its size from the header, and whether the pixels are all there, so that a damaged
 * file is noticed here and not by a writer.
 */
export function readPng(bytes: Uint8Array): ImageShape {
  if (signature.some((byte, at) => bytes[at] !== byte) || bytes.length < 33)
    return { problem: 'is not a PNG image' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  if (view.getUint32(8) !== 13 || width === 0 || height === 0)
    return { problem: 'is a PNG image without a size' };
  const pixels = pixelData(bytes, view);
  // At least one byte a row for the filter, and one bit a pixel.
  const least = height * (1 + Math.ceil(width / 8));
  return pixels.length >= least
    ? { kind: 'png', width, height }
    : { problem: 'is a PNG image that is cut off or damaged' };
}

/** The inflated contents of the IDAT chunks; nothing where the file ends before its end or cannot be inflated. */
function pixelData(bytes: Uint8Array, view: DataView): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IEND') return inflate(Buffer.concat(parts));
    if (type === 'IDAT') parts.push(bytes.subarray(at + 8, end - 4));
    at = end;
  }
  return new Uint8Array();
}

function inflate(data: Uint8Array): Uint8Array {
  try {
    return inflateSync(data, { maxOutputLength: 256 * 1024 * 1024 });
  } catch {
    return new Uint8Array();
  }
}
