import { regionalTag } from '../../../locale/index.js';
import type { MailBrand } from '../matter.js';
import { directionOf } from './direction.js';
import { darkPalette, lightPalette, type Palette } from './palette.js';

/** How a message looks: mail programs read styles from the elements themselves, and some of them nothing else. */
export interface Look {
  readonly light: Palette;
  readonly dark: Palette;
  /** Families for `font-family`. */
  readonly body: string;
  readonly heading: string;
  /** Where lines begin. Not `start`, which Outlook does not know. */
  readonly start: 'left' | 'right';
  readonly end: 'left' | 'right';
}

export const monospace = "Consolas,Menlo,'Courier New',monospace";

export function lookOf(brand: MailBrand, language: string): Look {
  const { body, heading, eastAsia } = brand.fonts.word;
  const eastAsian = /^(zh|ja|ko)-/.test(regionalTag(language));
  // An East Asian font has Latin letters of its own, but not the other way about; so it comes second.
  const families = (own: string) =>
    [own, ...(eastAsian ? [eastAsia] : []), 'Segoe UI', 'Helvetica Neue', 'Arial']
      .map((family) => `'${familyName(family)}'`)
      .concat('sans-serif')
      .join(',');
  const leftToRight = directionOf(language) === 'ltr';
  return {
    start: leftToRight ? 'left' : 'right',
    end: leftToRight ? 'right' : 'left',
    light: lightPalette(brand),
    dark: darkPalette(brand),
    body: families(body),
    heading: families(heading),
  };
}

/** What a name of a font consists of, and nothing that could end it. */
function familyName(name: string): string {
  return name.replace(/[^\p{L}\p{N} _-]/gu, '');
}
