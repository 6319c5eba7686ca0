/** East Asian characters and full-width forms: as wide as they are high, and set off from digits beside them. */
const square =
  /[\u1100-\u11FF\u2E80-\u9FFF\uAC00-\uD7FF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\u{20000}-\u{3FFFF}]/u;

/** About how wide the longest of some short texts is at a size, all in points. Word's fonts are not here to be asked. */
export function estimatedWidth(texts: readonly string[], size: number): number {
  const widths = texts.map((text) =>
    [...text].reduce((sum, character) => sum + (square.test(character) ? 1.35 : 0.52), 0),
  );
  return Math.max(...widths, 0) * size;
}

/**
 * How wide a text is at most, in points, for what must not take another line: letter by letter, in a font that is as wide
 * as those that stand in for a font which is not there.
 */
export function widthAtMost(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + widthOf(character), 0) * size;
}

/** How much wider bold letters are than others, those of headings and those of text. */
export const boldHeading = 1.25;
export const boldText = 1.1;

/** How many lines a text takes at most, in a column of some points. Its words are put into lines one by one. */
export function linesOf(text: string, size: number, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + linesOfParagraph(line, size, width), 0);
}

function linesOfParagraph(text: string, size: number, width: number): number {
  let lines = 1;
  let filled = 0;
  for (const word of text.split(' ')) {
    const wanted = widthAtMost(word, size);
    const space = filled === 0 ? 0 : widthAtMost(' ', size);
    if (filled + space + wanted <= width) {
      filled += space + wanted;
      continue;
    }
    if (filled > 0) lines += 1;
    // Of a line that is cut into letters, one letter's room may be left over.
    const cuts = wanted > width ? Math.ceil(wanted / Math.max(width - size, size)) - 1 : 0;
    lines += cuts;
    filled = cuts > 0 ? wanted % width : wanted;
  }
  return lines;
}

function widthOf(character: string): number {
  if (square.test(character) || /[mwMW@%—…]/.test(character)) return 0.95;
  if (/\p{Lu}/u.test(character)) return 0.7;
  return /[ .,:;'|!ijlI()[\]]/.test(character) ? 0.32 : 0.55;
}
