import { PDFDict, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { PdfFile } from './pdf-file.js';
import { decodedText } from './text-string.js';

/** The form of a document, with the fields that stand in it by name. A document of this product has none within others. */
export interface Form {
  /** Of the form that is there, or is to be made. */
  readonly reference: PDFRef;
  readonly dictionary: PDFDict | undefined;
  readonly fields: ReadonlyMap<string, Field>;
}

export interface Field {
  readonly name: string;
  readonly reference: PDFRef;
  readonly dictionary: PDFDict;
  readonly kind: 'text' | 'check-box' | 'signature' | 'other';
  readonly isSigned: boolean;
}

/** Its `SigFlags` (ISO 32000-1, table 219): there are signatures, and what is changed is appended. */
export const signedAppendOnly = 3;

const known = new WeakMap<PdfFile, Form>();

export function formOf(file: PdfFile): Form {
  const form = known.get(file) ?? readForm(file);
  known.set(file, form);
  return form;
}

function readForm(file: PdfFile): Form {
  const { dictionary: catalog } = file.catalog;
  const reference = catalog.get(PDFName.of('AcroForm'));
  const dictionary = file.dictionary(catalog, 'AcroForm');
  const fields = file.list(dictionary, 'Fields').flatMap((each) => fieldOf(each, file) ?? []);
  return {
    reference: reference instanceof PDFRef ? reference : file.newReference(),
    dictionary,
    fields: new Map(fields.map((field) => [field.name, field])),
  };
}

function fieldOf(reference: PDFObject, file: PdfFile): Field | undefined {
  const dictionary = file.resolve(reference);
  if (!(reference instanceof PDFRef) || !(dictionary instanceof PDFDict)) return undefined;
  const name = decodedText(file.resolve(dictionary.get(PDFName.of('T'))));
  const kind = kinds.get(String(dictionary.get(PDFName.of('FT')))) ?? 'other';
  const isSigned = kind === 'signature' && file.dictionary(dictionary, 'V') !== undefined;
  return name === undefined ? undefined : { name, reference, dictionary, kind, isSigned };
}

const kinds = new Map<string, Field['kind']>([
  ['/Tx', 'text'],
  ['/Btn', 'check-box'],
  ['/Sig', 'signature'],
]);
