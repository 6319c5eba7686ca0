import { columnsOf, graphemes, graphemeWidth } from './columns.js';

/** A piece of a line that is not to be broken, and whether a space stands before it. */
interface Piece {
  readonly text: string;
  readonly spaced: boolean;
}

const address = /^<?(https?:\/\/|mailto:)/i;

/** What does not begin a line, and what does not end one, in scripts without spaces (JIS X 4051, GB/T 15834). */
const notFirst = /^[\p{Pe}\p{Pf}、。，．・：；！？ー…—～·.,:;!?%"'’”々ゝゞ]/u;
const notLast = /[\p{Ps}\p{Pi}"'‘“]$/u;

/**
 * A text as lines of at most so many columns. It breaks at spaces and between characters of East Asian scripts. What is longer
 * than a line is broken anywhere, but for an address, which would lead nowhere in two parts. Line feeds stay.
 */
export function fold(text: string, columns: number): readonly string[] {
  return text.split('\n').flatMap((line) => foldLine(line, columns));
}

function foldLine(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { text: piece, spaced } of piecesOf(text)) {
    const width = columnsOf(piece);
    const gap = spaced && line !== '' ? ' ' : '';
    if (used + gap.length + width <= columns) {
      line += gap + piece;
      used += gap.length + width;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = width <= columns || address.test(piece) ? [piece] : broken(piece, columns);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
    used = columnsOf(line);
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

function piecesOf(text: string): readonly Piece[] {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word, at) => {
      const parts = address.test(word) ? [word] : partsOf(word);
      return parts.map((part, inWord) => ({ text: part, spaced: at > 0 && inWord === 0 }));
    });
}

/** A word at the places where it may be broken. */
function partsOf(word: string): readonly string[] {
  const parts: string[] = [];
  let last = '';
  for (const grapheme of graphemes(word)) {
    const eastAsian = graphemeWidth(grapheme) === 2 || graphemeWidth(last) === 2;
    if (last === '' || !eastAsian || notFirst.test(grapheme) || notLast.test(last)) {
      parts.push((parts.pop() ?? '') + grapheme);
    } else {
      parts.push(grapheme);
    }
    last = grapheme;
  }
  return parts;
}

function broken(piece: string, columns: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const grapheme of graphemes(piece)) {
    if (columnsOf(part + grapheme) > columns) {
      parts.push(part);
      part = '';
    }
    part += grapheme;
  }
  return [...parts, part];
}
