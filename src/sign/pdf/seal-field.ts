import { PDFDict, PDFName, PDFRef } from '@cantoo/pdf-lib';
import type { PdfFile } from './pdf-file.js';
import { refuse } from './refuse.js';
import type { Changes } from './revision.js';
import { textString } from './text-string.js';

export const sealFieldName = 'seal';

/**
 * Without an extent, so that it is not seen (ISO 32000-1, 12.7.4.5), and outside of the page: there PDF/UA wants no place
 * in the structure for it (ISO 14289-1, 7.18.1), and PDF/A allows nothing that is hidden by a flag (ISO 19005-3, 6.3.2).
 */
const nowhere = [-1, -1, -1, -1];

/** ISO 32000-1, table 165: printed, and locked. */
const flags = (1 << 2) | (1 << 7);

/** The field of the seal on the first page, which belongs to it. @returns Its reference. */
export function sealField(file: PdfFile, signature: PDFRef, name: string, changes: Changes): PDFRef {
  const { context } = file;
  const page = firstPage(file);
  const reference = file.newReference();
  const field = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: textString(sealFieldName),
    TU: textString(name),
    F: flags,
    Rect: nowhere,
    P: page.reference,
    V: signature,
  });
  changes.set(reference, field);
  const changed = page.dictionary.clone();
  changed.set(PDFName.of('Annots'), context.obj([...file.list(page.dictionary, 'Annots'), reference]));
  // A page with annotations says in which order they are (ISO 14289-1, 7.18.3).
  changed.set(PDFName.of('Tabs'), PDFName.of('S'));
  changes.set(page.reference, changed);
  return reference;
}

/** Pages are in a tree (ISO 32000-1, 7.7.3). */
const deepestTree = 50;

function firstPage(file: PdfFile): { readonly reference: PDFRef; readonly dictionary: PDFDict } {
  let node = file.catalog.dictionary.get(PDFName.of('Pages'));
  for (let depth = 0; depth < deepestTree; depth++) {
    const dictionary = file.resolve(node);
    if (!(node instanceof PDFRef) || !(dictionary instanceof PDFDict)) break;
    const kids = file.list(dictionary, 'Kids');
    if (kids.length === 0) return { reference: node, dictionary };
    node = kids[0];
  }
  return refuse('pdf-not-signable', 'The PDF has no pages');
}
