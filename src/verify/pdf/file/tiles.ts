import { isSpace } from '../syntax/characters.js';
import { cursorOf, skipSpace } from '../syntax/cursor.js';
import { Damaged } from '../syntax/damaged.js';
import type { Graph } from './graph.js';
import type { Revision } from './revisions.js';
import { sameEntry } from './section.js';

/**
 * Checks what was appended to a file: every byte of it belongs to an object that its cross-reference names, or to the
 * cross-reference itself. Programs that repair a file go by what looks like an object; here they find the same as those
 * that go by the cross-reference. Throws `Damaged`.
 */
export function checkTiles(graph: Graph, revision: Revision, before: Revision): void {
  const { bytes } = graph.store;
  const taken: { start: number; end: number }[] = [];
  for (const { entries, offset, end } of revision.sections) {
    taken.push({ start: offset, end });
    for (const [number, entry] of entries) {
      if (entry.kind !== 'at' || entry.offset === offset) continue;
      // Some programs write all of the cross-reference again.
      if (entry.offset < revision.start && sameEntry(entry, before.entries.get(number))) continue;
      if (entry.offset < revision.start || entry.offset >= revision.end)
        throw new Damaged('An object of a revision lies outside of it');
      graph.object(number);
      taken.push({ start: entry.offset, end: graph.store.at(entry.offset, () => undefined).end });
    }
  }
  let last = revision.start;
  for (const { start, end } of taken.toSorted((one, other) => one.start - other.start)) {
    if (start < last) throw new Damaged('Objects that lie in one another');
    checkEmpty(bytes, last, start);
    last = end;
  }
}

function checkEmpty(bytes: Uint8Array, start: number, end: number): void {
  const cursor = cursorOf(bytes, start, end);
  while (cursor.at < end && isSpace(bytes[cursor.at])) cursor.at += 1;
  skipSpace(cursor);
  if (cursor.at < end) throw new Damaged('Something between the objects of a revision');
}
