import { CountersignError, diagnostic, exitCodes } from '../../diagnostics/index.js';
import { readDocument } from '../../readers/index.js';
import { readCertificate } from '../certificates/index.js';
import { type FurtherFont, openFonts } from './added-fonts.js';
import { changedSinceSeal } from './changed-since.js';
import { fieldToSign, type Signatory } from './field-to-sign.js';
import { type FieldValues, fillFields } from './fill.js';
import { openPdf, type PdfFile } from './pdf-file.js';
import { refuse } from './refuse.js';
import { appendRevision, type Changes } from './revision.js';
import { signField } from './sign-field.js';
import { type LastingKey, signForLong } from './sign-for-long.js';
import type { SignatureFacts } from './signature-facts.js';
import { signedBy } from './signed-by.js';

/** What is filled in, and who signs with what; without a signer the fields are filled in and nothing is signed. */
export interface Countersigning extends Signatory, Partial<LastingKey>, Partial<SignatureFacts> {
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
  const { file, language } = await opened(bytes, options);
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

/** What there is to know of a countersigning before there is a key. */
export interface Countersignable extends Omit<Countersigning, keyof LastingKey | keyof SignatureFacts> {
  /** Who signs, as it will be shown, where that is known. */
  readonly name?: string;
  /** Whether it is to be signed, or filled in alone. */
  readonly signs: boolean;
}

/**
 * Finds what is wrong with a countersigning before a key is opened for it, so that nobody types a passphrase for nothing.
 *
 * @returns The name of the field that will be signed. Errors: those of `countersignPdf` but for what the key and its certificate bring.
 */
export async function checkCountersigning(
  bytes: Uint8Array,
  options: Countersignable,
): Promise<string | undefined> {
  const { file } = await opened(bytes, options);
  const field = options.signs ? fieldToSign(file, options) : undefined;
  const texts = [...Object.values(options.fields), options.name].filter((each) => typeof each === 'string');
  const fonts = await openFonts(file, texts, options.typefaces ?? []);
  fillFields(file, options.fields, fonts, new Map());
  return field?.name;
}

/** Of the statement that the document carries; one that carries none is none of ours. */
async function opened(
  bytes: Uint8Array,
  { evenIfChanged }: Pick<Countersigning, 'evenIfChanged'>,
): Promise<{ readonly file: PdfFile; readonly language: string }> {
  const { value, diagnostics } = await readDocument(bytes);
  if (value === undefined) throw new CountersignError(diagnostics);
  if (value.format !== 'pdf') refuse('pdf-not-signable', 'The document is no PDF');
  const file = openPdf(bytes);
  const changed = evenIfChanged ? undefined : changedSinceSeal(file);
  if (changed !== undefined)
    throw new CountersignError(
      diagnostic('changed-after-seal', `The document is not what was sealed: ${changed}`),
      { exitCode: exitCodes.verification },
    );
  return { file, language: value.statement.language };
}
