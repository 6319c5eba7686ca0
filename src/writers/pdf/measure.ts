import { leading } from '../../brand/index.js';
import type { ListItem, RichText } from '../../model/index.js';
import { plainText } from '../../model/index.js';
import type { Setting } from './setting.js';
import type { TextStyle } from './styles.js';

/** Widths in multiples of the font size, wider than those of most fonts: an estimate must not be too low. */
const widths = { capital: 0.84, wide: 1, narrow: 0.4, other: 0.64 } as const;

/**
 * How many lines a text takes at most. Its words are put into lines one by one, since words that just do not fit
 * leave up to half of each line empty.
 */
export function linesOf(text: RichText | string, fontSize: number, width: number): number {
  const characters = typeof text === 'string' ? text : plainText(text);
  const perLine = Math.max(width / fontSize, 1);
  return characters.split('\n').reduce((sum, line) => sum + linesOfParagraph(line, perLine), 0);
}

function linesOfParagraph(text: string, perLine: number): number {
  let lines = 1;
  let filled = 0;
  for (const word of text.split(' ')) {
    const width = widthInEms(word);
    const space = filled === 0 ? 0 : widths.narrow;
    if (filled + space + width <= perLine) {
      filled += space + width;
      continue;
    }
    // What is longer than a line is cut; of a line that is cut into letters, one letter's room may be left over.
    if (filled > 0) lines += 1;
    const cuts = Math.max(Math.ceil(width / Math.max(perLine - 1, 1)) - 1, 0);
    lines += width > perLine ? cuts : 0;
    filled = Math.min(width, perLine);
  }
  return lines;
}

/** Width of a line in multiples of the font size; a Chinese character is square. */
function widthInEms(text: string): number {
  let sum = 0;
  for (const character of text) sum += widthOf(character);
  return sum;
}

function widthOf(character: string): number {
  if ((character.codePointAt(0) ?? 0) >= 0x1100 || /[mwMW@%—…]/.test(character)) return widths.wide;
  if (/\p{Lu}/u.test(character)) return widths.capital;
  return /[ .,:;'|!ijlI()[\]]/.test(character) ? widths.narrow : widths.other;
}

export function linesOfList(items: readonly ListItem[], fontSize: number, width: number): number {
  return items
    .map(
      ({ text, items: inner }) =>
        linesOf(text, fontSize, width) + linesOfList(inner, fontSize, width - 2 * fontSize),
    )
    .reduce((sum, lines) => sum + lines, 0);
}

/** How many lines a text takes, measured with its own letters; a word that pdfmake breaks otherwise may make one more. */
export function linesIn(
  text: RichText | string,
  style: TextStyle,
  width: number,
  { lineCount }: Pick<Setting, 'lineCount'>,
): number {
  return lineCount(typeof text === 'string' ? text : plainText(text), style, width);
}

/** The same of a list, whose items are indented. */
export function linesInList(
  items: readonly ListItem[],
  style: TextStyle,
  width: number,
  setting: Pick<Setting, 'lineCount'>,
): number {
  return items.reduce(
    (sum, { text, items: inner }) =>
      sum + linesIn(text, style, width, setting) + linesInList(inner, style, width - 2 * style.size, setting),
    0,
  );
}

/** Height of that many lines in points, in the script that needs the most. */
export function heightOf(lines: number, fontSize: number): number {
  return lines * fontSize * leading.chinese;
}
