import { createFace } from './face.js';
import type { EmbeddedSubset } from './embedded.js';
import { openFont } from './fontkit.js';
import { growingSubset, operandsAt } from './subset.js';

/** A font for a text that is added to a finished document, of which it brings the glyphs of that text alone. */
export interface LooseFont {
  has(text: string): boolean;
  /** In thousandths of the font size. */
  widthOf(text: string): number;
  /** In thousandths of the font size, above and below the baseline. */
  readonly ascent: number;
  readonly descent: number;
  /** The operands of `TJ`. */
  set(text: string, size: number): string;
  /** What was set until now, ready to be put into a document as a composite font. */
  embed(): EmbeddedSubset;
}

/** @param bytes A TrueType font. Nothing for what is none. */
export function openLooseFont(bytes: Uint8Array): LooseFont | undefined {
  const font = openFont(bytes);
  if (font === undefined) return undefined;
  const face = createFace(font, false);
  const own = growingSubset(face.shared.missing);
  const scale = 1000 / font.unitsPerEm;
  return {
    has: (text) => [...text].every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)),
    widthOf: (text) => face.shape.width(text),
    ascent: font.ascent * scale,
    descent: font.descent * scale,
    set: (text, size) =>
      face.shape
        .words(text)
        .map((word) => operandsAt(own.encode(word), size))
        .join(' '),
    embed: () => face.embed(own),
  };
}
