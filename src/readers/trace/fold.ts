/**
 * A text as it is compared: letters, marks and digits alone, in compatibility form and without case. So line breaks and
 * the hyphens before them, soft hyphens, quotes of any style and the bullets of a copied list make no difference, and
 * Chinese is found with or without spaces.
 */
export interface FoldedText {
  readonly letters: string;
  /** Offsets in `letters` at which a word begins. */
  readonly wordStarts: ReadonlySet<number>;
}

/** Hyphens that a line ends with: the word goes on in the next line. */
const brokenWord = /[-\u00ad\u2010\u2011][^\S\n]*\r?\n\s*/g;

/** Written without spaces between words: each character may begin one. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Soft hyphens, and what has no width: a copied text may hold them in the midst of words. */
const invisible = /[\u00ad\u200b-\u200f\u2060-\u206f\ufeff]/g;

export function fold(text: string): FoldedText {
  // Upper case first: it is what makes `ß` and `ss` one.
  const plain = joined(text).toUpperCase().toLowerCase();
  const wordStarts = new Set<number>();
  let letters = '';
  for (const word of plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    wordStarts.add(letters.length);
    for (const character of word) {
      if (unspaced.test(character)) wordStarts.add(letters.length).add(letters.length + character.length);
      letters += character;
    }
  }
  wordStarts.add(letters.length);
  return { letters, wordStarts };
}

function joined(text: string): string {
  return text.replace(brokenWord, '').normalize('NFKC').replace(invisible, '');
}

/** The words of a text, each folded: by spaces, and in Chinese and the like by a dictionary (UAX #29 and ICU). */
export function wordsOf(text: string, language: string): readonly string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const segments = [...segmenter.segment(joined(text))];
  const words = segments.flatMap(({ segment, isWordLike }) => (isWordLike ? [fold(segment).letters] : []));
  return [...new Set(words)].filter((word) => word !== '');
}

/** Where `sought` stands in a text, whole words first: `words`, `letters` (within words), or nowhere. */
export function placeIn(text: FoldedText, sought: string): 'words' | 'letters' | undefined {
  let found: 'letters' | undefined;
  for (let at = text.letters.indexOf(sought); at !== -1; at = text.letters.indexOf(sought, at + 1)) {
    if (text.wordStarts.has(at) && text.wordStarts.has(at + sought.length)) return 'words';
    found = 'letters';
  }
  return found;
}

/** Whether a word of the text begins so: `certificate` is in `certificates`. */
export function holdsWord({ letters, wordStarts }: FoldedText, word: string): boolean {
  for (let at = letters.indexOf(word); at !== -1; at = letters.indexOf(word, at + 1)) {
    if (wordStarts.has(at)) return true;
  }
  return false;
}
