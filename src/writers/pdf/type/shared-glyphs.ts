import type { Font } from 'fontkit';
import { createRecent } from './recent.js';
import type { Shape } from './shape.js';
import { fixedSubset, type Slot, type Subset } from './subset.js';
import type { PlacedGlyph, Word } from './word.js';

/** Which glyphs of a face documents have alike. */
export interface SharedGlyphs {
  /** The glyph for missing characters, which every subset begins with. */
  readonly missing: Slot;
  /**
   * The subset for some characters, with the letters that every document has where the face leads. It depends on their
   * glyphs alone, neither on their order nor on what was set before.
   */
  subset(characters: readonly string[]): Subset;
}

/** What nearly every text has some of; other marks come with the texts that have them. */
const everyday = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 &'(),-./:@+_–’“”";

/** Of the fonts of the brands that come along. */
const ligatures = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'ft'];

const letters = [...everyday, ...ligatures];

const everydayLetters = new Set(everyday);

/** Whether a text has no letters but those that every document has. */
export function isEveryday(text: string): boolean {
  for (const letter of text) if (!everydayLetters.has(letter)) return false;
  return true;
}

/** So many sets of characters, and so many characters with what they need. */
const kept = { subsets: 24, characters: 4000 };

export function createSharedGlyphs(font: Font, shape: Shape, leads: boolean): SharedGlyphs {
  const { advanceWidth } = font.getGlyph(0);
  const missing: Slot = {
    id: 0,
    codePoints: [0xfffd],
    width: (advanceWidth * 1000) / font.unitsPerEm,
    key: '0:65533',
  };
  const subsets = createRecent<string, Subset>(kept.subsets);
  const known = createRecent<string, readonly PlacedGlyph[]>(kept.characters);
  let base: Subset | undefined;
  const baseSubset = (): Subset => {
    base ??= fixedSubset(leads ? slotsOf(missing, letters.flatMap(shape.words)) : [missing]);
    return base;
  };
  /** Glyphs of a character beyond those of the base. */
  const beyond = (character: string): readonly PlacedGlyph[] => {
    const found = known.get(character);
    if (found !== undefined) return found;
    const glyphs = shape
      .words(character)
      .filter((word) => baseSubset().encode(word) === undefined)
      .flatMap(glyphsOf);
    known.set(character, glyphs);
    return glyphs;
  };
  return {
    missing,
    subset(characters) {
      const more = new Map<string, PlacedGlyph>();
      for (const character of characters) for (const glyph of beyond(character)) more.set(glyph.key, glyph);
      if (more.size === 0) return baseSubset();
      const sorted = [...more.values()].sort(inOrder);
      const key = sorted.map((glyph) => glyph.key).join(' ');
      const subset = subsets.get(key) ?? fixedSubset(extended(baseSubset(), sorted));
      subsets.set(key, subset);
      return subset;
    },
  };
}

function glyphsOf({ glyphs }: Word): readonly PlacedGlyph[] {
  return glyphs;
}

function slotsOf(missing: Slot, words: readonly Word[]): Slot[] {
  const slots = new Map<string, Slot>([[missing.key, missing]]);
  for (const glyph of words.flatMap(glyphsOf)) {
    if (glyph.id !== 0 && !slots.has(glyph.key)) slots.set(glyph.key, glyph);
  }
  return [...slots.values()];
}

function extended({ slots }: Subset, glyphs: readonly PlacedGlyph[]): Slot[] {
  const keys = new Set(slots.map(({ key }) => key));
  return [...slots, ...glyphs.filter(({ key }) => !keys.has(key))];
}

function inOrder(a: PlacedGlyph, b: PlacedGlyph): number {
  return a.id - b.id || (a.key < b.key ? -1 : 1);
}
