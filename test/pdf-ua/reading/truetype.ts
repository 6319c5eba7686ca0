/** What a TrueType font program says of its glyphs. */
export interface GlyphTable {
  readonly count: number;
  /** Advance width in thousandths of the size. */
  width(glyph: number): number;
}

/** Reads `head`, `hhea`, `maxp` and `hmtx` of a TrueType font program. Undefined when one of them is not there. */
export function glyphTable(bytes: Uint8Array): GlyphTable | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  const total = bytes.byteLength >= 12 ? view.getUint16(4) : 0;
  for (let at = 12; at < 12 + total * 16; at += 16) {
    const tag = Buffer.from(bytes.subarray(at, at + 4)).toString('latin1');
    tables.set(tag, view.getUint32(at + 8));
  }
  const [head, hhea, maxp, hmtx] = ['head', 'hhea', 'maxp', 'hmtx'].map((tag) => tables.get(tag));
  if (head === undefined || hhea === undefined || maxp === undefined || hmtx === undefined) return undefined;
  const unitsPerEm = view.getUint16(head + 18);
  const metrics = view.getUint16(hhea + 34);
  return {
    count: view.getUint16(maxp + 4),
    width: (glyph) => (view.getUint16(hmtx + Math.min(glyph, metrics - 1) * 4) * 1000) / unitsPerEm,
  };
}
