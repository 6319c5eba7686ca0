import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { markedTexts } from '../pdf-ua/reading/logical-text.js';
import { asText, entry, listEntry, nameEntry, textEntry } from '../pdf-ua/reading/objects.js';
import type { Element } from '../pdf-ua/reading/structure.js';
import { readSubject } from '../pdf-ua/reading/subject.js';

/**
 * The structure tree of a PDF as indented lines: types with what is said of them in brackets, what is shown in quotes, and
 * annotations with what they say of themselves.
 */
export async function structureLines(bytes: Uint8Array): Promise<readonly string[]> {
  const subject = await readSubject(bytes);
  const texts = markedTexts(subject);
  const linesOf = (element: Element, depth: number): string[] => {
    const indent = '  '.repeat(depth);
    const below = `${indent}  `;
    const content = element.content.flatMap((part) => {
      if ('role' in part) return linesOf(part, depth + 1);
      const text = part.owner && texts.get(part.owner)?.get(part.mcid);
      return [`${below}“${text ?? ''}”`];
    });
    const objects = element.objects.map((object) => `${below}@ ${describedAnnotation(object)}`);
    return [`${indent}${element.type}${factsOf(element)}`, ...content, ...objects];
  };
  return subject.structure.top.flatMap((element) => linesOf(element, 0));
}

function describedAnnotation(annotation: PDFDict): string {
  return `${nameEntry(annotation, 'Subtype')} ${textEntry(annotation, 'Contents') ?? textEntry(annotation, 'TU')}`;
}

function factsOf({ dict }: Element): string {
  const facts = ['ID', 'Lang', 'Alt', 'ActualText'].flatMap((key) => {
    const text = textEntry(dict, key);
    return text === undefined ? [] : [`${key}=${text}`];
  });
  const attributes = listEntry(dict, 'A').flatMap((holder) =>
    holder instanceof PDFDict
      ? holder.keys().flatMap((key) => {
          const name = key.decodeText();
          const value = shown(entry(holder, name));
          return ['O', 'Placement', 'BBox'].includes(name) ? [] : [`${name}=${value}`];
        })
      : [],
  );
  const all = [...facts, ...attributes];
  return all.length > 0 ? ` [${all.join(' ')}]` : '';
}

function shown(value: PDFObject | undefined): string {
  if (value instanceof PDFName) return value.decodeText();
  if (value instanceof PDFNumber) return String(value.asNumber());
  if (value instanceof PDFArray) return value.toString();
  return asText(value) ?? '';
}
