import { commonWords } from './common-words.js';
import type { Sought } from './pieces.js';
import { claim, type Stream } from './stream.js';
import { type Window, windowsOf } from './windows.js';
import { type IssuedWord, issuedWords, type ReturnedWord, returnedWords } from './words.js';

/** Part of a piece's words that have to be there still, for it to be the same piece, changed. */
const stillThere = 0.34;

/** Pieces with fewer words than this are replaced as a whole: a number, a name, a date. */
const fewWords = 4;

/** What stands instead of a piece is not many times as long. */
const longerBy = 3;

/** What is left on both sides after everything that is as it was: word by word, what became of it. */
export function claimChanges(stream: Stream, sought: readonly Sought[]): void {
  for (const window of windowsOf(stream, sought)) changesIn(stream, sought, window);
}

function changesIn(stream: Stream, sought: readonly Sought[], window: Window): void {
  const issued = issuedWords(sought, window.pieces);
  const returned = returnedWords(stream, window);
  if (issued.length === 0 || returned.length === 0) return;
  const pairs = commonWords(
    issued.map(({ text }) => text),
    returned.map(({ text }) => text),
  );
  const gone = goneFrom(sought, window, issued, pairs);
  const kept = pairs.filter(([at]) => !gone.has(issued[at]?.piece ?? -1));
  for (const [at, there] of kept) give(stream, sought, issued[at]?.piece, [returned[there]]);
  let [before, last] = [-1, -1];
  for (const [at, there] of [...kept, [issued.length, returned.length] as const]) {
    replace(stream, sought, {
      issued: issued.slice(before + 1, at),
      returned: returned.slice(last + 1, there),
      before: issued[before],
      after: issued[at],
      beforeEnds: returned[last],
      afterBegins: returned[there],
      gone,
    });
    [before, last] = [at, there];
  }
}

/** Pieces of which too little is left: what is common to them and to what stands there is chance. */
function goneFrom(
  sought: readonly Sought[],
  { pieces }: Window,
  issued: readonly IssuedWord[],
  pairs: readonly (readonly [number, number])[],
): ReadonlySet<number> {
  const there = new Set(pairs.map(([at]) => at));
  return new Set(
    pieces.filter((piece) => {
      const words = issued.flatMap((word, at) => (word.piece === piece ? [there.has(at)] : []));
      const share = words.filter(Boolean).length / words.length;
      return sought[piece]?.found === undefined && share < stillThere;
    }),
  );
}

interface Slot {
  readonly issued: readonly IssuedWord[];
  readonly returned: readonly ReturnedWord[];
  readonly before: IssuedWord | undefined;
  readonly after: IssuedWord | undefined;
  readonly beforeEnds: ReturnedWord | undefined;
  readonly afterBegins: ReturnedWord | undefined;
  readonly gone: ReadonlySet<number>;
}

/** Between two common words: to which piece the returned ones belong. What belongs to none was added. */
function replace(stream: Stream, sought: readonly Sought[], slot: Slot): void {
  const { issued, returned, before, after, beforeEnds, afterBegins } = slot;
  const [first] = returned;
  const last = returned.at(-1);
  if (first === undefined || last === undefined) return;
  const piece = replaced(sought, slot);
  const own = piece !== undefined && isShort(returned, issued) ? piece : undefined;
  const around = before && before.piece === after?.piece ? before.piece : undefined;
  if (own !== undefined || around !== undefined) {
    give(stream, sought, own ?? around, returned);
    return;
  }
  const line = (word: ReturnedWord | undefined) => word && stream.lineOf[word.from];
  const onLineBefore = returned.filter((word) => line(word) === line(beforeEnds));
  if (before && onLineBefore.length > 0) give(stream, sought, before.piece, onLineBefore);
  const onLineAfter = returned.filter(
    (word) => line(word) === line(afterBegins) && !onLineBefore.includes(word),
  );
  if (after && onLineAfter.length > 0) give(stream, sought, after.piece, onLineAfter);
}

/** The piece most of whose words are gone here. A clause as a whole is replaced only where its reference still stands. */
function replaced(sought: readonly Sought[], { issued, gone }: Slot): number | undefined {
  const counts = new Map<number, number>();
  for (const { piece } of issued) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  const [piece, count] = most ?? [undefined, 0];
  if (piece === undefined || !gone.has(piece) || count < fewWords) return piece;
  const before = sought[piece - 1];
  const hasReference = before?.piece.role === 'reference' && before.found !== undefined;
  return hasReference ? piece : undefined;
}

function isShort(returned: readonly ReturnedWord[], issued: readonly IssuedWord[]): boolean {
  return returned.length <= longerBy * (issued.length + fewWords);
}

function give(
  stream: Stream,
  sought: readonly Sought[],
  piece: number | undefined,
  words: readonly (ReturnedWord | undefined)[],
): void {
  const one = piece === undefined ? undefined : sought[piece];
  if (one === undefined || piece === undefined) return;
  for (const word of words) {
    if (word === undefined) continue;
    one.instead.push({ from: word.from, to: word.to });
    claim(stream, word, piece);
  }
}
