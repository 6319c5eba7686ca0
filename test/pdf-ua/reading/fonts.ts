import { PDFArray, type PDFDict, type PDFDocument, PDFNumber, PDFStream } from '@cantoo/pdf-lib';
import { asDict, bytesOf, dictEntry, entry, items, listEntry, nameEntry, numberEntry } from './objects.js';
import { toUnicode } from './to-unicode.js';
import { type GlyphTable, glyphTable } from './truetype.js';

export interface Font {
  readonly dict: PDFDict;
  /** The font below a composite font, else the font itself. */
  readonly descendant: PDFDict;
  readonly isComposite: boolean;
  readonly place: string;
  /** Undefined when the font has no ToUnicode CMap. */
  readonly texts: ReadonlyMap<number, string> | undefined;
  readonly program: PDFDict | undefined;
  readonly glyphs: GlyphTable | undefined;
}

/** Every font of the file, used or not, but for those below composite ones. */
export function fontsOf(document: PDFDocument): ReadonlyMap<PDFDict, Font> {
  const fonts = new Map<PDFDict, Font>();
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const dict = asDict(object);
    const isFont = nameEntry(dict, 'Type') === 'Font' && !nameEntry(dict, 'Subtype')?.startsWith('CIDFont');
    if (dict !== undefined && isFont) fonts.set(dict, readFont(dict));
  }
  return fonts;
}

function readFont(dict: PDFDict): Font {
  const isComposite = nameEntry(dict, 'Subtype') === 'Type0';
  const descendant = (isComposite ? asDict(listEntry(dict, 'DescendantFonts')[0]) : undefined) ?? dict;
  const descriptor = dictEntry(descendant, 'FontDescriptor');
  const key = ['FontFile', 'FontFile2', 'FontFile3'].find(
    (name) => entry(descriptor, name) instanceof PDFStream,
  );
  const program = key === undefined ? undefined : dictEntry(descriptor, key);
  const bytes = key === 'FontFile2' ? bytesOf(entry(descriptor, key)) : undefined;
  const map = bytesOf(entry(dict, 'ToUnicode'));
  return {
    dict,
    descendant,
    isComposite,
    place: `font ${nameEntry(dict, 'BaseFont') ?? ''}`,
    texts: map === undefined ? undefined : toUnicode(map),
    program,
    glyphs: bytes === undefined ? undefined : glyphTable(bytes),
  };
}

/** The codes in a shown string: of two bytes in a composite font with an identity encoding, else of one. */
export function codesIn(codes: Uint8Array, { isComposite }: Font): number[] {
  if (!isComposite) return [...codes];
  return Array.from({ length: Math.floor(codes.length / 2) }, (_, index) => {
    return (codes[index * 2] ?? 0) * 256 + (codes[index * 2 + 1] ?? 0);
  });
}

/** The glyph that a code of a composite font shows (ISO 32000-1, 9.7.4.2). */
export function glyphOf(code: number, { descendant }: Font): number {
  const map = bytesOf(entry(descendant, 'CIDToGIDMap'));
  return map === undefined ? code : (map[code * 2] ?? 0) * 256 + (map[code * 2 + 1] ?? 0);
}

/** The width of a code as the font dictionary has it (ISO 32000-1, 9.7.4.3 and 9.2.4), in thousandths of the size. */
export function widthOf(code: number, { descendant, isComposite }: Font): number | undefined {
  if (!isComposite) {
    const width = listEntry(descendant, 'Widths')[code - (numberEntry(descendant, 'FirstChar') ?? 0)];
    return width instanceof PDFNumber ? width.asNumber() : undefined;
  }
  const widths = listEntry(descendant, 'W');
  for (let at = 0; at < widths.length; ) {
    const [first, second, third] = widths.slice(at, at + 3).map((value) => {
      return value instanceof PDFArray ? items(value).map(numberOf) : numberOf(value);
    });
    if (typeof first !== 'number') return undefined;
    if (Array.isArray(second)) {
      if (code >= first && code < first + second.length) return second[code - first];
      at += 2;
    } else {
      if (code >= first && code <= (second ?? -1) && typeof third === 'number') return third;
      at += 3;
    }
  }
  return numberEntry(descendant, 'DW') ?? 1000;
}

function numberOf(value: unknown): number {
  return value instanceof PDFNumber ? value.asNumber() : Number.NaN;
}
