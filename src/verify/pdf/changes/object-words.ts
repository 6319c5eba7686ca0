import type { DiagnosticCode } from '../../../diagnostics/index.js';
import type { Place } from './places.js';

/** What the change of an object means, by where it belongs. */
export function wordsFor({ path, page }: Place): { readonly code: DiagnosticCode; readonly message: string } {
  const has = (...keys: readonly string[]) => keys.some((key) => path.includes(key));
  const where = page === undefined ? 'The document' : `Page ${page}`;
  if (has('AcroForm') && has('Font', 'DR')) return font('The font of a field was replaced');
  if (has('AcroForm') && has('AP')) return field('The look of a field was replaced');
  if (has('AcroForm')) return field('A field of the form was changed');
  if (has('Annots')) return { code: 'page-changed', message: `${where}: a link or note was changed` };
  if (has('Font')) return font(`${where}: the font of its text was replaced`);
  if (has('XObject')) return { code: 'page-changed', message: `${where}: a picture was replaced` };
  if (has('Resources'))
    return { code: 'page-changed', message: `${where}: the fonts or pictures that it uses were changed` };
  if (has('EmbeddedFiles', 'AF'))
    return { code: 'attachment-changed', message: 'The attached files were changed' };
  if (has('StructTreeRoot')) return { code: 'document-changed', message: 'What is read aloud was changed' };
  if (has('DSS')) return { code: 'document-changed', message: 'Data for verifying signatures were replaced' };
  if (has('Outlines')) return { code: 'document-changed', message: 'The bookmarks were changed' };
  return {
    code: page === undefined ? 'document-changed' : 'page-changed',
    message: `${where}: something was changed outside the form fields`,
  };
}

function font(message: string) {
  return { code: 'font-changed', message } as const;
}

function field(message: string) {
  return { code: 'field-changed', message } as const;
}
