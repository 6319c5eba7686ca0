import { createHash } from 'node:crypto';
import type { Statement } from '../../model/index.js';

/** Word takes no longer name. */
const longestName = 40;

/** The name of a bookmark for each responsibility of a statement, keyed by the responsibility itself. */
export function bookmarksOf(statement: Statement): ReadonlyMap<object, string> {
  const taken = new Set<string>();
  const bookmarks = new Map<object, string>();
  for (const block of statement.blocks) {
    if (block.kind !== 'phase') continue;
    for (const responsibility of block.responsibilities) {
      const name = unusedName(bookmarkName(responsibility.id), taken);
      taken.add(name);
      bookmarks.set(responsibility, name);
    }
  }
  return bookmarks;
}

/**
 * The name of a responsibility's bookmark: letters, digits and underscores. An id holds single hyphens only, so two
 * underscores for its dot keep `a.b-c` and `a-b.c` apart; what is too long ends in a digest of the whole id.
 */
function bookmarkName(id: string): string {
  const name = `r_${id.replaceAll('.', '__').replaceAll(/[^A-Za-z0-9_]/g, '_')}`;
  if (name.length <= longestName) return name;
  const digest = createHash('sha256').update(id).digest('hex').slice(0, 8);
  return `${name.slice(0, longestName - digest.length - 1)}_${digest}`;
}

function unusedName(name: string, taken: ReadonlySet<string>): string {
  for (let copy = 2, candidate = name; ; copy += 1) {
    if (!taken.has(candidate)) return candidate;
    const suffix = `_${copy}`;
    candidate = `${name.slice(0, longestName - suffix.length)}${suffix}`;
  }
}
