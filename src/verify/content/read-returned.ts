import { type Diagnostic, diagnostic, type Outcome } from '../../diagnostics/index.js';
import { largestDocument, recogniseFormat, Unreadable } from '../../readers/index.js';
import type { ReturnedContent } from './returned.js';

/**
 * Reads the text of a returned file, without the data that it carries. The file may come from anybody: what it may cost is
 * limited, and nothing is thrown.
 *
 * @param bytes A PDF or DOCX, recognised by its content.
 * @returns The text, or nothing with `document-unreadable`.
 */
export async function readReturned(bytes: Uint8Array): Promise<Outcome<ReturnedContent | undefined>> {
  try {
    if (bytes.length > largestDocument) {
      throw new Unreadable(`The document has ${bytes.length} bytes; at most ${largestDocument} are read`);
    }
    const format = recogniseFormat(bytes);
    switch (format) {
      case 'pdf':
        return { value: await (await import('./pdf/read-pdf-text.js')).readPdfText(bytes), diagnostics: [] };
      case 'docx':
        return {
          value: await (await import('./docx/read-docx-text.js')).readDocxText(bytes),
          diagnostics: [],
        };
      case 'html':
      case 'json':
      case 'text':
        throw new Unreadable('The document is no PDF and no DOCX', 'Only these can be signed and compared.');
      default:
        return format satisfies never;
    }
  } catch (error) {
    return { value: undefined, diagnostics: [unreadable(error)] };
  }
}

function unreadable(error: unknown): Diagnostic {
  if (error instanceof Unreadable)
    return diagnostic('document-unreadable', error.message, { hint: error.hint });
  return diagnostic('document-unreadable', 'The document is damaged');
}
