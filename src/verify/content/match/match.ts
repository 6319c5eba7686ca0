import type { IssuedContent } from '../issued.js';
import type { LetterOptions } from '../letters.js';
import type { ReturnedLine } from '../returned.js';
import { claimAnchors } from './anchors.js';
import { claimChanges } from './changes.js';
import { type Leftover, leftoversOf } from './leftovers.js';
import { claimNeighbours } from './neighbours.js';
import { type Sought, soughtOf } from './pieces.js';
import { claimRenumbered } from './renumbered.js';
import { type Stream, streamOf } from './stream.js';
import { keptOrder } from './windows.js';

/** Where each issued piece stands in a returned text, and what stands there besides. */
export interface Matching {
  readonly stream: Stream;
  readonly sought: readonly Sought[];
  readonly leftovers: readonly Leftover[];
  /** Pieces that stand in the order in which they were issued. */
  readonly kept: ReadonlySet<number>;
}

export function matchPieces(
  issued: IssuedContent,
  lines: readonly ReturnedLine[],
  options: LetterOptions,
): Matching {
  const stream = streamOf(lines, options);
  const sought = soughtOf(issued.pieces, options);
  claimAnchors(stream, sought);
  claimNeighbours(stream, sought);
  claimRenumbered(stream, sought);
  claimChanges(stream, sought);
  for (const one of sought) settle(stream, one);
  return { stream, sought, leftovers: leftoversOf(stream, sought, issued, options), kept: keptOrder(sought) };
}

/** What was put together word by word can be whole after all. */
function settle({ letters }: Stream, one: Sought): void {
  const parts = one.instead.toSorted((a, b) => a.from - b.from);
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return;
  if (parts.map(({ from, to }) => letters.slice(from, to)).join('') !== one.letters) return;
  if (last.to - first.from === one.letters.length) one.found = { from: first.from, to: last.to };
}
