import type { Font } from 'fontkit';
import { charactersOf } from './characters.js';
import { forgetGlyphs } from './fontkit.js';

/** A glyph of a word and where it goes; all lengths are thousandths of the font size. */
export interface PlacedGlyph {
  /** Its number in the font. */
  readonly id: number;
  /** What it stands for here. */
  readonly codePoints: readonly number[];
  /** Tells it from glyphs that look otherwise or stand for something else. */
  readonly key: string;
  /** Its own width; kerning is the difference to `xAdvance`. */
  readonly width: number;
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** A word as it is set, with the space behind it: the smallest piece whose shapes do not depend on its neighbours. */
export interface Word {
  readonly glyphs: readonly PlacedGlyph[];
  readonly width: number;
}

/** Sets a word: ligatures, kerning, accents. The same text gives the same, whatever was set before. */
export function shapeWord(text: string, font: Font): Word {
  forgetGlyphs(font);
  const { glyphs, positions } = font.layout(text);
  const scale = 1000 / font.unitsPerEm;
  const characters = charactersOf(text, glyphs);
  const placed = glyphs.map(({ id, advanceWidth }, at): PlacedGlyph => {
    const codePoints = characters[at] ?? [];
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {};
    return {
      id,
      codePoints,
      key: glyphKey(id, codePoints),
      width: advanceWidth * scale,
      xAdvance: xAdvance * scale,
      xOffset: xOffset * scale,
      yOffset: yOffset * scale,
    };
  });
  return { glyphs: placed, width: placed.reduce((sum, { xAdvance }) => sum + xAdvance, 0) };
}

/** Tells a glyph from those that look otherwise or stand for something else. */
export function glyphKey(id: number, codePoints: readonly number[]): string {
  return `${id}:${codePoints.join('+')}`;
}
