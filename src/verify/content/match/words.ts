import { wordsIn } from '../letters.js';
import type { Sought } from './pieces.js';
import { nobody, type Stream, type Stretch } from './stream.js';

/** A word of an issued piece. */
export interface IssuedWord {
  readonly text: string;
  readonly piece: number;
}

export interface ReturnedWord extends Stretch {
  readonly text: string;
}

/** The words of pieces, in the form in which they are compared. */
export function issuedWords(sought: readonly Sought[], pieces: readonly number[]): readonly IssuedWord[] {
  return pieces.flatMap((piece) => {
    const { read, letters } = sought[piece] ?? {};
    // Where spaces are is known of the text, and what is compared of its letters.
    const words = wordsIn(read?.text ?? '').map((text) =>
      text.replaceAll(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, ''),
    );
    const whole = words.join('') === letters ? words : wordsIn(letters ?? '');
    return whole.filter((text) => text !== '').map((text) => ({ text, piece }));
  });
}

const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The words among the free letters of a stretch. */
export function returnedWords(stream: Stream, { from, to }: Stretch): readonly ReturnedWord[] {
  const words: { text: string; from: number; to: number }[] = [];
  let kind: 'word' | 'other' | undefined;
  for (let at = from; at < to; ) {
    const character = String.fromCodePoint(stream.letters.codePointAt(at) ?? 0);
    const next = at + character.length;
    if (stream.owner[at] !== nobody) kind = undefined;
    else {
      const here = han.test(character) || !/[\p{L}\p{M}\p{N}]/u.test(character) ? 'other' : 'word';
      const last = words.at(-1);
      if (last && here === 'word' && kind === 'word' && stream.startsWord[at] !== 1) {
        last.text += character;
        last.to = next;
      } else words.push({ text: character, from: at, to: next });
      kind = here;
    }
    at = next;
  }
  return words;
}
