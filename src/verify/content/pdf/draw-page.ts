import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Canvas } from './canvas.js';
import type { Font } from './glyphs.js';
import type { DrawnPage } from './letters.js';
import type { Box } from './matrix.js';
import { operators } from './operators.js';

/** Operators of a page, with their operands, as the library gives them. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface PageSurroundings {
  /** The page's box. */
  readonly view: Box;
  readonly fonts: (name: string) => Font;
  /** Whether a layer is shown. */
  readonly isShown: (group: unknown) => boolean;
}

/** Goes through the operators of a page and says which letters are where, and whether people see them. */
export function drawPage(
  { fnArray, argsArray }: Operators,
  { view, fonts, isShown }: PageSurroundings,
): DrawnPage {
  const canvas = new Canvas(view, fonts);
  for (const [at, operator] of fnArray.entries()) {
    const given = argsArray[at];
    const operands: readonly unknown[] = Array.isArray(given) ? given : [];
    // Marked content (14.6) that belongs to a layer (8.11) is shown as the layer is.
    if (operator === OPS.beginMarkedContent) canvas.layers.push(false);
    else if (operator === OPS.beginMarkedContentProps)
      canvas.layers.push(operands[0] === 'OC' && !isShown(operands[1]));
    else if (operator === OPS.endMarkedContent) canvas.layers.pop();
    else operators.get(operator)?.(canvas, operands);
  }
  return canvas.page;
}
