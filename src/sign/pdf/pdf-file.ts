import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFObjectParser,
  PDFRef,
} from '@cantoo/pdf-lib';
import { CountersignError } from '../../diagnostics/index.js';
import { type CrossReferences, readCrossReferences } from './cross-references.js';
import { refuse } from './refuse.js';

/** A PDF that something is appended to. Objects are read where they stand when they are asked for: a seal needs four of them. */
export interface PdfFile {
  readonly bytes: Buffer;
  readonly references: CrossReferences;
  /** For the objects that are made. */
  readonly context: PDFContext;
  /** A free object number. */
  newReference(): PDFRef;
  /** What a reference leads to; any other value is itself. */
  resolve(value: PDFObject | undefined): PDFObject | undefined;
  /** What an entry of a dictionary leads to. */
  entry(of: PDFDict | undefined, key: string): PDFObject | undefined;
  /** The same where it is a dictionary. */
  dictionary(of: PDFDict | undefined, key: string): PDFDict | undefined;
  /** The elements of an entry that is an array, as they stand there. */
  list(of: PDFDict | undefined, key: string): readonly PDFObject[];
  readonly catalog: { readonly reference: PDFRef; readonly dictionary: PDFDict };
}

/** Errors: `pdf-not-signable` for what is no PDF, damaged, encrypted or written anew by another program. */
export function openPdf(bytes: Uint8Array): PdfFile {
  return orRefuse(() => opened(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
}

function opened(bytes: Buffer): PdfFile {
  const context = PDFContext.create();
  const references = readCrossReferences(bytes, context);
  const read = new Map<number, PDFObject | undefined>();
  // `Size` is one more than the highest number (ISO 32000-1, table 15), if it is right.
  let next = sizeOf(references);
  for (const number of references.offsets.keys()) next = Math.max(next, number + 1);

  const resolve = (value: PDFObject | undefined): PDFObject | undefined => {
    if (!(value instanceof PDFRef)) return value;
    const { objectNumber } = value;
    if (!read.has(objectNumber))
      read.set(
        objectNumber,
        orRefuse(() => objectAt(bytes, value, references, context)),
      );
    return read.get(objectNumber);
  };
  const dictionaryOf = (value: PDFObject | undefined) => {
    const found = resolve(value);
    return found instanceof PDFDict ? found : undefined;
  };
  const { trailer } = references;
  if (trailer.has(PDFName.of('Encrypt'))) refuse('pdf-not-signable', 'The PDF is encrypted');
  const reference = trailer.get(PDFName.of('Root'));
  const dictionary = dictionaryOf(reference);
  if (!(reference instanceof PDFRef) || dictionary === undefined) throw new Error('There is no catalog');
  return {
    bytes,
    references,
    context,
    resolve,
    entry: (of, key) => resolve(of?.get(PDFName.of(key))),
    dictionary: (of, key) => dictionaryOf(of?.get(PDFName.of(key))),
    list(of, key) {
      const found = resolve(of?.get(PDFName.of(key)));
      return found instanceof PDFArray ? found.asArray() : [];
    },
    newReference: () => PDFRef.of(next++),
    catalog: { reference, dictionary },
  };
}

function objectAt(
  bytes: Buffer,
  { objectNumber, generationNumber }: PDFRef,
  { offsets }: CrossReferences,
  context: PDFContext,
): PDFObject | undefined {
  const offset = offsets.get(objectNumber);
  if (offset === undefined) return undefined;
  const header = /^(\d+) (\d+) obj/.exec(bytes.toString('latin1', offset, offset + 32));
  if (Number(header?.[1]) !== objectNumber || Number(header?.[2]) !== generationNumber) {
    throw new Error('Another object stands there');
  }
  const start = offset + (header?.[0].length ?? 0);
  return PDFObjectParser.forBytes(bytes.subarray(start), context).parseObject();
}

function sizeOf({ trailer }: CrossReferences): number {
  const size = trailer.get(PDFName.of('Size'));
  return size instanceof PDFNumber ? size.asNumber() : 0;
}

/** What the library throws at a damaged file is for its authors. */
function orRefuse<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof CountersignError) throw error;
    return refuse('pdf-not-signable', 'The PDF is damaged, or it is none');
  }
}
