import type { Font } from 'fontkit';
import { createPairwise } from './pairwise.js';
import { createRecent } from './recent.js';
import { shapeWord, type Word } from './word.js';

/** Sets texts in one face. */
export interface Shape {
  /** The words of a text, each with the space behind it. */
  words(text: string): readonly Word[];
  /** In thousandths of the font size. */
  width(text: string): number;
}

/** A document has a few hundred distinct words, most of which the next one has too. */
const keptWords = 1500;

/** Longer stretches without a space are addresses and Chinese: they hardly come again. A digest has 64 digits. */
const longestKept = 80;

/** Words come again within a document and from one to the next; setting one takes a hundred times as long as finding it. */
export function createShape(font: Font): Shape {
  const known = createRecent<string, Word>(keptWords);
  const pairwise = createPairwise(font);
  const wordOf = (text: string): Word => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const word = pairwise(text) ?? shapeWord(text, font);
    if (text.length <= longestKept) known.set(text, word);
    return word;
  };
  const words = (text: string): readonly Word[] => {
    const end = text.indexOf(' ');
    if (end === -1 || end === text.length - 1) return text === '' ? [] : [wordOf(text)];
    return piecesOf(text).map(wordOf);
  };
  return { words, width: (text) => words(text).reduce((sum, word) => sum + word.width, 0) };
}

/** Each with the space behind it. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  while (start < text.length) {
    const space = text.indexOf(' ', start);
    const end = space === -1 ? text.length : space + 1;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}
