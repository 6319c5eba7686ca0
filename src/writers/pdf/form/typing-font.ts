import { createRequire } from 'node:module';
import type { Font } from 'fontkit';
import type { PdfMakeDocument, Reference } from '../tagged/pdfmake.js';
import { winAnsiCodePoint } from './win-ansi.js';

/* Required as pdfkit does it: an import would load its other build beside that one. */
const fontkit: typeof import('fontkit') = createRequire(import.meta.url)('fontkit');

/**
 * Name of the font among the form's resources. Programs that write a field anew without looking take Helvetica under
 * this name, and so come by a font that is embedded, as PDF/A demands.
 */
export const typingFontName = 'Helv';

const firstChar = 0x20;
const lastChar = 0xff;

/**
 * Embeds the font in which a viewer sets what is typed: whole, since nobody knows what it will be, and as a simple font
 * with WinAnsiEncoding, which every viewer can write.
 *
 * @param bytes A TrueType font with the characters of WinAnsiEncoding.
 */
export function embedTypingFont(document: PdfMakeDocument, bytes: Uint8Array): Reference {
  const font = open(bytes);
  const scaled = (units: number) => Math.round((units * 1000) / font.unitsPerEm);
  const name = `FORMAA+${font.postscriptName}`;
  const file = document.ref({ Length1: bytes.length });
  file.end(bytes);
  const { minX, minY, maxX, maxY } = font.bbox;
  const descriptor = document.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: nonsymbolic,
    FontBBox: [minX, minY, maxX, maxY].map(scaled),
    ItalicAngle: 0,
    Ascent: scaled(font.ascent),
    Descent: scaled(font.descent),
    CapHeight: scaled(font.capHeight),
    StemV: 80,
    FontFile2: file,
  });
  descriptor.end();
  const width = (byte: number) => scaled(font.glyphForCodePoint(winAnsiCodePoint(byte) ?? 0).advanceWidth);
  const reference = document.ref({
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: name,
    Encoding: 'WinAnsiEncoding',
    FirstChar: firstChar,
    LastChar: lastChar,
    Widths: Array.from({ length: lastChar - firstChar + 1 }, (_, at) => width(firstChar + at)),
    FontDescriptor: descriptor,
  });
  reference.end();
  return reference;
}

/** ISO 32000-1, table 123: bit 6. */
const nonsymbolic = 1 << 5;

function open(bytes: Uint8Array): Font {
  const font = fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (font.type !== 'TTF') throw new Error('The font of the form is no single TrueType font');
  return font;
}
