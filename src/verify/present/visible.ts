import { codePointName } from '../../model/index.js';

/** What is not seen, or makes its surroundings read otherwise: controls, directions, surrogates, private and unassigned ones. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]+/gu;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What is left of a word at the end of a cut, where that is not all of the text. */
const lastWord = /(?<=\S)(?:\s+[\p{L}\p{M}\p{N}]{0,24}|\s+)$/u;

/** More marks above and below a letter than any writing has. */
const mostUnits = 12;

/**
 * A text of somebody else as the report shows it: on one line, what nobody would see named by its code, and cut where it
 * is longer than there is room. What it is in full is in the report's data.
 *
 * @param most Characters, as readers count them.
 */
export function visible(text: string, most: number): string {
  const line = text
    .slice(0, 4 * mostUnits * most)
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(unseen, named);
  let shown = '';
  let count = 0;
  for (const { segment } of segmenter.segment(line)) {
    if (count === most) return `${shown.replace(lastWord, '')}…`;
    shown += segment.slice(0, mostUnits);
    count += 1;
  }
  return shown;
}

function named(characters: string): string {
  const all = [...characters];
  const names = all.slice(0, 2).map(codePointName).join(' ');
  return all.length > 2 ? `[${names} … ${all.length} characters]` : `[${names}]`;
}
