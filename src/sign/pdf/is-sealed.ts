import { PDFName } from '@cantoo/pdf-lib';
import { CountersignError } from '../../diagnostics/index.js';
import { openPdf } from './pdf-file.js';

/** Whether a document has a seal, be it broken; what cannot be read has none. */
export function isSealed(bytes: Uint8Array): boolean {
  try {
    return openPdf(bytes).catalog.dictionary.has(PDFName.of('Perms'));
  } catch (error) {
    if (error instanceof CountersignError) return false;
    throw error;
  }
}
