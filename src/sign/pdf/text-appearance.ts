import { PDFNumber, type PDFRawStream } from '@cantoo/pdf-lib';
import { leading } from '../../brand/index.js';
import { breakLines } from '../../writers/index.js';
import { decimal, drawing, shown } from './content.js';
import type { Field } from './form.js';
import type { PdfFile } from './pdf-file.js';
import { refuse } from './refuse.js';
import { decodedText } from './text-string.js';
import type { TypingFont } from './typing-font.js';

/** As the document draws what is known from the start. */
const padding = 2;

/** In points; what does not fit into a line so small is too long. */
const smallest = 6;

/** ISO 32000-1, table 228: bit 13. */
const multiline = 1 << 12;

/**
 * What a text field shows: its value in the size and colour that the field asks for, smaller where it has to be.
 * Errors: `field-value-too-long`.
 */
export function textAppearance(file: PdfFile, field: Field, text: string, font: TypingFont): PDFRawStream {
  const box = sizeOf(file, field);
  const { size: wanted, colour } = styleOf(file, field);
  const content = (words: string) => drawing(file, box, words, { Font: { [font.name]: font.reference } });
  if (text === '') return drawing(file, box, '/Tx BMC EMC');
  const sizes = [wanted, wanted - 0.5, wanted - 1, wanted - 1.5, wanted - 2].filter(
    (size) => size >= smallest,
  );
  for (const size of sizes) {
    const lines = linesOf(file, field, text, { ...box, size }, font);
    if (lines === undefined) continue;
    const clip = `0 0 ${decimal(box.width)} ${decimal(box.height)} re W n`;
    return content(`/Tx BMC q ${clip} BT ${colour} ${lines.join(' ')} ET Q EMC`);
  }
  return refuse('field-value-too-long', `The field ${field.name} has no room for so much`, {
    field: field.name,
  });
}

/** Operators for each line; nothing where there is no room for them. */
function linesOf(
  file: PdfFile,
  { dictionary }: Field,
  text: string,
  { width, height, size }: { width: number; height: number; size: number },
  font: TypingFont,
): readonly string[] | undefined {
  const room = width - 2 * padding;
  const widthOf = (piece: string) => font.widthOf(piece) * size;
  const flags = file.entry(dictionary, 'Ff');
  const inLines = flags instanceof PDFNumber && (flags.asNumber() & multiline) !== 0;
  const lines = inLines ? breakLines(text, room, widthOf).map((line) => line.trimEnd()) : [text];
  const step = size * leading.latin;
  const fits =
    lines.every((line) => widthOf(line) <= room) && (lines.length === 1 || lines.length * step <= height);
  if (!fits) return undefined;
  const middle = inLines ? height - padding - step / 2 : height / 2;
  const baseline = middle - ((font.ascent + font.descent) / 2000) * size;
  return lines.map((line, at) => shown(font, line, { x: padding, y: baseline - at * step, size }));
}

/** In points. */
export function sizeOf(file: PdfFile, { dictionary }: Field): { width: number; height: number } {
  const [left = 0, bottom = 0, right = 0, top = 0] = file
    .list(dictionary, 'Rect')
    .map((value) => (value instanceof PDFNumber ? value.asNumber() : 0));
  const rounded = (length: number) => Math.round(length * 1000) / 1000;
  return { width: rounded(right - left), height: rounded(top - bottom) };
}

/** Size and colour of the default appearance (ISO 32000-1, 12.7.3.3): `/Helv 8.5 Tf 0.1 0.1 0.2 rg`. */
export function styleOf(file: PdfFile, { dictionary }: Field): { size: number; colour: string } {
  const style = decodedText(file.entry(dictionary, 'DA')) ?? '';
  const size = Number(/(?:^|\s)(\d+(?:\.\d+)?) Tf\b/.exec(style)?.[1] ?? 0);
  const colour = /(?:(?:^|\s)[\d.]+){3} rg\b/.exec(style)?.[0].trim();
  // 0 leaves the size to whoever draws.
  return { size: size || 9, colour: colour ?? '0 0 0 rg' };
}
