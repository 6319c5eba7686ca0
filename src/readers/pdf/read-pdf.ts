import { EncryptedPDFError, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { DocumentReader } from '../carried.js';
import { Unreadable } from '../unreadable.js';
import { embeddedFiles } from './embedded-files.js';
import { formFields } from './form-fields.js';
import { refuseBombs } from './inflate.js';

const dataFile = 'statement.json';

/** A PDF: its last revision, where something was added to it by an incremental update. */
export const readPdf: DocumentReader = async (bytes) => {
  refuseBombs(bytes);
  const document = await load(bytes);
  const files = embeddedFiles(document);
  const title = document.getTitle();
  const data = files.find(({ name }) => name === dataFile);
  if (data === undefined && !endsWhole(bytes)) throw new Unreadable('The PDF is cut off before its end');
  return {
    statement: data?.bytes,
    articles: files.flatMap(({ name, bytes: content }) =>
      content && name !== dataFile ? [{ file: articleName(name), bytes: content }] : [],
    ),
    fields: formFields(document),
    files,
    ...(title !== undefined && { title }),
    formatVersion: versionOf(document, bytes),
  };
};

/** An article of the name that the data have is embedded under another one. */
function articleName(name: string): string {
  return name === `article-${dataFile}` ? dataFile : name;
}

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });
  } catch (error) {
    if (!(error instanceof EncryptedPDFError)) throw new Unreadable('The PDF is damaged');
    throw new Unreadable(
      'The PDF is encrypted',
      'Save it without a password or restrictions, or give the document as it was issued.',
    );
  }
}

/** The catalog's version wins over that of the header (ISO 32000-2, 7.5.2). */
function versionOf({ catalog }: PDFDocument, bytes: Uint8Array): string {
  const later = catalog.lookup(PDFName.of('Version'));
  if (later instanceof PDFName) return later.decodeText();
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1100));
  return /%PDF-(\d\.\d)/.exec(start)?.[1] ?? 'unknown';
}

/** ISO 32000-2, 7.5.5: the last line is `%%EOF`; readers take it within the last 1024 bytes. */
function endsWhole(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-1024)).includes('%%EOF');
}
