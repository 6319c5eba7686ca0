import { CountersignError } from '../../diagnostics/index.js';
import { type CarriedField, readDocument } from '../../readers/index.js';
import { lockedFields } from './locked-fields.js';
import { openPdf } from './pdf-file.js';
import { refuse } from './refuse.js';

/** A field of a document, what it holds, and whether that can still change. */
export interface DocumentField extends CarriedField {
  /** By a signature. */
  readonly isLocked: boolean;
}

/**
 * The fields of a document of this product, in the order of its form. Errors: those of `countersignPdf` for what is none of ours or
 * cannot be signed.
 */
export async function fieldsOf(bytes: Uint8Array): Promise<readonly DocumentField[]> {
  const { value, diagnostics } = await readDocument(bytes);
  if (value === undefined) throw new CountersignError(diagnostics);
  if (value.format !== 'pdf') refuse('pdf-not-signable', 'The document is no PDF');
  const locked = lockedFields(openPdf(bytes));
  return value.fields.map((field) => ({ ...field, isLocked: locked.has(field.name) }));
}
