import { isSpace, latin1 } from '../syntax/characters.js';
import { cursorOf, expectNumber, expectWord, peek } from '../syntax/cursor.js';
import { Damaged } from '../syntax/damaged.js';
import { offsetIn, readSection } from './cross-references.js';
import { type Entry, mostRevisions, type Section } from './section.js';

/** What was saved at once (ISO 32000-2, 7.5.6): the first is the file as it was made, each other one was appended. */
export interface Revision {
  /** Bytes before it. */
  readonly start: number;
  /** Behind `%%EOF`, without the end of its line. */
  readonly end: number;
  /** The newest first. */
  readonly sections: readonly Section[];
  readonly trailer: Section['trailer'];
  /** All that is valid once this revision was saved. */
  readonly entries: ReadonlyMap<number, Entry>;
}

/**
 * The revisions of a file, the oldest first, by the cross-references that a program follows from the end of the file; what
 * does not lie on this way is nobody's. Throws `Damaged`.
 */
export function readRevisions(bytes: Uint8Array): readonly Revision[] {
  const chain = sectionsOf(bytes);
  const groups: Section[][] = [];
  // The oldest first. A linearised file has a section near its beginning, which refers to one behind it (annex F).
  for (const section of chain.toReversed()) {
    const last = groups.at(-1);
    if (last?.some((before) => before.offset > section.offset)) last.unshift(section);
    else groups.push([section]);
  }
  const revisions: Revision[] = [];
  for (const sections of groups) {
    const before = revisions.at(-1);
    if (before !== undefined && sections.some(({ trailer }) => trailer.has('XRefStm')))
      throw new Damaged('A revision that is another one for old programs');
    const furthest = sections.reduce((one, other) => (one.offset > other.offset ? one : other));
    const entries = new Map(before?.entries);
    for (const section of sections.toReversed())
      for (const [number, entry] of section.entries) entries.set(number, entry);
    const start = before === undefined ? 0 : before.end;
    if (furthest.offset < start) throw new Damaged('Revisions that lie in one another');
    const end = endOf(bytes, furthest, before !== undefined);
    revisions.push({ start, end, sections, trailer: sections[0]?.trailer ?? furthest.trailer, entries });
  }
  const end = revisions.at(-1)?.end ?? 0;
  if (!bytes.subarray(end).every(isSpace)) throw new Damaged('Something behind the end of the file');
  return revisions;
}

function sectionsOf(bytes: Uint8Array): readonly Section[] {
  const last = latin1(bytes.subarray(-1100)).lastIndexOf('startxref');
  if (last === -1) throw new Damaged('A file without an end');
  const cursor = cursorOf(bytes, Math.max(bytes.length - 1100, 0) + last + 'startxref'.length);
  const chain: Section[] = [];
  const visited = new Set<number>();
  for (let next: number | undefined = expectNumber(cursor); next !== undefined; ) {
    if (visited.has(next) || chain.length >= 2 * mostRevisions) throw new Damaged('Revisions in a circle');
    visited.add(next);
    const section = readSection(bytes, next);
    chain.push(withHybrid(bytes, section));
    next = offsetIn(section.trailer, 'Prev');
  }
  return chain;
}

/** A table may have a stream beside it, for what it calls free (7.5.8.4). */
function withHybrid(bytes: Uint8Array, section: Section): Section {
  const offset = section.isStream ? undefined : offsetIn(section.trailer, 'XRefStm');
  if (offset === undefined) return section;
  const hidden = readSection(bytes, offset).entries;
  const entries = new Map(section.entries);
  for (const [number, entry] of hidden) {
    if ((entries.get(number)?.kind ?? 'free') === 'free') entries.set(number, entry);
  }
  return { ...section, entries };
}

/** Behind `startxref`, a number and `%%EOF` (7.5.5). */
function endOf(bytes: Uint8Array, section: Section, isAppended: boolean): number {
  const cursor = cursorOf(bytes, section.end);
  expectWord(cursor, 'startxref');
  const offset = expectNumber(cursor);
  if (isAppended && offset !== section.offset) throw new Damaged('A revision that refers to another one');
  while (isSpace(peek(cursor))) cursor.at += 1;
  if (latin1(bytes.subarray(cursor.at, cursor.at + 5)) !== '%%EOF')
    throw new Damaged('A revision without an end');
  return cursor.at + 5;
}

/** Lengths that a file had when this revision was the last: with or without the end of its last line. */
export function lengthsOf(bytes: Uint8Array, { end }: Revision): readonly number[] {
  const after = latin1(bytes.subarray(end, end + 2));
  return [end, ...(/^[\r\n]/.test(after) ? [end + 1] : []), ...(after === '\r\n' ? [end + 2] : [])];
}
