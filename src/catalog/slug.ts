import { createHash } from 'node:crypto';
import { normalise } from './wording.js';

/** More words than this make an id that nobody wants to type. */
const longestSlug = 6;

/** A text with less of its letters in the Latin script is not Latin: a Chinese one that names a product would bear its name. */
const mostLatin = 0.8;

/** Letters that Unicode does not take apart into a base and a mark. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** The first words of a text as an id: `Assign licences.` gives `assign-licences`. Nothing where the text is not Latin. */
export function slugOf(text: string): string | undefined {
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < mostLatin * all) return undefined;
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, '')
    .replace(/[^\p{ASCII}]/gu, (letter) => letters[letter] ?? ' ')
    .match(/[a-z0-9]+/g);
  return words?.slice(0, longestSlug).join('-').slice(0, 80).replace(/-$/, '');
}

/** First eight hexadecimal digits of the SHA-256 of a text, whose case, spaces and final stop do not count. */
export function shortDigest(text: string): string {
  return createHash('sha256').update(normalise(text)).digest('hex').slice(0, 8);
}
