import { leading } from '../../brand/index.js';
import type { Statement } from '../../model/index.js';
import { bookmarksOf } from './bookmarks.js';
import { headingRanks } from './heading-ranks.js';
import { type WordLanguage, wordLanguage } from './language.js';
import type { Look } from './look.js';

/** What every block of one statement is set with. */
export interface Setting {
  readonly statement: Statement;
  readonly look: Look;
  readonly language: WordLanguage;
  /** Distance of lines in multiples of the type size. */
  readonly lead: number;
  /** Names of bookmarks by responsibility and, where there is a table of contents, by heading and phase. */
  readonly bookmarks: ReadonlyMap<object, string>;
  /** Ranks of headings, by heading and phase. */
  readonly ranks: ReturnType<typeof headingRanks>;
}

export function settingOf(statement: Statement, look: Look): Setting {
  const language = wordLanguage(statement.language);
  return {
    statement,
    look,
    language,
    lead: language.isEastAsian ? leading.chinese : leading.latin,
    bookmarks: bookmarksOf(statement),
    ranks: headingRanks(statement),
  };
}
