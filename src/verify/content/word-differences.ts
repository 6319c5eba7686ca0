import { wordsIn } from './letters.js';
import { commonWords } from './match/common-words.js';

/** Words that stand where others stood; one of the two can be empty. */
export interface WordDifference {
  readonly issued: string;
  readonly returned: string;
}

/** What is different between two texts, word by word, for people. */
export function wordDifferences(issued: string, returned: string): readonly WordDifference[] {
  const one = spacedWords(issued);
  const other = spacedWords(returned);
  const pairs = commonWords(
    one.map(({ word }) => word),
    other.map(({ word }) => word),
  );
  const found: WordDifference[] = [];
  let [before, last] = [-1, -1];
  for (const [at, there] of [...pairs, [one.length, other.length] as const]) {
    const was = phrase(one.slice(before + 1, at));
    const is = phrase(other.slice(last + 1, there));
    if (was !== is) found.push({ issued: was, returned: is });
    [before, last] = [at, there];
  }
  return found;
}

/** A word, or a sign between words. */
export interface SpacedWord {
  readonly word: string;
  /** Whether a space comes before it. */
  readonly isApart: boolean;
}

export function spacedWords(text: string): readonly SpacedWord[] {
  return text
    .normalize('NFC')
    .split(/\s+/u)
    .flatMap((part) => wordsIn(part).map((word, at) => ({ word, isApart: at === 0 })));
}

function phrase(words: readonly SpacedWord[]): string {
  return words.map(({ word, isApart }, at) => (isApart && at > 0 ? ` ${word}` : word)).join('');
}
