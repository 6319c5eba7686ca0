import { type PDFContext, PDFDict, PDFName } from '@cantoo/pdf-lib';
import type { CarriedFile, DocumentReader } from '../carried.js';
import { Unreadable } from '../unreadable.js';
import { embeddedFiles } from './embedded-files.js';
import { formFields } from './form-fields.js';
import { parsePdf } from './parser.js';
import { textOf } from './text.js';

const dataFile = 'statement.json';

/** A PDF: its last revision, where something was added to it by an incremental update. */
export const readPdf: DocumentReader = async (bytes) => {
  const context = await load(bytes);
  const catalog = context.lookup(context.trailerInfo.Root);
  if (!(catalog instanceof PDFDict)) throw new Unreadable('The PDF is damaged');
  const files = embeddedFiles(catalog);
  const title = titleOf(context);
  const data = files.find(({ name }) => name === dataFile);
  if (data === undefined && !endsWhole(bytes)) throw new Unreadable('The PDF is cut off before its end');
  return {
    statement: data?.bytes,
    articles: files
      .filter(isArticle)
      .flatMap(({ name, bytes: content }) => (content ? [{ file: name, bytes: content }] : [])),
    fields: formFields(catalog),
    files,
    ...(title !== undefined && { title }),
    formatVersion: versionOf(catalog, bytes),
  };
};

/**
 * The article is text, whatever its name: one that the data's name was taken for has another one here. Programs that
 * write a PDF anew can lose its type.
 */
function isArticle({ name, mediaType = 'text/plain' }: CarriedFile): boolean {
  return name !== dataFile && /^(text\/|application\/octet-stream$)/.test(mediaType);
}

async function load(bytes: Uint8Array): Promise<PDFContext> {
  const context = await parse(bytes);
  if (context.lookup(context.trailerInfo.Encrypt) instanceof PDFDict) {
    throw new Unreadable(
      'The PDF is encrypted',
      'Save it without a password or restrictions, or give the document as it was issued.',
    );
  }
  return context;
}

async function parse(bytes: Uint8Array): Promise<PDFContext> {
  try {
    return await parsePdf(bytes);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('The PDF is damaged');
  }
}

/** Of the information dictionary (ISO 32000-2, 14.3.3). */
function titleOf(context: PDFContext): string | undefined {
  const information = context.lookup(context.trailerInfo.Info);
  return information instanceof PDFDict ? textOf(information.lookup(PDFName.of('Title'))) : undefined;
}

/** The catalog's version wins over that of the header (ISO 32000-2, 7.5.2). */
function versionOf(catalog: PDFDict, bytes: Uint8Array): string {
  const later = catalog.lookup(PDFName.of('Version'));
  if (later instanceof PDFName) return later.decodeText();
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1100));
  return /%PDF-(\d\.\d)/.exec(start)?.[1] ?? 'unknown';
}

/** ISO 32000-2, 7.5.5: the last line is `%%EOF`; readers take it within the last 1024 bytes. */
function endsWhole(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-1024)).includes('%%EOF');
}
