import type { Sought } from './pieces.js';
import { claim, isFree, isLineEdge, type Stream, type Stretch } from './stream.js';

/** Shorter texts are found in others by accident. A Chinese character says as much as some letters. */
const shortest = 10;

/**
 * Finds the pieces that stand in the returned text as they were issued, the longest first. What was issued several times has to
 * be there as often; which is which is otherwise told by what stands beside them.
 */
export function claimAnchors(stream: Stream, sought: readonly Sought[]): void {
  const alike = new Map<string, (readonly [number, Sought])[]>();
  for (const [at, one] of sought.entries()) {
    const same = alike.get(one.letters);
    if (same) same.push([at, one]);
    else alike.set(one.letters, [[at, one]]);
  }
  const longestFirst = [...alike].toSorted(([one], [other]) => other.length - one.length);
  for (const [letters, same] of longestFirst) {
    if (weight(letters) < shortest) continue;
    const places = placesOf(stream, letters);
    const whole = places.filter((place) => isLineEdge(stream, place.from) && isLineEdge(stream, place.to));
    const taken = whole.length === same.length ? whole : places;
    if (taken.length !== same.length) continue;
    for (const [at, [piece, one]] of same.entries()) {
      one.found = taken[at];
      if (one.found) claim(stream, one.found, piece);
    }
  }
}

/** Where some letters stand, none of which is claimed. */
export function placesOf(
  stream: Stream,
  letters: string,
  { from, to } = { from: 0, to: stream.letters.length },
): readonly Stretch[] {
  const found: Stretch[] = [];
  if (letters === '') return found;
  for (let at = stream.letters.indexOf(letters, from); at !== -1 && at + letters.length <= to; ) {
    const place = { from: at, to: at + letters.length };
    const isTaken = !isFree(stream, place);
    if (!isTaken) found.push(place);
    at = stream.letters.indexOf(letters, isTaken ? at + 1 : place.to);
  }
  return found;
}

function weight(letters: string): number {
  const ideographs = letters.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return letters.length + ideographs;
}
