import type { PDFDict } from '@cantoo/pdf-lib';
import type { PdfFile } from './pdf-file.js';

/** The signature dictionary of a document's seal, by its catalog (ISO 32000-1, 12.8.4); whether it holds is not looked at. */
export function sealOf(file: PdfFile): PDFDict | undefined {
  return file.dictionary(file.dictionary(file.catalog.dictionary, 'Perms'), 'DocMDP');
}
