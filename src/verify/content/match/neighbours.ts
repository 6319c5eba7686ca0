import { placesOf } from './anchors.js';
import type { Sought } from './pieces.js';
import { claimInSight } from './sight.js';
import { claim, isFree, isLineEdge, isWordEdge, type Stream, type Stretch } from './stream.js';
import { keptOrder, type Window, windowsOf } from './windows.js';

/** Longer pieces are whole wherever they are found. */
const longEnough = 20;

/** Finds what is too short to be known by itself by what stands beside it. */
export function claimNeighbours(stream: Stream, sought: readonly Sought[]): void {
  claimBesideMoved(stream, sought);
  claimInSight(stream, sought);
  for (const window of windowsOf(stream, sought)) claimIn(stream, sought, window);
  claimLoose(stream, sought);
  // What was found since has made the windows narrower.
  for (const window of windowsOf(stream, sought)) claimIn(stream, sought, window);
}

/** In their order; of those that may stand anywhere in between, wherever they are. */
function claimIn(stream: Stream, sought: readonly Sought[], window: Window): void {
  let cursor = window.from;
  for (const at of window.pieces) {
    const one = sought[at];
    if (one === undefined || one.found) continue;
    const place = bestPlace(stream, one.letters, { from: cursor, to: window.to });
    if (place === undefined) continue;
    one.found = place;
    claim(stream, place, at);
    cursor = place.to;
  }
}

/** Lines of their own before words within others. */
function bestPlace(stream: Stream, letters: string, window: Stretch): Stretch | undefined {
  const places = placesOf(stream, letters, window);
  return (
    places.find(({ from, to }) => isLineEdge(stream, from) && isLineEdge(stream, to)) ??
    places.find(({ from, to }) => isWordEdge(stream, from) && isWordEdge(stream, to)) ??
    (letters.length >= longEnough ? places[0] : undefined)
  );
}

/** Cards that stand side by side: in whatever order they were drawn, their texts are lines of their own. */
function claimLoose(stream: Stream, sought: readonly Sought[]): void {
  for (const [at, one] of sought.entries()) {
    if (one.found || !one.piece.isLoose) continue;
    const place = placesOf(stream, one.letters).find(
      ({ from, to }) => isLineEdge(stream, from) && isLineEdge(stream, to),
    );
    if (place === undefined) continue;
    one.found = place;
    claim(stream, place, at);
  }
}

/** Of a clause that stands elsewhere: its reference before it, owner and date after it. */
function claimBesideMoved(stream: Stream, sought: readonly Sought[]): void {
  const kept = keptOrder(sought);
  for (const [at, { found, piece }] of sought.entries()) {
    if (found === undefined || piece.role !== 'text' || kept.has(at)) continue;
    let end = found.to;
    for (const [place, one] of sought.entries()) {
      if (one.piece.clause !== piece.clause || one.found) continue;
      const isBefore = place < at;
      const from = isBefore ? found.from - one.letters.length : end;
      const there = { from, to: from + one.letters.length };
      const stands = stream.letters.startsWith(one.letters, from) && from >= 0 && isFree(stream, there);
      if (!stands) continue;
      one.found = there;
      claim(stream, there, place);
      if (!isBefore) end = there.to;
    }
  }
}
