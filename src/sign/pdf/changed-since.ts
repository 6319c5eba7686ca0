import { PDFName, PDFRef } from '@cantoo/pdf-lib';
import { type Form, formOf } from './form.js';
import { openPdf, type PdfFile } from './pdf-file.js';
import { placedSignature } from './placed-signature.js';
import { sealFieldName } from './seal-field.js';
import { sealOf } from './seal-of.js';
import { hasSignedDigest } from './signed-digest.js';

/**
 * Whether a sealed document is not what was sealed any more, or was changed by more than filling in and signing: the
 * signed bytes, and the objects that updates put others in place of. Of who sealed it nothing is said; that is verifying.
 *
 * @returns What is wrong, in words; nothing for a document that is as it should be, or was never sealed.
 */
export function changedSinceSeal(file: PdfFile): string | undefined {
  const signature = sealOf(file);
  const hasSeal = formOf(file).fields.get(sealFieldName)?.isSigned;
  if (signature === undefined) return hasSeal ? 'the catalog of the PDF was changed' : undefined;
  const placed = placedSignature(file.bytes, signature);
  if (placed === undefined || !hasSignedDigest(placed)) return 'the seal is broken';
  const sealed = openPdf(file.bytes.subarray(0, placed.signedEnd));
  const allowed = mayChange(sealed, formOf(sealed));
  for (const [number, offset] of sealed.references.offsets) {
    if (file.references.offsets.get(number) !== offset && !allowed.has(number)) {
      return 'something was changed that is neither a field nor a signature';
    }
  }
  return catalogsDiffer(sealed, file) ? 'the catalog of the PDF was changed' : undefined;
}

/** Numbers of the objects that filling in and signing put others in place of; the catalog is looked at by itself. */
function mayChange(file: PdfFile, { reference, fields }: Form): ReadonlySet<number> {
  const allowed = new Set([reference.objectNumber, file.catalog.reference.objectNumber]);
  for (const field of fields.values()) {
    allowed.add(field.reference.objectNumber);
    const appearance = file.dictionary(field.dictionary, 'AP')?.get(PDFName.of('N'));
    if (appearance instanceof PDFRef) allowed.add(appearance.objectNumber);
  }
  const store = file.catalog.dictionary.get(PDFName.of('DSS'));
  if (store instanceof PDFRef) allowed.add(store.objectNumber);
  return allowed;
}

/** A store of what proves certificates is added, nothing else. */
function catalogsDiffer(sealed: PdfFile, file: PdfFile): boolean {
  const entries = ({ catalog }: PdfFile) =>
    catalog.dictionary
      .entries()
      .filter(([key]) => key !== PDFName.of('DSS') && key !== PDFName.of('Extensions'))
      .map(([key, value]) => `${key} ${value}`)
      .sort()
      .join('\n');
  return entries(sealed) !== entries(file) || sealed.catalog.reference !== file.catalog.reference;
}
