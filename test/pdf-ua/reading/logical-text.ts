import type { PDFDict } from '@cantoo/pdf-lib';
import { codesIn, fontsOf } from './fonts.js';
import { textEntry } from './objects.js';
import type { Element, Marked } from './structure.js';
import { readSubject, type Subject } from './subject.js';

/**
 * The text of a PDF in the order of its structure tree, a line for each piece of marked content: what assistive technology
 * is given. Artifacts and what stands in fields are not in it.
 */
export async function logicalText(bytes: Uint8Array): Promise<string> {
  const subject = await readSubject(bytes);
  const texts = markedTexts(subject);
  const read = (part: Element | Marked): readonly string[] => {
    if (!('role' in part))
      return part.owner === undefined ? [] : [texts.get(part.owner)?.get(part.mcid) ?? ''];
    const actual = textEntry(part.dict, 'ActualText');
    return actual === undefined ? part.content.flatMap(read) : [actual];
  };
  return subject.structure.top.flatMap(read).join('\n');
}

export function markedTexts({
  document,
  content,
}: Subject): ReadonlyMap<PDFDict, ReadonlyMap<number, string>> {
  const fonts = fontsOf(document);
  const texts = new Map<PDFDict, Map<number, string>>();
  for (const { font: dict, codes, marks, owner } of content.shown) {
    const font = dict === undefined ? undefined : fonts.get(dict);
    const mcid = marks.findLast((mark) => mark.mcid !== undefined)?.mcid;
    if (font === undefined || mcid === undefined) continue;
    const ofOwner = texts.get(owner.dict) ?? new Map<number, string>();
    const text = codesIn(codes, font).map((code) => font.texts?.get(code) ?? '');
    texts.set(owner.dict, ofOwner.set(mcid, (ofOwner.get(mcid) ?? '') + text.join('')));
  }
  return texts;
}
