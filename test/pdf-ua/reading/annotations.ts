import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import { asDict, dictEntry, entry, listEntry, nameEntry } from './objects.js';

export interface Annotation {
  readonly dict: PDFDict;
  readonly subtype: string;
  readonly page: PDFDict;
  readonly place: string;
}

export function annotationsOf(document: PDFDocument): readonly Annotation[] {
  return document.getPages().flatMap(({ node }, index) =>
    listEntry(node, 'Annots').flatMap((value) => {
      const dict = asDict(value);
      if (dict === undefined) return [];
      const subtype = nameEntry(dict, 'Subtype') ?? 'annotation';
      return [{ dict, subtype, page: node, place: `${subtype}, page ${index + 1}` }];
    }),
  );
}

/** An entry of a field, which it may have from the fields above it (ISO 32000-1, 12.7.3.1). */
export function fieldEntry(field: PDFDict | undefined, key: string): ReturnType<typeof entry> {
  if (field === undefined) return undefined;
  return entry(field, key) ?? fieldEntry(dictEntry(field, 'Parent'), key);
}
