import { decode } from '../../source/index.js';

/**
 * The lines of an article as they stand in the file, unrepaired: decoded as when the article was read, with line ends as
 * in CommonMark 2.1. None where the bytes are no text.
 */
export function linesOf(article: Uint8Array): readonly string[] {
  return decode(article).text?.split(/\r\n|\n|\r/) ?? [];
}
