import { regionalTag } from '../../locale/index.js';

/** A language in the two places where Word keeps it. */
export interface WordLanguage {
  /** Of Latin text: `en-US`. */
  readonly value: string;
  /** Of East Asian text: `zh-CN`. */
  readonly eastAsia: string;
  /** The font of East Asian text where it is not the brand's, which is one for Simplified Chinese. */
  readonly eastAsiaFont?: string;
  /** Whether the language itself is written in East Asian characters. */
  readonly isEastAsian: boolean;
}

const eastAsian = /^(zh|ja|ko|yue)(-|$)/;

/** Fonts that come with Windows and Office. Characters that languages share look different in each. */
const fonts = [
  { languages: /^ja\b/, font: 'Yu Gothic' },
  { languages: /^ko\b/, font: 'Malgun Gothic' },
  { languages: /^zh-(TW|HK|MO)$/, font: 'Microsoft JhengHei' },
];

/**
 * Word's languages for a BCP 47 tag. A text in an East Asian language has English for the Latin words in it, as Word itself
 * does: with Chinese there, they would be broken anywhere at the end of a line. Any other text has Simplified Chinese for
 * the characters it may quote, which is what the brands' East Asian fonts are made for.
 */
export function wordLanguage(tag: string): WordLanguage {
  if (!eastAsian.test(tag)) return { value: regionalTag(tag), eastAsia: 'zh-CN', isEastAsian: false };
  // Word has Cantonese as the Chinese of Hong Kong.
  const eastAsia = regionalTag(tag).replace(/^yue\b/, 'zh');
  const own = fonts.find(({ languages }) => languages.test(eastAsia));
  return { value: 'en-US', eastAsia, isEastAsian: true, ...(own && { eastAsiaFont: own.font }) };
}
