import { colourOperator, decimal } from '../operators.js';
import type { DocumentFont, NamedFont } from '../type/document-font.js';
import { operandsAt } from '../type/subset.js';
import type { Word } from '../type/word.js';
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
  let id = '';
  let colour: string | undefined;
  let pen = Number.NaN;
  let rare: Word[] = [];
  const show = () => {
    if (rare.length > 0 && document.recording !== undefined) {
      if (operators.length > 0) document.addContent(operators.join('\n'));
      operators.length = 0;
      document.addRare(`[${operands}] TJ`, id, rare, size);
    } else if (operands !== '') operators.push(`[${operands}] TJ`);
    operands = '';
    rare = [];
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
    const face = document.fontOf(word.font.id);
    for (const { font: used, encoded, word: set } of face.set(textOf(word))) {
      if (used !== font || size !== word.fontSize) {
        show();
        font = used;
        size = word.fontSize;
        id = face.id;
        document.useFont(font, id);
        operators.push(`/${font.name} ${decimal(size)} Tf`);
      }
      operands += operandsAt(encoded, size);
      if (used === face.rest) rare.push(set);
    }
    pen += word.width;
  }
  show();
  operators.push('ET');
  document.addContent(operators.join('\n'));
}

/** Shows words with glyphs that the document does not have in common with others, and numbers them if they are new. */
export function rareWords(words: readonly Word[], size: number, { own }: DocumentFont): string {
  const operands = words.map((word) => operandsAt(own.encode(word), size));
  return `[${operands.join('')}] TJ`;
}

/** Words are told apart by spaces (ISO 32000-1, 14.8.2.5), also where the text begins a new line. */
function textOf({ text, lineEnd }: Inline): string {
  return lineEnd ? `${text} ` : text;
}
