import { type PDFDict, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { winAnsiCodePoint } from '../../writers/index.js';
import { formOf } from './form.js';
import type { PdfFile } from './pdf-file.js';

/** A font for what is filled in. */
export interface TypingFont {
  /** Among the resources of whatever is drawn with it. */
  readonly name: string;
  readonly reference: PDFObject;
  /** Above and below the baseline, in thousandths of the type size. */
  readonly ascent: number;
  readonly descent: number;
  /** The first character that the font lacks. */
  missing(text: string): string | undefined;
  /** For a type size of 1. */
  widthOf(text: string): number;
  /** An operator that shows a text, whose characters must be there; nothing of it can end the string. */
  show(text: string, size: number): string;
}

/** The characters that the encoding has, and the byte of each. */
const bytes = new Map(
  Array.from({ length: 256 }, (_, byte) => [winAnsiCodePoint(byte), byte] as const).filter(
    ([codePoint]) => codePoint !== undefined,
  ),
);

const byteOf = (character: string) => bytes.get(character.codePointAt(0));

/** The font of the form's resources, which this product embeds whole; nothing for a document without fields to type into. */
export function typingFontOf(file: PdfFile): TypingFont | undefined {
  const fonts = file.dictionary(file.dictionary(formOf(file).dictionary, 'DR'), 'Font');
  const [key] = fonts?.keys() ?? [];
  const name = key?.decodeText() ?? '';
  const font = file.dictionary(fonts, name);
  const reference = key && fonts?.get(key);
  if (font === undefined || !(reference instanceof PDFRef)) return undefined;
  const descriptor = file.dictionary(font, 'FontDescriptor');
  const first = numberOf(font, 'FirstChar', file);
  const widths = file.list(font, 'Widths');
  const widthOf = (byte: number) => {
    const width = widths[byte - first];
    return width instanceof PDFNumber ? width.asNumber() / 1000 : 0;
  };
  return {
    name,
    reference,
    ascent: numberOf(descriptor, 'Ascent', file),
    descent: numberOf(descriptor, 'Descent', file),
    missing: (text) => [...text].find((character) => byteOf(character) === undefined),
    widthOf: (text) => [...text].reduce((sum, character) => sum + widthOf(byteOf(character) ?? 0), 0),
    show: (text) =>
      `<${Buffer.from([...text].map((character) => byteOf(character) ?? 0)).toString('hex')}> Tj`,
  };
}

function numberOf(dictionary: PDFDict | undefined, key: string, file: PdfFile): number {
  const value = file.entry(dictionary, key);
  return value instanceof PDFNumber ? value.asNumber() : 0;
}
