/// <reference path="./fontkit-tables.d.ts" />
import { createRequire } from 'node:module';
import type { Font, Glyph } from 'fontkit';

/* Required as pdfkit does it: an import would load its other build beside that one, which costs 50 ms and gains nothing. */
const fontkit: typeof import('fontkit') = createRequire(import.meta.url)('fontkit');

/** Opens a font file. Nothing where it is a collection of fonts; throws where it is none. */
export function openFont(bytes: Uint8Array): Font | undefined {
  const font = fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return font.type === 'TTF' ? font : undefined;
}

/**
 * Makes a font forget which characters its glyphs stood for. A glyph keeps those that it was first asked for with, U+03A9 or
 * U+2126, and what a text says would depend on the texts before it.
 */
export function forgetGlyphs(font: Font): void {
  Object.assign(font, { _glyphs: {} });
}

/** A font file of nothing but some glyphs, numbered by their places in the list; one may stand there twice. */
export interface FontProgram {
  readonly bytes: Uint8Array;
  readonly kind: 'TrueType' | 'CFF';
}

/** @param glyphs The first is that for missing characters. */
export function programOf(font: Font, glyphs: readonly Glyph['id'][]): FontProgram {
  const mapping = Object.fromEntries(glyphs.map((glyph, place) => [glyph, place]));
  // What composed glyphs consist of goes to the end.
  const subset = Object.assign(font.createSubset(), { glyphs: [...glyphs], mapping });
  // fontkit would decode all outlines, to find the few glyphs that are composed of others.
  forgetGlyphs(font);
  for (const glyph of glyphs) Object.assign(font.getGlyph(glyph), { _decodeSimple: () => undefined });
  const bytes = subset.encode();
  forgetGlyphs(font);
  return { bytes, kind: 'cff' in subset ? 'CFF' : 'TrueType' };
}
