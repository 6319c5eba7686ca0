import type { ImageShape } from './logo.js';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Reads the header of a PNG file (ISO/IEC 15948) and walks its chunks to the end, so that half a file is noticed here. */
export function readPng(bytes: Uint8Array): ImageShape {
  if (signature.some((byte, at) => bytes[at] !== byte) || bytes.length < 33)
    return { problem: 'is not a PNG image' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  if (view.getUint32(8) !== 13 || width === 0 || height === 0)
    return { problem: 'is a PNG image without a size' };
  return endsWhole(bytes, view)
    ? { kind: 'png', width, height }
    : { problem: 'is a PNG image that is cut off' };
}

function endsWhole(bytes: Uint8Array, view: DataView): boolean {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (String.fromCharCode(...bytes.subarray(at + 4, at + 8)) === 'IEND') return end <= bytes.length;
    at = end;
  }
  return false;
}
