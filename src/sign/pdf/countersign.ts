import { CountersignError } from '../../diagnostics/index.js';
import { readDocument } from '../../readers/index.js';
import { readCertificate } from '../certificates/index.js';
import { type FurtherFont, openFonts } from './added-fonts.js';
import { changedSinceSeal } from './changed-since.js';
import { type FieldValues, fillFields } from './fill.js';
import { type Field, formOf } from './form.js';
import { lockedFields, refuseLocked } from './locked-fields.js';
import { openPdf, type PdfFile } from './pdf-file.js';
import { refuse } from './refuse.js';
import { appendRevision, type Changes } from './revision.js';
import { signField } from './sign-field.js';
import { type LastingKey, signForLong } from './sign-for-long.js';
import type { SignatureFacts } from './signature-facts.js';
import { signedBy } from './signed-by.js';

/** What is filled in, and who signs with what. */
export interface Countersigning extends Partial<LastingKey>, Partial<SignatureFacts> {
  /** Whose field is signed, where there is a signer; without one the fields are filled in and nothing is signed. */
  readonly role: 'customer' | 'provider';
  /** Which of the role's signatories, counted from 1; else the first whose signature is missing. */
  readonly signatory?: number;
  /** What is filled in before, by the names that the fields have: `customer-1-date`. */
  readonly fields: FieldValues;
  readonly at: number;
  /** Who signs, as it is shown; else by the certificate. */
  readonly name?: string;
  /** Goes on although the document is not what was sealed. */
  readonly evenIfChanged?: boolean;
  /** For scripts that the document's own font for typing lacks, such as the faces of its brand. */
  readonly typefaces?: readonly FurtherFont[];
}

/**
 * Fills in the fields of a document and signs it in the field of a role, as one incremental update: what was there, earlier
 * signatures too, stays byte for byte. The signature locks the fields that its field names (ISO 32000-1, 12.7.4.5).
 *
 * Errors: `document-unreadable` (an encrypted one too), `document-carries-nothing` and `document-statement-invalid` for what is
 * none of ours, `pdf-not-signable`, `changed-after-seal`, `already-signed`, `signature-too-large`, those of filling in
 * (`fillFields`), of the signer and of the time stamps.
 */
export async function countersignPdf(bytes: Uint8Array, options: Countersigning): Promise<Uint8Array> {
  const language = await languageOf(bytes);
  const file = openPdf(bytes);
  const changed = options.evenIfChanged ? undefined : changedSinceSeal(file);
  if (changed !== undefined) refuse('changed-after-seal', `The document is not what was sealed: ${changed}`);
  const changes: Changes = new Map();
  // Before anything is filled in, so that the first thing wrong is told.
  const { signer } = options;
  const field = signer && fieldToSign(file, options);
  const name = options.name ?? (signer === undefined ? '' : readCertificate(signer.certificate).name);
  const labels = signedBy(language);
  const texts = Object.values(options.fields).filter((value) => typeof value === 'string');
  const fonts = await openFonts(
    file,
    signer === undefined ? texts : [...texts, name, ...labels],
    options.typefaces ?? [],
  );
  fillFields(file, options.fields, fonts, changes);
  if (signer === undefined || field === undefined) {
    fonts.finish(changes);
    return changes.size === 0 ? bytes : appendRevision(file, changes).bytes;
  }
  return signForLong({ ...options, signer }, (key) =>
    signField(file, field, changes, { ...options, ...key, name, labels, fonts }),
  );
}

/** Of the statement that the document carries; one that carries none is none of ours. */
async function languageOf(bytes: Uint8Array): Promise<string> {
  const { value, diagnostics } = await readDocument(bytes);
  if (value === undefined) throw new CountersignError(diagnostics);
  if (value.format !== 'pdf') refuse('pdf-not-signable', 'The document is no PDF');
  return value.statement.language;
}

function fieldToSign(file: PdfFile, { role, signatory }: Countersigning): Field {
  const { fields } = formOf(file);
  const ofRole = [...fields.values()].filter(
    ({ name, kind }) =>
      kind === 'signature' && /^(customer|provider)-\d+-signature$/.exec(name)?.[1] === role,
  );
  const wanted = signatory === undefined ? undefined : `${role}-${signatory}-signature`;
  const candidates = ofRole.filter(({ name }) => wanted === undefined || name === wanted);
  if (candidates.length === 0) {
    return refuse('field-unknown', `The document has no field in which the ${role} signs`, {
      field: wanted ?? role,
    });
  }
  const field = candidates.find(({ isSigned }) => !isSigned);
  if (field === undefined) {
    return refuse('already-signed', `The document is signed by the ${role} already`, {
      field: wanted ?? role,
    });
  }
  if (lockedFields(file).has(field.name)) refuseLocked(field.name);
  return field;
}
