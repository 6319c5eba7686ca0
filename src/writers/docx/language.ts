import { regionalTag } from '../../locale/index.js';

/** A language in the two places where Word keeps it. */
export interface WordLanguage {
  /** Of Latin text: `en-US`. */
  readonly value: string;
  /** Of East Asian text: `zh-CN`. */
  readonly eastAsia: string;
  /** Whether the language itself is written in East Asian characters. */
  readonly isEastAsian: boolean;
}

const eastAsian = /^(zh|ja|ko|yue)(-|$)/;

/**
 * Word's languages for a BCP 47 tag. A text in an East Asian language has that language in both places, so that its
 * digits and product names are read with it; any other text has Simplified Chinese for the characters it may quote,
 * which is what the brands' East Asian fonts are made for.
 */
export function wordLanguage(tag: string): WordLanguage {
  const value = regionalTag(tag);
  const isEastAsian = eastAsian.test(tag);
  return { value, eastAsia: isEastAsian ? value : 'zh-CN', isEastAsian };
}
