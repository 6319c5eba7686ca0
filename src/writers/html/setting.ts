import type { Statement } from '../../model/index.js';
import { createOutline, type Rank } from '../outline.js';
import type { Look } from './look.js';

/** What a block needs to know of the page that it becomes a part of. Good for one page: ids and headings are counted. */
export interface Setting {
  readonly statement: Statement;
  readonly look: Look;
  /** The wanted id, or where it is taken one made from it. */
  readonly uniqueId: (wanted: string) => string;
  /** The element of the next heading. */
  readonly headingTag: (level: Rank) => `h${Rank}`;
}

export function settingOf(statement: Statement, look: Look): Setting {
  const rank = createOutline();
  const given = new Map<string, number>();
  return {
    statement,
    look,
    uniqueId(wanted) {
      const times = (given.get(wanted) ?? 0) + 1;
      given.set(wanted, times);
      return times === 1 ? wanted : `${wanted}-${times}`;
    },
    headingTag: (level) => `h${rank(level)}`,
  };
}
