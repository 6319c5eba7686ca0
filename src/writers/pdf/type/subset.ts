import { decimal, rounded } from '../operators.js';
import type { PlacedGlyph, Word } from './word.js';

/** A glyph of a subset. */
export interface Slot {
  /** Its number in the font. */
  readonly id: number;
  readonly codePoints: readonly number[];
  /** In thousandths of the font size. */
  readonly width: number;
  readonly key: string;
}

/** Some glyphs of a face under numbers of their own. */
export interface Subset {
  /** By number. */
  readonly slots: readonly Slot[];
  /** A word in operands of `TJ`; nothing where the subset lacks a glyph of it. */
  encode(word: Word): Encoded | undefined;
}

/** A word as operands of `TJ`. */
export interface Encoded {
  /** At a font size, which only marks that stand above or below their letters depend on. */
  readonly at: string | ((size: number) => string);
}

/** A subset that takes in every glyph it is asked for. */
export interface GrowingSubset extends Subset {
  encode(word: Word): Encoded;
}

/** The operands at a font size. */
export function operandsAt({ at }: Encoded, size: number): string {
  return typeof at === 'string' ? at : at(size);
}

/** A subset whose glyphs are known. What it encodes it remembers for as long as the words are. */
export function fixedSubset(slots: readonly Slot[]): Subset {
  const codes = new Map(slots.map(({ key }, number) => [key, codeOf(number)]));
  const known = new WeakMap<Word, Encoded | 'lacking'>();
  return {
    slots,
    encode(word) {
      const found = known.get(word) ?? encodeKnown(word, codes) ?? 'lacking';
      known.set(word, found);
      return found === 'lacking' ? undefined : found;
    },
  };
}

/** @param missing The glyph for missing characters. */
export function growingSubset(missing: Slot): GrowingSubset {
  const slots: Slot[] = [missing];
  const codes = new Map<string, string>([[missing.key, codeOf(0)]]);
  const code = ({ id, codePoints, width, key }: PlacedGlyph): string => {
    const known = codes.get(key);
    if (known !== undefined) return known;
    const added = codeOf(slots.push({ id, codePoints, width, key }) - 1);
    codes.set(key, added);
    return added;
  };
  return { slots, encode: ({ glyphs }) => encoded(glyphs, glyphs.map(code)) };
}

function codeOf(number: number): string {
  return number.toString(16).padStart(4, '0');
}

function encodeKnown({ glyphs }: Word, known: ReadonlyMap<string, string>): Encoded | undefined {
  const codes: string[] = [];
  for (const { key } of glyphs) {
    const code = known.get(key);
    if (code === undefined) return undefined;
    codes.push(code);
  }
  return encoded(glyphs, codes);
}

function encoded(glyphs: readonly PlacedGlyph[], codes: readonly string[]): Encoded {
  const raised = glyphs.some(({ yOffset }) => yOffset !== 0);
  return { at: raised ? (size) => operands(glyphs, codes, size) : operands(glyphs, codes, 0) };
}

/** Glyphs with their kerning; a mark that stands above or below its letter is raised to where it belongs. */
function operands(glyphs: readonly PlacedGlyph[], codes: readonly string[], size: number): string {
  let written = '';
  let open = '';
  let move = 0;
  const flush = () => {
    if (open !== '') written += `<${open}>`;
    open = '';
  };
  const shift = (by: number) => {
    if (by === 0) return;
    flush();
    written += element(by);
  };
  for (const [at, { xOffset, yOffset, xAdvance, width }] of glyphs.entries()) {
    shift(rounded(move - xOffset));
    if (yOffset !== 0) {
      flush();
      written += `] TJ ${element((yOffset / 1000) * size)} Ts [`;
    }
    open += codes[at] ?? '';
    if (yOffset !== 0) {
      flush();
      written += '] TJ 0 Ts [';
    }
    move = width - xAdvance + xOffset;
  }
  shift(rounded(move));
  flush();
  return written;
}

/** Numbers follow each other in an array, so each brings the space that parts them. */
function element(number: number): string {
  return `${decimal(number)} `;
}
