import { breakLines } from './break-lines.js';
import type { TextStyle } from './styles.js';
import { createRecent, type Recent } from './type/recent.js';
import { type TypeCase, typefacesFor } from './type-case.js';

/** Width in points of the widest line of a text. Kerning, which would make it a little less, is left out. */
export type TextWidth = (text: string, style: TextStyle) => number;

/** How many lines a text takes, broken at spaces and wherever else a line may end. */
export type LineCount = (text: string, style: TextStyle, width: number) => number;

/** Lines that were counted, by all that they depend on besides the brand. */
export type CountedLines = Recent<string, number>;

/** Texts of a few documents, each in a column or two; what is longer is hardly written twice. */
const keptCounts = 1500;
const longestKept = 2000;

export function createCountedLines(): CountedLines {
  return createRecent(keptCounts);
}

export function createLineCount(typeCase: TypeCase, textWidth: TextWidth, known: CountedLines): LineCount {
  const typefaces = [typeCase.body, typeCase.heading, ...typeCase.fallback].map(({ id }) => id).join(' ');
  return (text, style, width) => {
    const { face, bold = false, size } = style;
    const key = `${typefaces} ${face} ${bold} ${size} ${width} ${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const widthOf = (piece: string) => textWidth(piece, style);
    const count = text.split('\n').reduce((sum, line) => sum + breakLines(line, width, widthOf).length, 0);
    if (key.length <= longestKept) known.set(key, count);
    return count;
  };
}

/** Measures texts with the faces that they will be set in, so that a column fits what stands in it. */
export function createTextWidth(typeCase: TypeCase): TextWidth {
  return (text, { face, bold, size }) => {
    const faces = typefacesFor(typeCase, face).map((typeface) => typeface.faces[bold ? 'bold' : 'regular']);
    const widthOf = (character: string): number => {
      const codePoint = character.codePointAt(0) ?? 0;
      const open = faces.find((candidate) => candidate.has(codePoint)) ?? faces[0];
      return open?.advance(codePoint) ?? 1;
    };
    const lines = text
      .split('\n')
      .map((line) => [...line].reduce((sum, character) => sum + widthOf(character), 0));
    return Math.max(...lines) * size;
  };
}
