import type { Sought } from './pieces.js';
import { isLineEdge, type Stream, type Stretch, startsWordAt } from './stream.js';

/** What nobody sees of a piece that stands there letter by letter. */
export interface Oddities {
  /** Characters without a shape that were not issued. */
  readonly unseen: readonly string[];
  /** Words run together, or apart: `now here` for `nowhere`. */
  readonly hasOtherSpaces: boolean;
}

export function odditiesOf(stream: Stream, one: Sought, stretch: Stretch): Oddities {
  return {
    unseen: unseenIn(stream, one, stretch),
    hasOtherSpaces: one.found !== undefined && hasOtherSpaces(stream, one, one.found),
  };
}

function unseenIn({ lines }: Stream, { read }: Sought, { from, to }: Stretch): readonly string[] {
  const issued = new Set(read.unseen.map(({ character }) => character));
  return lines
    .filter((line) => line.from < to && line.to > from)
    .flatMap(({ from: start, unseen }) => unseen.map(({ at, character }) => ({ at: start + at, character })))
    .filter(({ at, character }) => at >= from && at <= to && !issued.has(character))
    .map(({ character }) => character);
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{P}\p{S}]/u;

/** Only between letters of one line: where lines end is of no account, and signs stand as programs like it. */
function hasOtherSpaces(stream: Stream, { read, letters }: Sought, { from, to }: Stretch): boolean {
  if (read.letters !== letters) return false;
  for (let at = from + 1; at < to; at++) {
    const before = stream.letters[at - 1] ?? '';
    const here = stream.letters[at] ?? '';
    if (isLineEdge(stream, at) || unspaced.test(before) || unspaced.test(here)) continue;
    const wasApart = startsWordAt(read.text, read.places, at - from);
    if (wasApart !== (stream.startsWord[at] === 1)) return true;
  }
  return false;
}
