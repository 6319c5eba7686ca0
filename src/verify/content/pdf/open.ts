import { fileURLToPath } from 'node:url';
import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import './drawing-classes.js';
import { largestPicture } from './limits.js';

/** The library is loaded when the first PDF is read. Nothing of a document is run, and nothing is fetched. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return getDocument({
    // The library keeps what it is given.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    cMapUrl: folder('cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts/'),
    fontExtraProperties: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: largestPicture,
  });
}

/** Tables for fonts that are not in the document come with the library. */
function folder(name: string): string {
  return fileURLToPath(new URL(name, import.meta.resolve('pdfjs-dist/package.json')));
}
