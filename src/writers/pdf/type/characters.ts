import type { Glyph } from 'fontkit';

const replacement = 0xfffd;
const nothing = 0x200b;

/**
 * Which characters each glyph of a word stands for, which level A of PDF/A asks (ISO 19005-3, 6.2.11.7). fontkit maps the
 * glyph for missing characters to none. Where a font sets an accent apart from its letter, it maps the letter to both and
 * the accent to nothing.
 */
export function charactersOf(text: string, glyphs: readonly Glyph[]): readonly (readonly number[])[] {
  const characters = glyphs.map(({ id, codePoints }) => (id === 0 ? [replacement] : codePoints));
  if (characters.every(({ length }) => length > 0)) return characters;
  for (const [at, own] of characters.entries()) {
    if (characters[at + 1]?.length !== 0) continue;
    const [letter, ...accents] = decomposed(own);
    if (letter === undefined || accents.length === 0) continue;
    characters[at] = [letter];
    characters[at + 1] = accents;
  }
  const accents = accentsOf(text, characters);
  return characters.map((own) => (own.length > 0 ? own : [accents.shift() ?? nothing]));
}

/** The accents of a text for which none of its glyphs stands. */
function accentsOf(text: string, characters: readonly (readonly number[])[]): number[] {
  const known = decomposed(characters.flat());
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
