import type { TextStyle } from './styles.js';
import { type TypeCase, typefacesFor } from './type-case.js';

/** Width in points of the widest line of a text. Kerning, which would make it a little less, is left out. */
export type TextWidth = (text: string, style: TextStyle) => number;

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
