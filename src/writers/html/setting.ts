import type { Statement } from '../../model/index.js';
import { contentsOf } from '../contents.js';
import { createOutline, type Rank } from '../outline.js';
import { createUniqueIds } from '../unique-ids.js';
import type { Look } from './look.js';

/** What a block needs to know of the page that it becomes a part of. Good for one page: ids and headings are counted. */
export interface Setting {
  readonly statement: Statement;
  readonly look: Look;
  /** The wanted id, or where it is taken one made from it. */
  readonly uniqueId: (wanted: string) => string;
  /** Ids of all headings and phases, in their order. */
  readonly headingIds: readonly string[];
  /** The id of the next heading or phase. */
  readonly nextHeadingId: () => string;
  /** The element of the next heading. */
  readonly headingTag: (level: Rank) => `h${Rank}`;
}

export function settingOf(statement: Statement, look: Look): Setting {
  const rank = createOutline();
  const uniqueId = createUniqueIds();
  const headingIds = contentsOf(statement.blocks).map(({ block }) =>
    uniqueId(block.kind === 'phase' ? `phase-${block.id}` : 'section'),
  );
  let headings = 0;
  return {
    statement,
    look,
    uniqueId,
    headingIds,
    nextHeadingId: () => headingIds[headings++] ?? uniqueId('section'),
    headingTag: (level) => `h${rank(level)}`,
  };
}
