import type { Font } from './pdfmake.js';

const replacement = 0xfffd;
const nothing = 0x200b;

/**
 * Sees to it that every glyph of a font says which characters it stands for, which level A of PDF/A asks (ISO 19005-3,
 * 6.2.11.7). pdfkit maps the glyph for missing characters to U+0000, which is none. Where a font sets an accent apart from
 * its letter, it maps the letter to both and the accent to nothing, and from then on that letter everywhere.
 */
export function mapEveryGlyph(font: Font): void {
  const encode = font.encode.bind(font);
  font.unicode[0] = [replacement];
  font.encode = (text, features) => {
    const encoded = encode(text, features);
    const glyphs = encoded[0].map((digits) => Number.parseInt(digits, 16));
    if (glyphs.some((glyph) => isUnmapped(glyph, font))) mapAccents(text, glyphs, font);
    return encoded;
  };
}

function isUnmapped(glyph: number, { unicode }: Font): boolean {
  return unicode[glyph]?.length === 0;
}

function mapAccents(text: string, glyphs: readonly number[], font: Font): void {
  for (const [at, glyph] of glyphs.entries()) {
    const next = glyphs[at + 1];
    if (next === undefined || !isUnmapped(next, font)) continue;
    const [letter, ...accents] = decomposed(font.unicode[glyph] ?? []);
    if (letter === undefined || accents.length === 0) continue;
    font.unicode[glyph] = [letter];
    font.unicode[next] = accents;
  }
  const left = glyphs.filter((glyph) => isUnmapped(glyph, font));
  const accents = accentsOf(text, glyphs, font);
  for (const glyph of left) font.unicode[glyph] = [accents.shift() ?? nothing];
}

/** The accents of a text for which none of its glyphs stands. */
function accentsOf(text: string, glyphs: readonly number[], { unicode }: Font): number[] {
  const known = decomposed(glyphs.flatMap((glyph) => unicode[glyph] ?? []));
  const accents: number[] = [];
  for (const character of text.normalize('NFD')) {
    const codePoint = character.codePointAt(0) ?? nothing;
    const at = known.indexOf(codePoint);
    if (at >= 0) known.splice(at, 1);
    else if (/^\p{M}$/u.test(character)) accents.push(codePoint);
  }
  return accents;
}

function decomposed(codePoints: readonly number[]): number[] {
  return Array.from(
    String.fromCodePoint(...codePoints).normalize('NFD'),
    (character) => character.codePointAt(0) ?? nothing,
  );
}
