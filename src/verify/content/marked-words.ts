import { commonWords } from './match/common-words.js';
import { type SpacedWord, spacedWords } from './word-differences.js';

/** A part of a text, and whether the other text has it too. */
export interface MarkedWords {
  readonly text: string;
  readonly differs: boolean;
}

export interface MarkedTexts {
  readonly issued: readonly MarkedWords[];
  readonly returned: readonly MarkedWords[];
}

/**
 * Two texts in parts, word by word, so that people see where they differ: joined, the parts are the texts with single spaces
 * between words. Texts that are too long for that differ as a whole.
 */
export function markedWords(issued: string, returned: string): MarkedTexts {
  const one = spacedWords(issued);
  const other = spacedWords(returned);
  const pairs = commonWords(
    one.map(({ word }) => word),
    other.map(({ word }) => word),
  );
  return {
    issued: partsOf(one, new Set(pairs.map(([at]) => at))),
    returned: partsOf(other, new Set(pairs.map(([, at]) => at))),
  };
}

function partsOf(words: readonly SpacedWord[], common: ReadonlySet<number>): readonly MarkedWords[] {
  const parts: { text: string; differs: boolean }[] = [];
  for (const [at, { word, isApart }] of words.entries()) {
    const differs = !common.has(at);
    const space = isApart && at > 0 ? ' ' : '';
    const last = parts.at(-1);
    if (last?.differs === differs) last.text += `${space}${word}`;
    else if (last === undefined) parts.push({ text: word, differs });
    else {
      // A space is told with the words that both have.
      if (differs) last.text += space;
      parts.push({ text: differs ? word : `${space}${word}`, differs });
    }
  }
  return parts;
}
