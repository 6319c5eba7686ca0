import { type Field, formOf } from './form.js';
import { lockedFields, refuseLocked } from './locked-fields.js';
import type { PdfFile } from './pdf-file.js';
import { refuse } from './refuse.js';

/** Whose field is signed. */
export interface Signatory {
  readonly role: 'customer' | 'provider';
  /** Which of the role's signatories, counted from 1; else the first whose signature is missing. */
  readonly signatory?: number;
}

/** The signature field of a role that is to be signed. Errors: `field-unknown`, `already-signed`, `field-locked`. */
export function fieldToSign(file: PdfFile, { role, signatory }: Signatory): Field {
  const ofRole = [...formOf(file).fields.values()].filter(
    ({ name, kind }) =>
      kind === 'signature' && /^(customer|provider)-\d+-signature$/.exec(name)?.[1] === role,
  );
  const wanted = signatory === undefined ? undefined : `${role}-${signatory}-signature`;
  const candidates = ofRole.filter(({ name }) => wanted === undefined || name === wanted);
  if (candidates.length === 0) {
    const who = signatory === undefined ? `the ${role}` : `signatory ${signatory} of the ${role}`;
    return refuse('field-unknown', `The document has no field in which ${who} signs`, {
      field: wanted ?? role,
      hint:
        ofRole.length === 0
          ? undefined
          : `The ${role} signs in ${ofRole.map(({ name }) => name).join(', ')}.`,
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
