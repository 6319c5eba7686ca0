import { run } from '../tools.js';

/** The text of a PDF in the order of its structure tree, as poppler reads it: what assistive technology is given. */
export function structureTexts(file: string): string {
  const listing = run('pdfinfo', ['-struct-text', '-enc', 'UTF-8', file]);
  // Texts stand in quotation marks on lines of their own; all else is names of elements.
  return [...listing.matchAll(/^ *"([\s\S]*?)"$/gm)].map(([, text = '']) => text).join('\n');
}
