/** Where a line may end: after a space or a hyphen between words, or beside a Chinese or Japanese character that no closing mark follows. */
const breakable =
  /(?<=\s)|(?<=\p{L}{3}-)(?=\p{L}{3})|(?<=[\p{Script=Han}\u3040-\u30FF])(?![\s\u3001\u3002\uFF01\uFF09\uFF0C\uFF1A\uFF1B\uFF1F]|$)|(?=\p{Script=Han})(?<!^)/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Breaks a text into lines where it is not pdfmake that does: what stands in a form field is no part of the page. A word
 * wider than a line begins one of its own, and is broken anywhere.
 *
 * @param widthOf Width of a piece of text, in the unit of `width`.
 * @returns Lines with the spaces at their ends, for which there is always room; one at least.
 */
export function breakLines(text: string, width: number, widthOf: (text: string) => number): string[] {
  const fits = (line: string) => widthOf(line.trimEnd()) <= width;
  const lines = [''];
  const add = (piece: string) => {
    const line = lines.at(-1) ?? '';
    if (line === '' || fits(line + piece)) lines[lines.length - 1] = line + piece;
    else lines.push(piece);
  };
  for (const piece of text.split(breakable)) {
    if (fits(piece)) {
      add(piece);
      continue;
    }
    if (lines.at(-1) !== '') lines.push('');
    for (const character of graphemes(piece)) add(character);
  }
  return lines;
}

function graphemes(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
