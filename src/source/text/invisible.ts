import { codePointName } from '../../model/index.js';
import type { Edit } from './edits.js';
import { count } from './finding.js';
import type { Repair } from './repair.js';

/** Controls, zero-width and bidirectional controls, tag characters: what a reader cannot see but a program reads. */
const invisible =
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** These part words or lines, so a space takes their place. */
const separating = /[\x0b\x0c\x85\u2028\u2029]/;

/** Where a joiner has work to do: Arabic and Indic letters, and emoji built of several. */
const joined =
  /\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Tamil}|\p{Script=Telugu}|\p{Script=Kannada}|\p{Script=Malayalam}|\p{Script=Sinhala}|\p{Script=Khmer}|\p{Extended_Pictographic}|\ufe0f/u;

/** Takes invisible characters out of a text. Line feeds and tabs stay. */
export function repairInvisible(text: string): Repair {
  const found = [...text.matchAll(invisible)].filter(
    ({ index, 0: character }) => !hasWork(text, index, character),
  );
  const first = found[0];
  if (first === undefined) return { edits: [], findings: [] };
  const edits: Edit[] = found.map(({ index, 0: character }) => ({
    offset: index,
    length: character.length,
    replacement: separating.test(character) ? ' ' : '',
  }));
  const message = `${count(edits.length, 'invisible character')}, first ${codePointName(first[0])}`;
  return { edits, findings: [{ code: 'source-control-characters', message, offset: first.index }] };
}

/** Joiners between letters that join, and direction marks in text that runs from right to left. */
function hasWork(text: string, index: number, character: string): boolean {
  const around = text.slice(Math.max(0, index - 2), index + 3);
  if (character === '\u200c' || character === '\u200d') return joined.test(around);
  if (character === '\u200e' || character === '\u200f') return /[\u0590-\u08ff]/.test(around);
  return false;
}

/** The text alone, for characters that Markdown brings in as entities such as `&#x202E;`. */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, (character, index: number) =>
    hasWork(text, index, character) ? character : separating.test(character) ? ' ' : '',
  );
}
