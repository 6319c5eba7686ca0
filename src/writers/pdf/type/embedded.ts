import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Font } from 'fontkit';
import { programOf } from './fontkit.js';
import type { Slot } from './subset.js';
import { toUnicode } from './to-unicode.js';

/** A subset made ready to be put into documents: packed, and with all that a document says of it. */
export interface EmbeddedSubset {
  readonly kind: 'TrueType' | 'CFF';
  /** Deflated. */
  readonly program: Uint8Array;
  /** Of the program before it was packed. */
  readonly length: number;
  /** `ABCDEF+NotoSans-Regular`, where the letters tell one subset from others (ISO 32000-1, 9.6.4). */
  readonly name: string;
  /** In thousandths of the font size, by number. */
  readonly widths: readonly number[];
  /** The characters that its numbers stand for, deflated. */
  readonly characters: Uint8Array;
  readonly descriptor: Readonly<Record<string, unknown>>;
}

export function embedSubset(font: Font, slots: readonly Slot[]): EmbeddedSubset {
  const { bytes, kind } = programOf(
    font,
    slots.map(({ id }) => id),
  );
  const cmap = toUnicode(slots.map(({ codePoints }) => codePoints));
  const name = `${tagOf(bytes, cmap)}+${(font.postscriptName || 'Font').replaceAll(' ', '_')}`;
  return {
    kind,
    program: deflateSync(bytes),
    length: bytes.length,
    name,
    widths: slots.map(({ width }) => Math.round(width * 1000) / 1000),
    characters: deflateSync(cmap),
    descriptor: describe(font, name),
  };
}

function tagOf(program: Uint8Array, cmap: string): string {
  const digest = createHash('sha256').update(program).update(cmap).digest();
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCodePoint(65 + (byte % 26))).join('');
}

/** ISO 32000-1, table 122. */
function describe(font: Font, name: string): Record<string, unknown> {
  const scaled = (units: number) => (units * 1000) / font.unitsPerEm;
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    Type: 'FontDescriptor',
    FontName: name,
    Flags: flagsOf(font),
    FontBBox: [minX, minY, maxX, maxY].map(scaled),
    ItalicAngle: font.italicAngle,
    Ascent: scaled(font.ascent),
    Descent: scaled(font.descent),
    CapHeight: scaled(font.capHeight || font.ascent),
    XHeight: scaled(font.xHeight || 0),
    StemV: 0,
  };
}

/** ISO 32000-1, table 123: bits 1, 2, 4 and 7, and bit 3, since the codes are of no known character set. */
function flagsOf(font: Font): number {
  const family = (font['OS/2']?.sFamilyClass ?? 0) >> 8;
  const isSerif = family >= 1 && family <= 7;
  const isItalic = font.head.macStyle.italic;
  return (
    (font.post.isFixedPitch ? 1 << 0 : 0) |
    (isSerif ? 1 << 1 : 0) |
    (1 << 2) |
    (family === 10 ? 1 << 3 : 0) |
    (isItalic ? 1 << 6 : 0)
  );
}
