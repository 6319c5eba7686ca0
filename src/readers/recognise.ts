import type { CarriedFormat } from './carried.js';
import { Unreadable } from './unreadable.js';

/** Bytes within which a PDF has its header (ISO 32000-1, annex H, note 13). */
const headerReach = 1024;

/**
 * The format of a document, by its content: names of files are changed too easily. `text` is a text that is none of
 * them, such as Markdown. Throws `Unreadable` for anything else.
 */
export function recogniseFormat(bytes: Uint8Array): CarriedFormat | 'text' {
  if (bytes.length === 0) throw new Unreadable('The document is empty');
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, headerReach));
  if (start.startsWith('PK\x03\x04')) return 'docx';
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    throw new Unreadable(
      'The document is an Office file that is protected with a password, or of the format before DOCX',
      'Open it in Word and save it as DOCX without a password.',
    );
  }
  const first = start.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()[0];
  if (first === '{') return 'json';
  if (first === '<') return 'html';
  if (start.includes('%PDF-')) return 'pdf';
  if (isText(bytes)) return 'text';
  throw new Unreadable('The document is no PDF, DOCX, HTML or JSON');
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0');
  } catch {
    return false;
  }
}
