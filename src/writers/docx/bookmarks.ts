import { createHash } from 'node:crypto';
import type { Statement } from '../../model/index.js';
import { contentsOf } from '../contents.js';
import { element, type InlineXml } from './element.js';
import { markOf } from './fragment.js';

/** Word takes no longer name. */
const longestName = 40;

/**
 * The name of a bookmark for each responsibility of a statement, keyed by the responsibility itself; where there is a table
 * of contents, also for what it lists, keyed by the block.
 */
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
  if (statement.blocks.some(({ kind }) => kind === 'contents')) {
    for (const [index, { block }] of contentsOf(statement.blocks).entries()) {
      bookmarks.set(block, headingBookmark(index));
    }
  }
  return bookmarks;
}

/** What a bookmark is around. docx counts bookmarks in the whole process; here each document counts its own. */
export function bookmarked(name: string, children: readonly InlineXml[]): InlineXml[] {
  const id = markOf('bookmark', name);
  return [
    element('w:bookmarkStart', { 'w:name': name, 'w:id': id }),
    ...children,
    element('w:bookmarkEnd', { 'w:id': id }),
  ];
}

/** As Word names the headings of its own tables of contents; a name that begins with an underscore is not shown. */
function headingBookmark(index: number): string {
  return `_Toc${String(index + 1).padStart(9, '0')}`;
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
