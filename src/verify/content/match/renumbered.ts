import type { Sought } from './pieces.js';
import { heightOf, rowHeight } from './sight.js';
import { claim, isLineEdge, nobody, type Stream, type Stretch } from './stream.js';

/** `G-18`, `IN-3`. */
const likeReference = /^\p{Lu}{1,4}-?\d{1,3}$/u;

/** Longer than any reference. */
const longest = 8;

/**
 * What stands as a reference before a clause whose own does not: that of another clause, as when Word counts anew, or one
 * that was never issued.
 */
export function claimRenumbered(stream: Stream, sought: readonly Sought[]): void {
  const texts = new Map(
    sought.flatMap(({ piece, found }) =>
      piece.role === 'text' && piece.clause !== undefined && found ? [[piece.clause, found] as const] : [],
    ),
  );
  const references = [...sought.entries()].filter(([, { piece }]) => piece.role === 'reference');
  for (const [, one] of references) {
    const text = texts.get(one.piece.clause ?? -1);
    if (one.found === undefined || text === undefined || isBefore(stream, one.found, text)) continue;
    claim(stream, one.found, nobody);
    one.found = undefined;
  }
  for (const [at, one] of references) {
    const text = texts.get(one.piece.clause ?? -1);
    if (one.found || text === undefined) continue;
    let from = text.from;
    while (from > 0 && text.from - from < longest && stream.owner[from - 1] === nobody) {
      from -= 1;
      if (isLineEdge(stream, from)) break;
    }
    const there = { from, to: text.from };
    const letters = stream.letters.slice(from, text.from);
    if (letters === one.letters) one.found = there;
    else if (likeReference.test(letters)) one.instead.push(there);
    else continue;
    claim(stream, there, at);
  }
}

/** Directly before it, or in its row. */
function isBefore(stream: Stream, reference: Stretch, text: Stretch): boolean {
  if (reference.to === text.from) return true;
  const distance = (heightOf(stream, reference) ?? 0) - (heightOf(stream, text) ?? Infinity);
  return Math.abs(distance) < rowHeight;
}
