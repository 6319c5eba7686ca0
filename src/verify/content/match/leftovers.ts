import type { IssuedContent } from '../issued.js';
import { hasWords, type LetterOptions, squeezed } from '../letters.js';
import type { Sought } from './pieces.js';
import { freeStretches, isLineEdge, nobody, type Stream, type Stretch, textOf } from './stream.js';

/** Text that was not issued. */
export interface Leftover {
  readonly text: string;
  readonly kind: 'filled' | 'page' | 'added';
  /** The piece that it hangs on, in the same line. */
  readonly beside?: number;
  /** The piece that comes before it. */
  readonly after?: number;
  readonly page?: number;
}

/** Bullets, rules, check boxes: what lists and forms are drawn with. */
const ornament = /^[\s•●○◦■▪□▢☐☑☒✓✔✗✘·–—_.…|\uf000-\uf0ff-]*$/u;

/** `1.`, `12)`, `a.` before an item of a list; the number of a page after an entry of a table of contents. */
const listNumber = /^(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]?$/iu;

/** How far below the last label of the signatures something still belongs to them, in parts of a page. */
const signatureReach = 0.1;

export function leftoversOf(
  stream: Stream,
  sought: readonly Sought[],
  issued: IssuedContent,
  options: LetterOptions,
): readonly Leftover[] {
  const placeholders = new Set(issued.placeholders.map((text) => squeezed(text, options)));
  const isFilledIn = signatureZone(stream, sought);
  const lastPage = Math.max(
    0,
    ...stream.lines.flatMap((line) => (isOwned(stream, line) ? (line.line.page ?? 0) : [])),
  );
  return freeStretches(stream, { from: 0, to: stream.letters.length })
    .flatMap((stretch) => withinPlaces(stream, stretch))
    .flatMap((stretch): Leftover[] => {
      const text = textOf(stream, stretch);
      const letters = stream.letters.slice(stretch.from, stretch.to);
      if (ornament.test(text) || placeholders.has(letters)) return [];
      const { beside, after, next } = neighboursOf(stream, stretch);
      if (listNumber.test(text) && isNumber(stream, stretch, sought[after ?? -1], sought[next ?? -1]))
        return [];
      const { page, field } = stream.lines[stream.lineOf[stretch.from] ?? 0]?.line ?? {};
      const place = { text, ...(page !== undefined && { page }), ...(after !== undefined && { after }) };
      const isBySignature = sought[after ?? -1]?.piece.part === 'signature' && page === undefined;
      if (isFilledIn(stretch) || isBySignature) {
        return hasWords(text) && field === undefined ? [{ ...place, kind: 'filled' }] : [];
      }
      const isPage = page !== undefined && page > lastPage && !beginsClause(stream, stretch, issued);
      if (isPage) return [{ ...place, kind: 'page' }];
      return [{ ...place, kind: 'added', ...(beside !== undefined && { beside }) }];
    });
}

/** Whether a line begins as the references of what was issued do: `G-90`. No service for signing writes so. */
function beginsClause({ lines }: Stream, { from, to }: Stretch, { clauses }: IssuedContent): boolean {
  const beginnings = new Set(clauses.flatMap(({ reference }) => reference?.replace(/\d+$/, '') || []));
  return lines
    .filter((line) => line.from < to && line.to > from)
    .some(({ text }) =>
      [...beginnings].some((each) => text.startsWith(each) && /^\d/.test(text.slice(each.length))),
    );
}

function isOwned({ owner }: Stream, { from, to }: Stretch): boolean {
  for (let at = from; at < to; at++) if (owner[at] !== nobody) return true;
  return false;
}

/** Parts of a stretch, each on one page and in one field or in none: what follows a field is not of its value. */
function withinPlaces({ lines, lineOf }: Stream, { from, to }: Stretch): readonly Stretch[] {
  const placeAt = (at: number) => lines[lineOf[at] ?? 0]?.line;
  const parts: Stretch[] = [];
  let start = from;
  for (let at = from + 1; at <= to; at++) {
    const [before, here] = [placeAt(at - 1), placeAt(at)];
    if (at < to && here?.page === before?.page && here?.field === before?.field) continue;
    parts.push({ from: start, to: at });
    start = at;
  }
  return parts;
}

function neighboursOf({ owner, lineOf, letters }: Stream, { from, to }: Stretch) {
  const before = from > 0 ? owner[from - 1] : undefined;
  const next = to < letters.length ? owner[to] : undefined;
  const besideBefore = before !== undefined && lineOf[from - 1] === lineOf[from] ? before : undefined;
  const besideNext = next !== undefined && lineOf[to] === lineOf[to - 1] ? next : undefined;
  return { after: before, next, beside: besideBefore ?? besideNext };
}

/** Whether it numbers what stands beside it: pages in a table of contents, before an item of a list the item. */
function isNumber(
  stream: Stream,
  { from, to }: Stretch,
  before: Sought | undefined,
  next: Sought | undefined,
): boolean {
  if (before?.piece.part === 'contents' || next?.piece.part === 'contents') return true;
  const isItem = (one: Sought | undefined) => one?.piece.part === 'paragraph' || one?.piece.role === 'detail';
  return isLineEdge(stream, from) && (isItem(next) || (isLineEdge(stream, to) && isItem(before)));
}

/** Where people fill in names, titles and dates: among the labels of the signatures, and beside acknowledgements. */
function signatureZone(stream: Stream, sought: readonly Sought[]): (stretch: Stretch) => boolean {
  const labels = sought.flatMap(({ piece, found }) => (piece.part === 'signature' && found ? [found] : []));
  const lineAt = (at: number) => stream.lines[stream.lineOf[at] ?? 0]?.line;
  const zones = new Map<number, { top: number; bottom: number }>();
  for (const { from } of labels) {
    const { page, depth } = lineAt(from) ?? {};
    if (page === undefined || depth === undefined) continue;
    const zone = zones.get(page) ?? { top: depth, bottom: depth };
    zones.set(page, { top: Math.min(zone.top, depth), bottom: Math.max(zone.bottom, depth) });
  }
  return ({ from }) => {
    const { page, depth } = lineAt(from) ?? {};
    if (page === undefined || depth === undefined) return false;
    const zone = zones.get(page);
    return zone !== undefined && depth > zone.top && depth < zone.bottom + signatureReach;
  };
}
