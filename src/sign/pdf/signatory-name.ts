import { PDFName, PDFRef } from '@cantoo/pdf-lib';
import type { AddedFonts } from './added-fonts.js';
import { decimal, shown } from './content.js';
import type { Field } from './form.js';
import type { PdfFile } from './pdf-file.js';
import { sizeOf, styleOf } from './text-appearance.js';
import { decodedText } from './text-string.js';
import type { TypingFont } from './typing-font.js';

/** Where a name stands in a signature, in points. */
export interface NamePlace {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  /** As large as it may be. */
  readonly size: number;
  readonly room: number;
}

/** A name as it is drawn: with a font, or as the name's own field has it. */
export interface SignatoryName {
  readonly operators: string;
  readonly font?: TypingFont;
  readonly appearance?: PDFRef;
}

/** In points; a longer name is shortened. */
const smallest = 6;

/** Of a name's field that is drawn in the signature. */
const tallest = 22;

/**
 * A name as large as there is room for. One of a script that no font here has is drawn as the document itself draws it in the
 * field of the name, where it is the same. Errors: `field-missing-glyph`.
 */
export function signatoryName(
  file: PdfFile,
  name: string,
  place: NamePlace,
  { fonts, nameField }: { readonly fonts: AddedFonts; readonly nameField: Field | undefined },
): SignatoryName {
  const own = fonts.having(name) === undefined && nameField && asInField(file, name, nameField, place);
  if (own) return own;
  const font = fonts.for(name, 'The name of who signs');
  const size = Math.max(smallest, Math.min(place.size, place.room / font.widthOf(name)));
  const text = shortened(name, place.room / size, font);
  return { operators: `BT ${shown(font, text, { ...place, size })} ET`, font };
}

function asInField(file: PdfFile, name: string, field: Field, place: NamePlace): SignatoryName | undefined {
  const appearance = file.dictionary(field.dictionary, 'AP')?.get(PDFName.of('N'));
  const value = decodedText(file.entry(field.dictionary, 'V'));
  if (value !== name || !(appearance instanceof PDFRef)) return undefined;
  const { height } = sizeOf(file, field);
  // No letter is wider than its size.
  const widest = [...name].length * styleOf(file, field).size;
  const scale = Math.min(1.25, place.room / widest, tallest / height);
  const middle = place.y + place.size * 0.3;
  // Its text begins two points from its edge.
  const matrix = [scale, 0, 0, scale, place.x - 2 * scale, middle - (height * scale) / 2];
  return { operators: `q ${matrix.map(decimal).join(' ')} cm /Name Do Q`, appearance };
}

function shortened(name: string, room: number, font: TypingFont): string {
  if (font.widthOf(name) <= room) return name;
  const characters = [...name];
  const cut = () => `${characters.join('').trimEnd()}…`;
  while (characters.length > 0 && font.widthOf(cut()) > room) characters.pop();
  return cut();
}
