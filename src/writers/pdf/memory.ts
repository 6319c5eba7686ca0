import type { ResolvedBrand } from '../../model/index.js';
import { createMeasuredTexts, type MeasuredTexts } from './flow/measured-text.js';
import { createKeptParts, type KeptParts } from './flow/parts.js';
import { createFaces, type Faces } from './fonts.js';
import { prepareTypingFont, type TypingFont } from './form/typing-font.js';
import { createKnownPictures, type KnownPictures } from './tagged/known-pictures.js';
import { createPackedFiles, type PackedFiles } from './tagged/packed-files.js';
import { type CountedLines, createCountedLines } from './text-width.js';
import { createTypesetTexts, type TypesetTexts } from './typesetter.js';

/**
 * What a writer remembers from one document to the next. It remembers results by all that they are computed from, so a
 * document does not depend on those before it; and so many of them, so that it does not grow with their number.
 */
export interface Memory {
  readonly faces: Faces;
  readonly typesetTexts: TypesetTexts;
  readonly countedLines: CountedLines;
  readonly measuredTexts: MeasuredTexts;
  readonly keptParts: KeptParts;
  readonly files: PackedFiles;
  readonly pictures: KnownPictures;
  /** For what is typed into fields. */
  typingFont(): TypingFont;
}

/** @param typingFace The bytes of the brand's. */
export function createMemory(brand: ResolvedBrand, typingFace: Uint8Array): Memory {
  let typingFont: TypingFont | undefined;
  return {
    faces: createFaces(brand),
    typesetTexts: createTypesetTexts(),
    countedLines: createCountedLines(),
    measuredTexts: createMeasuredTexts(),
    keptParts: createKeptParts(),
    files: createPackedFiles(),
    pictures: createKnownPictures(),
    typingFont() {
      typingFont ??= prepareTypingFont(typingFace);
      return typingFont;
    },
  };
}
