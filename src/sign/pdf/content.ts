import type { PDFRawStream } from '@cantoo/pdf-lib';
import type { PdfFile } from './pdf-file.js';
import type { TypingFont } from './typing-font.js';

/** A number of a content stream: three decimals are finer than any printer. */
export function decimal(number: number): string {
  return String(Math.round(number * 1000) / 1000);
}

/** Operators that show a text at a place. */
export function shown(font: TypingFont, text: string, place: { x: number; y: number; size: number }): string {
  const { x, y, size } = place;
  return `1 0 0 1 ${decimal(x)} ${decimal(y)} Tm /${font.name} ${decimal(size)} Tf ${font.show(text, size)}`;
}

/** An appearance of a field. */
export function drawing(
  file: PdfFile,
  { width, height }: { readonly width: number; readonly height: number },
  content: string,
  resources: Parameters<PdfFile['context']['stream']>[1] = {},
): PDFRawStream {
  return file.context.stream(content, {
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [0, 0, width, height],
    Resources: resources,
  });
}
