/** Where a line may end: after a space, or beside a Chinese or Japanese character that no closing mark follows. */
const breakable =
  /(?<=\s)|(?<=[\p{Script=Han}\u3040-\u30FF])(?![\s\u3001\u3002\uFF01\uFF09\uFF0C\uFF1A\uFF1B\uFF1F]|$)|(?=\p{Script=Han})(?<!^)/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Breaks a text into lines where it is not pdfmake that does: what stands in a form field is no part of the page. A word
 * wider than a line is broken anywhere.
 *
 * @param widthOf Width of a piece of text, in the unit of `width`.
 * @returns Lines with the spaces at their ends, for which there is always room; one at least.
 */
export function breakLines(text: string, width: number, widthOf: (text: string) => number): string[] {
  const fits = (line: string) => widthOf(line.trimEnd()) <= width;
  const pieces = text.split(breakable).flatMap((piece) => (fits(piece) ? [piece] : graphemes(piece)));
  const lines = [''];
  for (const piece of pieces) {
    const line = lines.at(-1) ?? '';
    if (line === '' || fits(line + piece)) lines[lines.length - 1] = line + piece;
    else lines.push(piece);
  }
  return lines;
}

function graphemes(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
