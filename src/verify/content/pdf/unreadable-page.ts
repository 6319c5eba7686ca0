import type { UnreadablePage } from '../returned.js';
import type { DrawnPage } from './letters.js';
import { areaOf, type Box, holds } from './matrix.js';

/** Fewer letters than this are a page number, or a stamp over a scan. */
const fewestLetters = 40;

/** Part of a page that a picture covers, from which on it is the page. */
const fullPage = 0.5;

/** Letters under a picture, from which on it hides a text: that of a signature may lie on a label. */
const mostUnder = 30;

/** Part of the letters that may come from a font without meaning: symbols of lists. */
const mostUnknown = 0.05;

/** Why the words of a page cannot be told; nothing where they can. A blank page has none, which can be told. */
export function unreadablePage(
  { letters, pictures, isPainted }: DrawnPage,
  view: Box,
  page: number,
): readonly UnreadablePage[] {
  const read = letters.filter(({ isSpace }) => !isSpace);
  const seen = read.filter(({ hiding }) => hiding === undefined);
  const unknown = seen.filter(({ isUnknown }) => isUnknown);
  if (unknown.length > seen.length * mostUnknown) return [{ page, reason: 'font' }];
  const large = pictures.filter(({ box }) => areaOf(box) > fullPage * areaOf(view));
  if (seen.length < fewestLetters) {
    // Letters that a program has recognised lie invisible under the picture that they were read from.
    if (large.length > 0) return [{ page, reason: 'picture' }];
    return seen.length === 0 && isPainted ? [{ page, reason: 'drawn' }] : [];
  }
  const overText = pictures.some(({ box, after }) => {
    const under = letters.slice(0, after).filter(({ x, y, size, isSpace, hiding }) => {
      return !isSpace && hiding === undefined && holds(box, x, y + size / 4);
    });
    return under.length > mostUnder;
  });
  return overText ? [{ page, reason: 'picture-over-text' }] : [];
}
