import type { Font } from 'fontkit';
import { type EmbeddedSubset, embedSubset } from './embedded.js';
import { createRecent } from './recent.js';
import { createShape, type Shape } from './shape.js';
import { createSharedGlyphs, type SharedGlyphs } from './shared-glyphs.js';
import type { Subset } from './subset.js';

/** A face with all that is remembered of it from one document to the next. */
export interface SetFace {
  readonly font: Font;
  readonly shape: Shape;
  readonly shared: SharedGlyphs;
  /** Makes a subset ready to be put into documents, once for the same glyphs in the same order. */
  embed(subset: Subset): EmbeddedSubset;
}

/** The glyphs of a variant, of some others, and of customers' names that come again. */
const keptSubsets = 24;

/** @param leads Whether texts begin in this face, so that no document is without its letters. */
export function createFace(font: Font, leads: boolean): SetFace {
  const shape = createShape(font);
  const bySubset = new WeakMap<Subset, EmbeddedSubset>();
  const byGlyphs = createRecent<string, EmbeddedSubset>(keptSubsets);
  return {
    font,
    shape,
    shared: createSharedGlyphs(font, shape, leads),
    embed(subset) {
      const found = bySubset.get(subset);
      if (found !== undefined) return found;
      const glyphs = subset.slots.map(({ key }) => key).join(' ');
      const embedded = byGlyphs.get(glyphs) ?? embedSubset(font, subset.slots);
      byGlyphs.set(glyphs, embedded);
      bySubset.set(subset, embedded);
      return embedded;
    },
  };
}
