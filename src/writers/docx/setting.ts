import { leading } from '../../brand/index.js';
import type { SigningMethod } from '../../model/index.js';
import type { Bench } from './bench.js';
import { type WordLanguage, wordLanguage } from './language.js';
import type { Look } from './look.js';

/** What every block of one statement is set with. */
export interface Setting {
  readonly look: Look;
  readonly bench: Bench;
  readonly language: WordLanguage;
  /** Distance of lines in multiples of the type size. */
  readonly lead: number;
  readonly method: SigningMethod;
}

/** @param tag Language of the statement, BCP 47. */
export function settingOf(tag: string, method: SigningMethod, look: Look, bench: Bench): Setting {
  const language = wordLanguage(tag);
  return { look, bench, language, lead: language.isEastAsian ? leading.chinese : leading.latin, method };
}
