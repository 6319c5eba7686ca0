import type { Font, GlyphPosition, GlyphRun } from 'fontkit';
import { forgetGlyphs } from './fontkit.js';
import { changesOf, type MayChange } from './lookups.js';
import { glyphKey, type PlacedGlyph, type Word } from './word.js';

/** A letter by itself; lengths are in font units. */
interface Letter {
  readonly id: number;
  readonly codePoints: readonly [number];
  readonly key: string;
  readonly advance: number;
}

/** What stands beside a letter adds to its lengths. */
interface Shift {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** What two letters do to each other: to the first, and to the second. */
type Kerning = readonly [Shift, Shift];

/** What is known of the texts of a script. */
interface Script {
  readonly tag: string;
  readonly mayChange: MayChange;
  /** By the code points of both letters; nothing where it is more than kerning. */
  readonly kernings: Map<number, Kerning | undefined>;
  /** Those at the end of a word that are as they are by themselves. */
  readonly ends: Map<number, boolean>;
}

const ascii = /^[ -~]+$/;
const none: Shift = { xAdvance: 0, xOffset: 0, yOffset: 0 };

/**
 * Sets words of ASCII pair by pair, where the font does nothing but kern them: the same as fontkit does in a small part of the
 * time, for pairs come again where words are new, as in names, numbers and digests.
 *
 * @returns A function that gives nothing for a word that is to be set as a whole.
 */
export function createPairwise(font: Font): (text: string) => Word | undefined {
  const scripts = new Map<string, Script | undefined>();
  const letters = new Map<number, Letter | undefined>();
  const scale = 1000 / font.unitsPerEm;

  const letterOf = (code: number): Letter | undefined => {
    if (!letters.has(code)) letters.set(code, letterFor(font, code));
    return letters.get(code);
  };

  /** fontkit goes by the first letter that is of a script. */
  const scriptOf = (text: string): Script | undefined => {
    const sample = /[A-Za-z]/.test(text) ? 'a' : '1';
    if (!scripts.has(sample)) scripts.set(sample, scriptFor(font, sample));
    return scripts.get(sample);
  };

  const kerningOf = (first: Letter, second: Letter, script: Script): Kerning | undefined => {
    const pair = first.codePoints[0] * 128 + second.codePoints[0];
    if (!script.kernings.has(pair)) script.kernings.set(pair, kerningFor(font, first, second, script));
    return script.kernings.get(pair);
  };

  const endsAlone = (letter: Letter, { ends, mayChange }: Script): boolean => {
    const known = ends.get(letter.id) ?? !mayChange(letter.id, undefined);
    ends.set(letter.id, known);
    return known;
  };

  return (text) => {
    const script = ascii.test(text) ? scriptOf(text) : undefined;
    if (script === undefined) return undefined;
    const glyphs: PlacedGlyph[] = [];
    let width = 0;
    let before = none;
    let letter = letterOf(text.charCodeAt(0));
    for (let at = 1; at <= text.length; at++) {
      const next = at < text.length ? letterOf(text.charCodeAt(at)) : undefined;
      if (letter === undefined || (next === undefined && at < text.length)) return undefined;
      if (next === undefined && !endsAlone(letter, script)) return undefined;
      const kerning = next === undefined ? [none, none] : kerningOf(letter, next, script);
      const [after, onNext] = kerning ?? [];
      if (after === undefined || onNext === undefined) return undefined;
      const { id, codePoints, key, advance } = letter;
      const xAdvance = (advance + before.xAdvance + after.xAdvance) * scale;
      glyphs.push({
        id,
        codePoints,
        key,
        width: advance * scale,
        xAdvance,
        xOffset: (before.xOffset + after.xOffset) * scale,
        yOffset: (before.yOffset + after.yOffset) * scale,
      });
      width += xAdvance;
      before = onNext;
      letter = next;
    }
    return { glyphs, width };
  };
}

/** @returns Nothing for a character that the font lacks, or that is more than its glyph. */
function letterFor(font: Font, code: number): Letter | undefined {
  const run = laidOut(font, String.fromCharCode(code));
  const [glyph] = run.glyphs;
  const [position] = run.positions;
  if (glyph === undefined || position === undefined || run.glyphs.length > 1 || glyph.id === 0)
    return undefined;
  const advance = glyph.advanceWidth;
  const { xAdvance, xOffset, yOffset } = position;
  const isPlain = xAdvance === advance && xOffset === 0 && yOffset === 0 && Number.isInteger(advance);
  return isPlain ? { id: glyph.id, codePoints: [code], key: glyphKey(glyph.id, [code]), advance } : undefined;
}

function scriptFor(font: Font, sample: string): Script | undefined {
  const run = laidOut(font, sample);
  const mayChange = changesOf(font, run);
  return mayChange && { tag: run.script, mayChange, kernings: new Map(), ends: new Map() };
}

function kerningFor(font: Font, first: Letter, second: Letter, script: Script): Kerning | undefined {
  if (script.mayChange(first.id, second.id)) return undefined;
  const text = String.fromCharCode(first.codePoints[0], second.codePoints[0]);
  const { positions } = laidOut(font, text, script.tag);
  const [one, two] = positions;
  if (one === undefined || two === undefined || positions.length > 2) return undefined;
  const kerning: Kerning = [shiftOf(one, first), shiftOf(two, second)];
  // Only whole numbers add up to the same in any order.
  return kerning.flatMap((shift) => Object.values(shift)).every(Number.isInteger) ? kerning : undefined;
}

function shiftOf({ xAdvance, xOffset, yOffset }: GlyphPosition, { advance }: Letter): Shift {
  return { xAdvance: xAdvance - advance, xOffset, yOffset };
}

function laidOut(font: Font, text: string, script?: string): GlyphRun {
  forgetGlyphs(font);
  return font.layout(text, undefined, script);
}
