import { leading } from '../../brand/index.js';
import type { ListItem, RichText } from '../../model/index.js';
import { plainText } from '../../model/index.js';

/** Width of the widest ordinary letters in multiples of the font size: an estimate must not be too low. */
const letterWidth = 0.62;

/** How many lines a text takes at most; long words and names in capitals are reckoned with. */
export function linesOf(text: RichText | string, fontSize: number, width: number): number {
  const characters = typeof text === 'string' ? text : plainText(text);
  const perLine = Math.max(width / fontSize, 1);
  return characters
    .split('\n')
    .map((line) => Math.max(1, Math.ceil((widthInEms(line) * 1.1) / perLine)))
    .reduce((sum, lines) => sum + lines, 0);
}

/** Width of a line in multiples of the font size; a Chinese character is square. */
function widthInEms(text: string): number {
  let sum = 0;
  for (const character of text) sum += (character.codePointAt(0) ?? 0) < 0x2e80 ? letterWidth : 1;
  return sum;
}

export function linesOfList(items: readonly ListItem[], fontSize: number, width: number): number {
  return items
    .map(
      ({ text, items: inner }) =>
        linesOf(text, fontSize, width) + linesOfList(inner, fontSize, width - 2 * fontSize),
    )
    .reduce((sum, lines) => sum + lines, 0);
}

/** Height of that many lines in points, in the script that needs the most. */
export function heightOf(lines: number, fontSize: number): number {
  return lines * fontSize * leading.chinese;
}
