import type { Statement } from '../../model/index.js';
import { bookmarksOf } from './bookmarks.js';
import { type WordLanguage, wordLanguage } from './language.js';
import type { Look } from './look.js';

/** What every block of one statement is set with. */
export interface Setting {
  readonly statement: Statement;
  readonly look: Look;
  readonly language: WordLanguage;
  /** Names of bookmarks by responsibility. */
  readonly bookmarks: ReadonlyMap<object, string>;
}

export function settingOf(statement: Statement, look: Look): Setting {
  return { statement, look, language: wordLanguage(statement.language), bookmarks: bookmarksOf(statement) };
}
