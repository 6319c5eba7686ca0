import { type PdfFindings, type PdfTerms, verifyPdf } from '../../../src/verify/pdf/verify-pdf.js';
import { verdictOf } from '../../../src/verify/verdict.js';
import { people } from '../../sign/ground/people.js';
import { sealedAt, stampedPdf } from '../../sign/ground/samples.js';

const day = 24 * 60 * 60 * 1000;

/** Some days after it was sealed. */
export const now = sealedAt + 3 * day;

/** A returned file held against the sealed statement, or another file that was issued. */
export async function verified(returned: Uint8Array, terms: Partial<PdfTerms> = {}): Promise<PdfFindings> {
  const { authority } = await people();
  return verifyPdf(returned, { issued: await stampedPdf(), trust: [authority], at: now, ...terms });
}

/** Errors and what they say; what is a remark does not count. */
export function errorsOf({ reasons }: PdfFindings): readonly string[] {
  return reasons
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${message}`);
}

/** Errors and remarks, by code; fields that are not signed yet are left out. */
export function codesOf({ reasons }: PdfFindings): readonly string[] {
  return reasons.map(({ code }) => code).filter((code) => code !== 'signature-open');
}

export function verdictIn({ reasons }: PdfFindings): string {
  return verdictOf(reasons);
}
