import type { MeasuredInline } from 'pdfmake/js/LayoutBuilder.js';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Cuts the first word of a text where it is wider than a line, so that it fills the line and goes on in the next. pdfmake
 * does so for a word in one font that may wrap, and cuts characters of two code units in the middle.
 *
 * @param inlines What is not yet in lines; the first word is replaced by its parts.
 * @param width Of the line.
 */
export function cutLongWord(inlines: MeasuredInline[], width: number): void {
  const end = inlines.findIndex(({ noNewLine }) => !noNewLine);
  const word = inlines.slice(0, (end === -1 ? inlines.length - 1 : end) + 1);
  if (widthOf(word) <= width) return;
  let left = width + (word[0]?.leadingCut ?? 0);
  for (const [at, part] of word.entries()) {
    if (part.width <= left) {
      left -= part.width;
      continue;
    }
    const cut = cutAt(part, left, at === 0);
    if (cut === undefined) endLineAt(word[at - 1]);
    else inlines.splice(at, 1, ...cut);
    return;
  }
}

/** Without the spaces around it, which need no room. */
function widthOf(word: readonly MeasuredInline[]): number {
  const whole = word.reduce((sum, { width }) => sum + width, 0);
  return whole - (word[0]?.leadingCut ?? 0) - (word.at(-1)?.trailingCut ?? 0);
}

/** As many characters as fit, and the rest; nothing where none does, unless there has to be one. */
function cutAt(part: MeasuredInline, width: number, atLeastOne: boolean): MeasuredInline[] | undefined {
  const characters = [...segmenter.segment(part.text)].map(({ index, segment }) => index + segment.length);
  const measure = (text: string) =>
    part.font.widthOfString(text, part.fontSize, part.fontFeatures) +
    (part.characterSpacing ?? 0) * (text.length - 1);
  let low = 0;
  let high = characters.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(part.text.slice(0, characters[middle - 1])) <= width) low = middle;
    else high = middle - 1;
  }
  if (low === 0 && !atLeastOne) return undefined;
  const end = characters[Math.max(low, 1) - 1] ?? part.text.length;
  if (end >= part.text.length) return undefined;
  const [first, rest] = [part.text.slice(0, end), part.text.slice(end)];
  return [
    { ...part, text: first, width: measure(first), trailingCut: 0, noNewLine: false, lineEnd: false },
    { ...part, text: rest, width: measure(rest), leadingCut: 0 },
  ];
}

function endLineAt(part: MeasuredInline | undefined): void {
  if (part !== undefined) part.noNewLine = false;
}
