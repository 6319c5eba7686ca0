import { PDFDict, PDFName, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { formOf, signedAppendOnly } from './form.js';
import { openPdf, type PdfFile } from './pdf-file.js';
import { refuse } from './refuse.js';
import type { Changes } from './revision.js';
import { sealField, sealFieldName } from './seal-field.js';
import { type LastingKey, signForLong } from './sign-for-long.js';
import { signRevision } from './sign-revision.js';
import { factEntries, type SignatureFacts } from './signature-facts.js';

/** With what and by whom a document is sealed. */
export interface Seal extends LastingKey, SignatureFacts {}

/** ISO 32000-1, table 254: fields may be filled in and signatures added, nothing else. */
const fillAndSign = 2;

/**
 * Seals a finished document: a certification signature as an incremental update (ISO 32000-1, 12.8.2.2; PAdES B-B of ETSI EN 319
 * 142-1, B-T with time stamps, B-LT with `longTerm`). The document's bytes are the beginning of what is returned; it stays
 * PDF/UA-1 and PDF/A-3a.
 *
 * Errors: `pdf-not-signable`, `already-sealed`, `signature-too-large`, those of the signer and the time stamps.
 */
export async function sealPdf(bytes: Uint8Array, seal: Seal): Promise<Uint8Array> {
  const file = openPdf(bytes);
  refuseSealed(file);
  const signature = file.newReference();
  const changes: Changes = new Map();
  const field = sealField(file, signature, seal.name, changes);
  addToForm(file, field, changes);
  changeCatalog(file, signature, changes);
  const entries = { ...factEntries(seal), Reference: permission(file) };
  return signForLong(seal, (key) => signRevision(file, changes, { reference: signature, entries }, key));
}

function refuseSealed(file: PdfFile): void {
  const form = formOf(file);
  const isSealed = file.catalog.dictionary.has(PDFName.of('Perms'));
  if (isSealed || form.fields.has(sealFieldName)) refuse('already-sealed', 'The document is sealed already');
  const signed = [...form.fields.values()].find(({ isSigned }) => isSigned);
  // A certification comes before every other signature (12.8.1).
  if (signed) refuse('already-sealed', `The document is signed already, in its field ${signed.name}`);
}

/** What the seal permits from now on. */
function permission({ context }: PdfFile): PDFObject {
  const parameters = { Type: 'TransformParams', P: fillAndSign, V: '1.2' };
  return context.obj([{ Type: 'SigRef', TransformMethod: 'DocMDP', TransformParams: parameters }]);
}

/** A document without fields has no form until now. */
function addToForm(file: PdfFile, field: PDFRef, changes: Changes): void {
  const { reference, dictionary } = formOf(file);
  const form = dictionary?.clone() ?? PDFDict.withContext(file.context);
  const fields = file.context.obj([...file.list(dictionary, 'Fields'), field]);
  form.set(PDFName.of('Fields'), fields);
  form.set(PDFName.of('SigFlags'), file.context.obj(signedAppendOnly));
  changes.set(reference, form);
}

function changeCatalog(file: PdfFile, signature: PDFRef, changes: Changes): void {
  const { context, catalog } = file;
  const changed = catalog.dictionary.clone();
  changed.set(PDFName.of('AcroForm'), formOf(file).reference);
  changed.set(PDFName.of('Perms'), context.obj({ DocMDP: signature }));
  // What PDF 1.7 does not know yet (ISO 32000-1, 7.12; ETSI EN 319 142-1).
  const extension = { BaseVersion: '1.7', ExtensionLevel: 1 };
  changed.set(PDFName.of('Extensions'), context.obj({ ESIC: extension }));
  changes.set(catalog.reference, changed);
}
