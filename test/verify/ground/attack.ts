import type { DiagnosticCode } from '../../../src/diagnostics/index.js';
import type { PdfTerms } from '../../../src/verify/pdf/verify-pdf.js';
import { people } from '../../sign/ground/people.js';
import { customerFields, sealedAt, sign, stampedPdf } from '../../sign/ground/samples.js';
import { timeStamps } from '../../sign/ground/time-stamps.js';
import { type Editing, revise } from './revise.js';

/** Something that somebody does to a document, and what verifying says to it. */
export interface Attack {
  readonly name: string;
  readonly code: DiagnosticCode;
  /** Part of what a manager reads. */
  readonly says: string;
  make(): Promise<Uint8Array> | Uint8Array;
  readonly terms?: () => Promise<Partial<PdfTerms>> | Partial<PdfTerms>;
}

const day = 24 * 60 * 60 * 1000;

/** Sealed, filled in and signed by the customer, both with time stamps. */
export async function signedByCustomer(): Promise<Uint8Array> {
  const { customer } = await people();
  known ??= sign(await stampedPdf(), 'customer', customer, customerFields, {
    timeStamps: timeStamps(sealedAt + day),
  });
  return known;
}

let known: Promise<Uint8Array> | undefined;

/** An attack that appends something to the signed file. */
export function appended(
  name: string,
  code: DiagnosticCode,
  says: string,
  edit: (editing: Editing) => void,
): Attack {
  return { name, code, says, make: async () => revise(await signedByCustomer(), edit) };
}
