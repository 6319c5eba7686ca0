import { count } from '../text/finding.js';
import type { Repair } from '../text/repair.js';
import { codeIn } from './code-ranges.js';

/** A bullet or number, and the white space before its text. */
const bulleted = /^([ \t>]*(?:[-*+]|\d{1,9}[.)]))([ \t]+)(?=[^ \t\n])/gm;

/** Makes a tab after a bullet one space: two tabs would make code of the item (CommonMark 5.2, rule 2). */
export function repairBullets(text: string): Repair {
  const inCode = codeIn(text);
  const edits = [...text.matchAll(bulleted)]
    .filter(({ 2: space = '' }) => space.includes('\t'))
    .map(({ index, 1: bullet = '', 2: space = '' }) => ({
      offset: index + bullet.length,
      length: space.length,
      replacement: ' ',
    }))
    .filter(({ offset }) => !inCode(offset));
  const first = edits[0];
  if (first === undefined) return { edits, findings: [] };
  const message = `${count(edits.length, 'bullet')} followed by a tab`;
  return { edits, findings: [{ code: 'source-tab-after-bullet', message, offset: first.offset }] };
}
