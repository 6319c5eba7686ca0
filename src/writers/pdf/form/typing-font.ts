import { deflateSync } from 'node:zlib';
import type { PdfMakeDocument, Reference } from '../tagged/pdfmake.js';
import { openFont } from '../type/fontkit.js';
import { winAnsiCodePoint } from './win-ansi.js';

/**
 * Name of the font among the form's resources. Programs that write a field anew without looking take Helvetica under
 * this name, and so come by a font that is embedded, as PDF/A demands.
 */
export const typingFontName = 'Helv';

const firstChar = 0x20;
const lastChar = 0xff;

/** The font in which a viewer sets what is typed, with all that a document says of it. */
export interface TypingFont {
  /** Deflated. */
  readonly program: Uint8Array;
  /** Of the file. */
  readonly length: number;
  readonly name: string;
  readonly descriptor: Readonly<Record<string, unknown>>;
  /** In thousandths of the font size, from the first character on. */
  readonly widths: readonly number[];
}

/** @param bytes A TrueType font with the characters of WinAnsiEncoding. */
export function prepareTypingFont(bytes: Uint8Array): TypingFont {
  const font = openFont(bytes);
  if (font === undefined) throw new Error('The font of the form is no single TrueType font');
  const scaled = (units: number) => Math.round((units * 1000) / font.unitsPerEm);
  const name = `FORMAA+${font.postscriptName}`;
  const { minX, minY, maxX, maxY } = font.bbox;
  const width = (byte: number) => scaled(font.glyphForCodePoint(winAnsiCodePoint(byte) ?? 0).advanceWidth);
  return {
    program: deflateSync(bytes),
    length: bytes.length,
    name,
    descriptor: {
      Type: 'FontDescriptor',
      FontName: name,
      Flags: nonsymbolic,
      FontBBox: [minX, minY, maxX, maxY].map(scaled),
      ItalicAngle: 0,
      Ascent: scaled(font.ascent),
      Descent: scaled(font.descent),
      CapHeight: scaled(font.capHeight),
      StemV: 80,
    },
    widths: Array.from({ length: lastChar - firstChar + 1 }, (_, at) => width(firstChar + at)),
  };
}

/** Embeds the font whole, since nobody knows what will be typed, and as a simple font, which every viewer can write. */
export function embedTypingFont(document: PdfMakeDocument, font: TypingFont): Reference {
  const { program, length, name, descriptor, widths } = font;
  const file = document.ref({ Filter: 'FlateDecode', Length1: length });
  file.end(program);
  const described = document.ref({ ...descriptor, FontFile2: file });
  described.end();
  const reference = document.ref({
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: name,
    Encoding: 'WinAnsiEncoding',
    FirstChar: firstChar,
    LastChar: lastChar,
    Widths: widths,
    FontDescriptor: described,
  });
  reference.end();
  return reference;
}

/** ISO 32000-1, table 123: bit 6. */
const nonsymbolic = 1 << 5;
