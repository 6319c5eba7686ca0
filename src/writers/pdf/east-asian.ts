/** Writings that share characters and draw them each in their own way: one code point has four shapes. */
export type EastAsian = 'ja' | 'ko' | 'zh-Hans' | 'zh-Hant';

/** The family with the shapes of a writing, where the brand has it. */
export const familyOf: Readonly<Record<EastAsian, string>> = {
  ja: 'noto-sans-jp',
  ko: 'noto-sans-kr',
  'zh-Hans': 'noto-sans-sc',
  'zh-Hant': 'noto-sans-tc',
};

const hangul = /\p{Script=Hangul}/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The writing of a language; nothing for one that is not written so. */
export function eastAsianOf(language: string): EastAsian | undefined {
  if (/^ja\b/i.test(language)) return 'ja';
  if (/^ko\b/i.test(language)) return 'ko';
  if (/^(?:zh|yue)-(?:.*-)?(?:hant|tw|hk|mo)\b/i.test(language)) return 'zh-Hant';
  return /^(?:zh|yue|cmn)\b/i.test(language) ? 'zh-Hans' : undefined;
}

/** The writing of a text: that of its language, else of the letters in it that only one has, such as a Japanese name in an English text. */
export function writingOf(text: string, language: string): EastAsian | undefined {
  const known = eastAsianOf(language);
  if (known !== undefined) return known;
  if (hangul.test(text)) return 'ko';
  return kana.test(text) ? 'ja' : undefined;
}

/**
 * All writings in a statement: of its language, of runs in other languages, of letters.
 *
 * @param json Of all that is shown. A quote within a text is escaped there, so no text can look like the property.
 */
export function writingsIn(json: string, language: string): ReadonlySet<EastAsian> {
  const languages = [...json.matchAll(/"language":"([^"]+)"/g)].flatMap(([, tag]) => tag ?? []);
  const writings: readonly (EastAsian | undefined)[] = [
    ...[language, ...languages].map(eastAsianOf),
    ...(hangul.test(json) ? (['ko'] as const) : []),
    ...(kana.test(json) && eastAsianOf(language) === undefined ? (['ja'] as const) : []),
  ];
  return new Set(writings.flatMap((writing) => writing ?? []));
}
