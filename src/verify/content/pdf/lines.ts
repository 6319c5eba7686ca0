import type { Letter } from './letters.js';

/** Letters that stand beside one another on one baseline. */
export interface DrawnLine {
  readonly text: string;
  readonly letters: readonly Letter[];
}

/** In parts of the type's size: what is further apart is another word, another column, another line. */
const wordGap = 0.18;
const columnGap = 1.5;
const lineShift = 0.5;

/**
 * Letters as lines, in the order in which they are drawn. Programs draw a paragraph, or a cell of a table, at a stretch;
 * where it stands on the page is not asked, since columns and cells side by side would be torn apart.
 */
export function linesOf(letters: readonly Letter[]): readonly DrawnLine[] {
  const lines: Letter[][] = [];
  let last: Letter | undefined;
  for (const letter of letters) {
    const line = lines.at(-1);
    if (line === undefined || last === undefined || !goesOn(last, letter)) lines.push([letter]);
    else line.push(letter);
    last = letter;
  }
  return withoutDoubles(
    lines.map((line) => ({ text: textOf(line), letters: line })).filter(({ text }) => text !== ''),
  );
}

function goesOn(last: Letter, next: Letter): boolean {
  const size = Math.max(last.size, next.size);
  const isBeside = next.x > last.endX - size && next.x < last.endX + columnGap * size;
  return Math.abs(next.y - last.y) < lineShift * size && isBeside;
}

function textOf(line: readonly Letter[]): string {
  let text = '';
  let end: number | undefined;
  for (const { text: letter, x, endX, size, isSpace } of line) {
    if (isSpace) text += ' ';
    else if (end !== undefined && x - end > wordGap * size) text += ` ${letter}`;
    else text += letter;
    end = endX;
  }
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** Some programs draw bold type by drawing it twice, a little aside. */
function withoutDoubles(lines: readonly DrawnLine[]): readonly DrawnLine[] {
  return lines.filter(({ text, letters }, at) => {
    const before = lines[at - 1];
    const [first] = letters;
    const [other] = before?.letters ?? [];
    if (before?.text !== text || first === undefined || other === undefined) return true;
    return Math.abs(first.x - other.x) > first.size / 4 || Math.abs(first.y - other.y) > first.size / 4;
  });
}
