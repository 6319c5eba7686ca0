import { PDFDict, PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';

/** A PDF as another library reads it. */
export async function objectsOf(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = document;
  const entry = (dictionary: PDFDict | undefined, key: string) => dictionary?.lookup(PDFName.of(key));
  const dictionary = (from: PDFDict | undefined, key: string) => {
    const found = entry(from, key);
    return found instanceof PDFDict ? found : undefined;
  };
  const fields = new Map(
    document
      .getForm()
      .getFields()
      .map((field) => [field.getName(), field.acroField.dict] as const),
  );
  return { document, context, catalog, entry, dictionary, fields };
}

export function textOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}
