import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { packageRoot } from '../../samples/engagements.js';
import type { PdfObjects } from './pdf-file.js';

/** The objects of an embedded composite font with the characters of a text, and how its strings are written. */
export function goodFont(characters: string): { objects: PdfObjects; codes: (text: string) => string } {
  const font = create(readFileSync(`${packageRoot}templates/fonts/noto-sans/regular.ttf`));
  if (!('createSubset' in font)) throw new Error('A collection of fonts');
  const subset = font.createSubset();
  const codes = new Map<string, number>();
  const widths: number[] = [Math.round((font.getGlyph(0).advanceWidth * 1000) / font.unitsPerEm)];
  for (const character of [...new Set(characters)].sort()) {
    const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    // The number of the glyph in the subset, whatever its type says.
    const code = Number(subset.includeGlyph(glyph));
    codes.set(character, code);
    widths[code] = Math.round((glyph.advanceWidth * 1000) / font.unitsPerEm);
  }
  const mapped = [...codes].map(([character, code]) => `<${hex(code)}> <${hex(character.charCodeAt(0))}>`);
  const objects: PdfObjects = {
    font: '<< /Type /Font /Subtype /Type0 /BaseFont /GOODAA+Noto /Encoding /Identity-H /DescendantFonts [ @descendant ] /ToUnicode @characters >>',
    descendant: `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /GOODAA+Noto /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor @descriptor /CIDToGIDMap /Identity /W [ 0 [ ${widths.join(' ')} ] ] >>`,
    descriptor:
      '<< /Type /FontDescriptor /FontName /GOODAA+Noto /Flags 4 /FontBBox [ -600 -300 2900 1100 ] /ItalicAngle 0 /Ascent 1069 /Descent -293 /CapHeight 714 /StemV 80 /FontFile2 @program >>',
    program: { dict: '<< >>', content: subset.encode() },
    // The missing glyph has a character, so that showing it breaks one rule alone.
    characters: {
      dict: '<< >>',
      content: `begincmap ${mapped.length + 1} beginbfchar <0000> <0020>\n${mapped.join('\n')}\nendbfchar endcmap`,
    },
  };
  const written = (text: string) => [...text].map((character) => hex(codes.get(character) ?? 0)).join('');
  return { objects, codes: (text) => `<${written(text)}>` };
}

const hex = (code: number) => code.toString(16).padStart(4, '0');
