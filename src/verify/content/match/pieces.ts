import type { IssuedPiece } from '../issued-pieces.js';
import { type LetterOptions, type Letters, lettersOf } from '../letters.js';
import type { Stretch } from './stream.js';

/** An issued piece while it is looked for. */
export interface Sought {
  readonly piece: IssuedPiece;
  readonly read: Letters;
  readonly letters: string;
  /** Where it was found as it was issued. */
  found: Stretch | undefined;
  /** Where what stands in its place was found. */
  readonly instead: Stretch[];
}

export function soughtOf(pieces: readonly IssuedPiece[], options: LetterOptions): readonly Sought[] {
  return pieces.map((piece) => {
    // Soft hyphens and the like of what was issued are drawn by nobody.
    const read = lettersOf(piece.text, { fromGlyphs: false });
    const letters = lettersOf(withoutUnseen(read), options).letters;
    return { piece, read, letters, found: undefined, instead: [] };
  });
}

function withoutUnseen({ text, unseen }: Letters): string {
  const characters = new Set(unseen.map(({ character }) => character));
  return [...text].filter((character) => !characters.has(character)).join('');
}
