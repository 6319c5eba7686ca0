/** Tables without which a font cannot be embedded (OpenType 1.9, "Required tables", with TrueType outlines). */
const required = ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'];

/** What is wrong with the bytes of a font file, to be read after its name; nothing if it is a whole TrueType font. */
export function truetypeProblem(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12) return 'is not a font';
  const kind = tag(bytes, 0);
  if (kind === 'OTTO') return 'has PostScript outlines (OpenType CFF), not TrueType outlines';
  if (kind === 'wOFF' || kind === 'wOF2') return 'is a web font (WOFF), which is slow to open';
  if (kind === 'ttcf') return 'is a collection of fonts';
  if (kind !== 'true' && view.getUint32(0) !== 0x00010000) return 'is not a font';
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + index * 16;
    if (entry + 16 > bytes.length) return 'is cut off';
    tables.set(tag(bytes, entry), view.getUint32(entry + 8) + view.getUint32(entry + 12));
  }
  if ([...tables.values()].some((end) => end > bytes.length)) return 'is cut off';
  const lacking = required.filter((name) => !tables.has(name));
  return lacking.length > 0 ? `lacks the tables ${lacking.join(', ')}` : undefined;
}

function tag(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
