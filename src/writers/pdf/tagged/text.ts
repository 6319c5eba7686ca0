import { colourOperator } from '../form/colour.js';
import type { NamedFont } from '../type/document-font.js';
import type { TaggedDocument } from './document.js';
import type { Inline } from './pdfmake.js';

/** In points: less is not seen, nor does it add up along a line. */
const tolerance = 0.002;

/**
 * Draws neighbouring words of a line as one text object, in which font, size and colour are set where they change.
 * pdfkit makes an object of every word.
 *
 * @param x Of the beginning of the line, in points from the left.
 * @param baseline In points from the top.
 */
export function drawText(
  words: readonly Inline[],
  x: number,
  baseline: number,
  document: TaggedDocument,
): void {
  const operators: string[] = ['BT'];
  let operands = '';
  let font: NamedFont | undefined;
  let size = 0;
  let colour: string | undefined;
  let pen = Number.NaN;
  const show = () => {
    if (operands !== '') operators.push(`[${operands}] TJ`);
    operands = '';
  };
  for (const word of words) {
    if (Math.abs(pen - x - word.x) > tolerance || Number.isNaN(pen)) {
      show();
      pen = x + word.x;
      // The page's coordinates run downwards, letters stand upright.
      operators.push(`1 0 0 -1 ${decimal(pen)} ${decimal(baseline)} Tm`);
    }
    if (word.color !== undefined && word.color !== colour) {
      show();
      colour = word.color;
      operators.push(colourOperator(colour, 'fill'));
    }
    for (const { font: used, encoded } of document.fontOf(word.font).set(textOf(word))) {
      if (used !== font || size !== word.fontSize) {
        show();
        font = used;
        size = word.fontSize;
        document.page.fonts[font.name] ??= font.ref();
        operators.push(`/${font.name} ${decimal(size)} Tf`);
      }
      operands += typeof encoded.at === 'string' ? encoded.at : encoded.at(size);
    }
    pen += word.width;
  }
  show();
  operators.push('ET');
  document.addContent(operators.join('\n'));
}

/** Words are told apart by spaces (ISO 32000-1, 14.8.2.5), also where the text begins a new line. */
function textOf({ text, lineEnd }: Inline): string {
  return lineEnd ? `${text} ` : text;
}

/** Three decimals are finer than any printer. */
function decimal(number: number): string {
  return String(Math.round(number * 1000) / 1000);
}
