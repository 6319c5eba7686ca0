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
 * Word's languages for a BCP 47 tag. A text in an East Asian language has English for the Latin words in it, as Word itself
 * does: with Chinese there, they would be broken anywhere at the end of a line. Any other text has Simplified Chinese for
 * the characters it may quote, which is what the brands' East Asian fonts are made for.
 */
export function wordLanguage(tag: string): WordLanguage {
  return eastAsian.test(tag)
    ? { value: 'en-US', eastAsia: regionalTag(tag), isEastAsian: true }
    : { value: regionalTag(tag), eastAsia: 'zh-CN', isEastAsian: false };
}
