import { PDFArray, PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import type { AddedFonts } from './added-fonts.js';
import { type Field, formOf, signedAppendOnly } from './form.js';
import type { PdfFile } from './pdf-file.js';
import type { Changes } from './revision.js';
import { signRevision } from './sign-revision.js';
import { signatureAppearance } from './signature-appearance.js';
import { factEntries, type SignatureFacts } from './signature-facts.js';
import type { SigningKey } from './signing-key.js';

export interface FieldSignature extends SigningKey, SignatureFacts {
  /** What may stand above the name, the best first. */
  readonly labels: readonly string[];
  readonly fonts: AddedFonts;
}

/**
 * Signs in a field that is there, together with what else changes. Its place in the structure and on the page stays; what
 * it shows is drawn here.
 */
export function signField(
  file: PdfFile,
  field: Field,
  changes: Changes,
  signature: FieldSignature,
): Promise<Uint8Array> {
  const { context } = file;
  const { name, at, labels, fonts } = signature;
  const reference = file.newReference();
  const appearance = file.newReference();
  const shown = { name, at, labels, nameField: nameFieldWith(file, field.name, changes) };
  changes.set(appearance, signatureAppearance(file, field, shown, fonts));
  fonts.finish(changes);
  const signed = field.dictionary.clone();
  signed.set(PDFName.of('V'), reference);
  signed.set(PDFName.of('AP'), context.obj({ N: appearance }));
  changes.set(field.reference, signed);
  raiseFlags(file, changes);
  const entries = { ...factEntries(signature), ...lockOf(file, field) };
  return signRevision(file, changes, { reference, entries }, signature);
}

/** The field in which the name of the signatory stands, with what was just filled in. */
function nameFieldWith(file: PdfFile, signatureField: string, changes: Changes): Field | undefined {
  const field = formOf(file).fields.get(signatureField.replace(/-signature$/, '-name'));
  const changed = field && changes.get(field.reference);
  return changed instanceof PDFDict && field ? { ...field, dictionary: changed } : field;
}

function raiseFlags(file: PdfFile, changes: Changes): void {
  const { reference, dictionary } = formOf(file);
  if (dictionary === undefined || String(dictionary.get(PDFName.of('SigFlags'))) === String(signedAppendOnly))
    return;
  const form = dictionary.clone();
  form.set(PDFName.of('SigFlags'), file.context.obj(signedAppendOnly));
  changes.set(reference, form);
}

/** What the field says that its signature locks becomes what the signature says (ISO 32000-1, table 233 and 12.8.2.4). */
function lockOf(file: PdfFile, { dictionary }: Field): Record<string, PDFObject> {
  const lock = file.dictionary(dictionary, 'Lock');
  if (lock === undefined) return {};
  const parameters = file.context.obj({ Type: 'TransformParams', V: '1.2' });
  for (const key of ['Action', 'Fields']) {
    const value = file.entry(lock, key);
    if (value !== undefined) parameters.set(PDFName.of(key), value);
  }
  const reference = file.context.obj({
    Type: 'SigRef',
    TransformMethod: 'FieldMDP',
    TransformParams: parameters,
    // What is looked at for changes: the document.
    Data: file.catalog.reference,
  });
  const references = PDFArray.withContext(file.context);
  references.push(reference);
  return { Reference: references };
}
