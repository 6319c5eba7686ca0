/*
 * Texts as they are compared: letters alone, in composed form (Unicode NFC), without spaces and without what nobody sees.
 * Letters of other scripts that look alike stay what they are.
 */

/** Nothing is seen of these; what of them is in a text and was not issued is told of apart. */
const unseen = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]$/u;

/**
 * Letters that share one glyph in nearly every font. A program that writes a PDF anew knows glyphs alone, and so writes
 * the one or the other.
 */
const sameGlyph: Readonly<Record<string, string>> = {
  '\u00ad': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\u00b5': '\u03bc',
  '\u2206': '\u0394',
  '\u2215': '/',
  '\u2219': '\u00b7',
  '\u02c9': '\u00af',
  '\u00d0': '\u0110',
  '\u25cf': '\u2022',
};

/** Ligatures of Latin letters, and the radicals of Chinese characters that are characters themselves. */
const composed = /[\ufb00-\ufb06\u2f00-\u2fdf]/u;

/** Radicals that Unicode does not call the same as the (simplified) characters whose glyphs they share. */
const radicals =
  '⺁厂⺊卜⺎兀⺏尣⺒巳⺓幺⺝月⺟母⺠民⺻聿⺼月⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻯竜⻰龙⻲亀⻳龟⼾户戶户戸户';

const radicalOf = new Map(
  Array.from(radicals.matchAll(/(.)(.)/gu), ([, radical = '', character = '']) => [radical, character]),
);

export interface LetterOptions {
  /** Of a PDF, in which letters are what glyphs are told to be. */
  readonly fromGlyphs: boolean;
}

/** Letters with the place that each has in the text they are from, and what is unseen among them. */
export interface Letters {
  /** The text in composed form, which places refer to. */
  readonly text: string;
  readonly letters: string;
  /** For each unit of `letters`: where its character begins in `text`. */
  readonly places: readonly number[];
  /** What is unseen, by the place in `letters` before which it stands. */
  readonly unseen: readonly { readonly at: number; readonly character: string }[];
}

export function lettersOf(given: string, { fromGlyphs }: LetterOptions): Letters {
  const text = given.normalize('NFC');
  const places: number[] = [];
  const hidden: { at: number; character: string }[] = [];
  let letters = '';
  let place = 0;
  for (const character of text) {
    const seen = seenAs(character, fromGlyphs);
    if (seen === undefined) hidden.push({ at: letters.length, character });
    else {
      letters += seen;
      for (let unit = 0; unit < seen.length; unit++) places.push(place);
    }
    place += character.length;
  }
  return { text, letters, places, unseen: hidden };
}

/** Letters alone. */
export function squeezed(text: string, options: LetterOptions): string {
  return lettersOf(text, options).letters;
}

/** Nothing for what is unseen; an empty text for spaces. */
function seenAs(character: string, fromGlyphs: boolean): string | undefined {
  if (/^\s$/u.test(character)) return '';
  if (fromGlyphs) {
    const radical = radicalOf.get(character);
    if (radical !== undefined) return radical;
    if (composed.test(character)) return character.normalize('NFKC');
    const same = sameGlyph[character];
    if (same !== undefined) return same;
  }
  return unseen.test(character) ? undefined : character;
}

const words =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** A text in parts that are compared with one another: words, Chinese characters, signs. */
export function wordsIn(text: string): readonly string[] {
  return text.match(words) ?? [];
}

/** Whether there is anything to read in it: not bullets, rules and check boxes alone. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
