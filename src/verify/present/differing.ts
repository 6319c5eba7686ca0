import type { SheetRun } from '../../writers/index.js';
import { alikeLetters, codes } from '../content/alike.js';
import { commonWords } from '../content/match/common-words.js';
import { type SpacedWord, spacedWords } from '../content/word-differences.js';
import { visible } from './visible.js';

/** So many words are shown on either side of those that differ, where not all have room. */
const around = 8;

/** Longer texts are cut before they are compared. */
const longest = 6000;

/** Two texts as they stand side by side, with the words that differ marked. */
export interface SideBySide {
  readonly issued: readonly SheetRun[];
  readonly returned: readonly SheetRun[];
}

/** @param most Characters of either that are shown. */
export function sideBySide(issued: string, returned: string, most: number): SideBySide {
  const one = spacedWords(issued.slice(0, longest));
  const other = spacedWords(returned.slice(0, longest));
  const gaps = gapsOf(one, other);
  const alike = new Map(
    gaps.flatMap(({ was, is }) => lookAlike(one.slice(...was), other.slice(...is), is[0])),
  );
  return {
    issued: shown(
      one,
      gaps.map(({ was }) => was),
      'out',
      most,
    ),
    returned: shown(
      other.map((word, at) => ({ ...word, codes: alike.get(at) })),
      gaps.map(({ is }) => is),
      'in',
      most,
    ),
  };
}

interface Word extends SpacedWord {
  /** Of its letters that look like others: else nobody would see what differs. */
  readonly codes?: string | undefined;
}

type Range = readonly [start: number, end: number];

/** Where the one has other words than the other; one of the two ranges can be empty. */
function gapsOf(one: readonly Word[], other: readonly Word[]): readonly { was: Range; is: Range }[] {
  const pairs = commonWords(
    one.map(({ word }) => word),
    other.map(({ word }) => word),
  );
  const gaps: { was: Range; is: Range }[] = [];
  let [start, begin] = [0, 0];
  for (const [at, there] of [...pairs, [one.length, other.length] as const]) {
    if (at > start || there > begin) gaps.push({ was: [start, at], is: [begin, there] });
    [start, begin] = [at + 1, there + 1];
  }
  return gaps;
}

function lookAlike(was: readonly Word[], is: readonly Word[], first: number): [number, string][] {
  if (was.length !== is.length) return [];
  return is.flatMap(({ word }, at): [number, string][] => {
    const letters = alikeLetters(was[at]?.word ?? '', word).map(({ returned }) => returned);
    return letters.length === 0 ? [] : [[first + at, codes(letters.join(''))]];
  });
}

/** All words, or those near the gaps, until there is no more room. */
function shown(
  words: readonly Word[],
  gaps: readonly Range[],
  differs: 'in' | 'out',
  most: number,
): readonly SheetRun[] {
  const length = words.reduce((sum, { word }) => sum + word.length + 1, 0);
  const near =
    gaps.length === 0 ? [[0, 2 * around] as const] : gaps.map(([a, b]) => [a - around, b + around]);
  const isShown = (at: number) => length <= most || near.some(([a = 0, b = 0]) => at >= a && at < b);
  const isOther = (at: number) => gaps.some(([a, b]) => at >= a && at < b);
  const pieces: { text: string; isOther: boolean }[] = [];
  let room = most;
  let last = -1;
  for (const [at, { word, isApart, codes: named }] of words.entries()) {
    if (!isShown(at)) continue;
    if (room <= 0) break;
    if (last < at - 1) pieces.push({ text: last === -1 ? '… ' : ' … ', isOther: false });
    else if (isApart && at > 0) pieces.push({ text: ' ', isOther: isOther(at) && isOther(last) });
    const text = visible(word, room) + (named === undefined ? '' : ` [${named}]`);
    pieces.push({ text, isOther: isOther(at) });
    room -= text.length + 1;
    last = at;
  }
  if (last < words.length - 1) pieces.push({ text: ' …', isOther: false });
  return joined(pieces).map((piece) => ({ text: piece.text, ...(piece.isOther && { differs }) }));
}

function joined(pieces: readonly { text: string; isOther: boolean }[]) {
  const runs: { text: string; isOther: boolean }[] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    if (run?.isOther === piece.isOther) run.text += piece.text;
    else runs.push({ ...piece });
  }
  return runs;
}
