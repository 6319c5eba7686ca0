import { Paragraph } from 'docx';
import type { Surround } from './bench.js';
import { type Fragment, fragmentOf } from './fragment.js';
import { pictures } from './masthead.js';
import { listNamed } from './numbering.js';
import type { Parts } from './parts.js';
import type { Setting } from './setting.js';

/*
 * A document that all statements share has, in place of what is a statement's own, things that stand in for it: docx then
 * makes the parts, and gives lists and pictures their numbers.
 */

/** What stands in for a statement's own. */
export interface StandIns {
  readonly body: readonly Paragraph[];
  readonly header: Paragraph;
  readonly footer: Paragraph;
}

/** @param ids Names of lists and pictures, in the order in which they are to be numbered. */
export function standInsFor(ids: readonly string[], { look, bench }: Setting): StandIns {
  const shown = pictures(look).map((picture) => {
    const paragraph = new Paragraph({ children: [picture] });
    return { paragraph, ids: fragmentOf(bench.xml(paragraph)).holes.map(({ name }) => name) };
  });
  const ofPictures = new Set(shown.flatMap((picture) => picture.ids));
  const lists = ids.filter((id) => !ofPictures.has(id));
  return {
    body: [
      ...shown
        .filter((picture) => picture.ids.some((id) => ids.includes(id)))
        .map(({ paragraph }) => paragraph),
      ...lists.map((name) => new Paragraph({ numbering: { ...listNamed(name), level: 0 } })),
    ],
    header: new Paragraph('header'),
    footer: new Paragraph('footer'),
  };
}

/** The ids that docx has put into the holes of a fragment. It is an error where what is around them is not the same. */
export function idsIn(xml: string, { pieces, holes }: Fragment): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    if (!xml.startsWith(piece, at)) throw new Error('docx has written something else than was prepared');
    at += piece.length;
    const hole = holes[index];
    const id = /\d*/y;
    id.lastIndex = at;
    const found = id.exec(xml)?.[0] ?? '';
    if (hole) ids.set(hole.name, found);
    if (hole) at += found.length;
  }
  return ids;
}

/** A part up to the end of `start`, from the beginning of the last `end` on, and what is between. */
export function around(xml: string, start: string, end: string): Surround & { readonly inside: string } {
  const [from, to] = [xml.indexOf(start) + start.length, xml.lastIndexOf(end)];
  return { before: xml.slice(0, from), inside: xml.slice(from, to), after: xml.slice(to) };
}

/** Takes the headers or footers out of a package in which something stands, and gives what is around it. */
export function inPlaceOf(standIn: string, parts: Parts): ReadonlyMap<string, Surround> {
  const found = new Map<string, Surround>();
  for (const [name, xml] of parts) {
    if (typeof xml !== 'string' || !/^word\/(?:header|footer)\d+\.xml$/.test(name)) continue;
    const [before, after] = xml.split(standIn);
    if (before === undefined || after === undefined) continue;
    found.set(name, { before, after });
    parts.delete(name);
  }
  return found;
}
