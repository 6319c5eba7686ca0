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
    const value =
      readableFormat(bytes) === 'pdf'
        ? await (await import('./pdf/read-pdf-text.js')).readPdfText(bytes)
        : await (await import('./docx/read-docx-text.js')).readDocxText(bytes);
    return { value, diagnostics: [] };
  } catch (error) {
    return { value: undefined, diagnostics: [unreadable(error)] };
  }
}

/** Why a file is not read at all: it is too large, or neither PDF nor DOCX. */
export function refusedAtOnce(bytes: Uint8Array): Diagnostic | undefined {
  try {
    readableFormat(bytes);
    return undefined;
  } catch (error) {
    return unreadable(error);
  }
}

/** Throws `Unreadable`. */
function readableFormat(bytes: Uint8Array): 'pdf' | 'docx' {
  if (bytes.length > largestDocument) {
    throw new Unreadable(`The document has ${bytes.length} bytes; at most ${largestDocument} are read`);
  }
  const format = recogniseFormat(bytes);
  if (format === 'pdf' || format === 'docx') return format;
  throw new Unreadable('The document is no PDF and no DOCX', 'Only these can be signed and compared.');
}

function unreadable(error: unknown): Diagnostic {
  if (error instanceof Unreadable)
    return diagnostic('document-unreadable', error.message, { hint: error.hint });
  return diagnostic('document-unreadable', 'The document is damaged');
}
