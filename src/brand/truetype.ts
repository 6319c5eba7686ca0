/** Tables without which a font cannot be embedded (OpenType 1.9, "Required tables", with TrueType outlines). */
const required = ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'];

/** Why a font cannot be used. */
export interface FontProblem {
  /** To be read after the file's name. */
  readonly fault: string;
  /** What to do, where it is not to bring another kind of file. */
  readonly hint?: string;
}

/** What is wrong with the bytes of a font file; nothing if it is a whole, static TrueType font that may be embedded. */
export function truetypeProblem(bytes: Uint8Array): FontProblem | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12) return { fault: 'is not a font' };
  const kind = tag(bytes, 0);
  if (kind === 'OTTO') return { fault: 'has PostScript outlines (OpenType CFF), not TrueType outlines' };
  if (kind === 'wOFF' || kind === 'wOF2') return { fault: 'is a web font (WOFF), which is slow to open' };
  if (kind === 'ttcf') return { fault: 'is a collection of fonts' };
  if (kind !== 'true' && view.getUint32(0) !== 0x00010000) return { fault: 'is not a font' };
  const tables = new Map<string, Table>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + index * 16;
    if (entry + 16 > bytes.length) return { fault: 'is cut off' };
    const table = { offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) };
    if (table.offset + table.length > bytes.length) return { fault: 'is cut off' };
    tables.set(tag(bytes, entry), table);
  }
  const lacking = required.filter((name) => !tables.has(name));
  if (lacking.length > 0) return { fault: `lacks the tables ${lacking.join(', ')}` };
  // Its bold face would look like its regular one.
  if (tables.has('fvar'))
    return { fault: 'is a variable font', hint: 'Give static fonts, one file for each style.' };
  return embeddingProblem(view, tables.get('OS/2'));
}

interface Table {
  readonly offset: number;
  readonly length: number;
}

/**
 * What the font's own permissions say (OpenType 1.9, OS/2, fsType): a PDF embeds a part of every font that it uses, and
 * PDF/A allows no other fonts (ISO 19005-3, 6.2.11.4.1).
 */
function embeddingProblem(view: DataView, table: Table | undefined): FontProblem | undefined {
  if (table === undefined || table.length < 10) return undefined;
  const permissions = view.getUint16(table.offset + 8);
  const hint = 'Use a font whose licence allows it to be embedded in documents, or ask its maker for one.';
  // Where older fonts set several of the first bits, the one that allows the most counts.
  if ((permissions & 0b1110) === 0b0010) return { fault: 'may not be embedded (fsType: restricted)', hint };
  if (permissions & 0x0100) return { fault: 'may not be embedded in part (fsType: no subsetting)', hint };
  if (permissions & 0x0200) return { fault: 'may be embedded as a bitmap only (fsType)', hint };
  return undefined;
}

function tag(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
