import { CountersignError, type DiagnosticCode } from '../../diagnostics/index.js';
import type { CarriedDocument } from '../../readers/index.js';
import type { IssuedSeal } from '../../register/index.js';
import { openPdf, placedSignature, sealOf } from '../../sign/index.js';
import { mentionsSignature, type VerificationReport, verifyReturned } from '../../verify/index.js';
import { isUntouched } from '../standing-seal.js';

/** The seal of a file, nothing where it has none; or why the file is not what was issued any more. */
export type FoundSeal = { readonly seal?: IssuedSeal } | { readonly reason: string };

/** What says nothing of the bytes: whom it is trusted by, and until when. There is nothing yet that they could be compared with. */
const besideBytes: readonly DiagnosticCode[] = ['signer-untrusted', 'signer-expired', 'not-comparable'];

/**
 * The provider's seal of a PDF as it was issued: whole, and with nothing behind it that anybody filled in, signed or changed.
 *
 * @param trust DER of authorities; the time stamp of another one proves no level.
 * @param at Milliseconds since 1970.
 */
export async function sealIn(
  { format, fields, bytes }: CarriedDocument,
  trust: readonly Uint8Array[],
  at: number,
): Promise<FoundSeal> {
  if (format !== 'pdf') return {};
  // A damaged word can keep a signature from being read as one.
  if (!mentionsSignature(bytes) && !fields.some(({ state }) => state === 'signed')) return {};
  const report = await verifyReturned(bytes, { trust, at });
  const reason = changeIn(report);
  if (reason !== undefined) return { reason };
  const seal = report.signatures.find(({ kind }) => kind === 'seal');
  if (seal?.time === undefined || seal.level === 'none')
    return { reason: 'It is signed, and not with a seal as documents are issued with' };
  if (seal.covers !== 'file' && !isWholeFile(bytes))
    return { reason: 'Something was filled in or changed after it was sealed' };
  const { signer, certificate, level, time, demo } = seal;
  return { seal: { signer, certificate, level, time, ...(demo && { demo }) } };
}

/** Filling in and signing are allowed behind a seal, but what is recorded are the bytes that were issued. */
function changeIn({ reasons, signatures }: VerificationReport): string | undefined {
  const change = reasons.find(
    ({ code, severity }) =>
      code === 'properties-changed' || (severity === 'error' && !besideBytes.includes(code)),
  );
  if (change !== undefined) return change.message;
  const other = signatures.find(({ kind }) => kind !== 'seal');
  return other && `It was signed after it was issued (${other.field})`;
}

/** Whether nothing stands behind the seal but what proves it for long. */
function isWholeFile(bytes: Uint8Array): boolean {
  try {
    const file = openPdf(bytes);
    const seal = sealOf(file);
    const placed = seal && placedSignature(file.bytes, seal);
    return placed !== undefined && isUntouched(file, placed);
  } catch (error) {
    // Written by another program than seals here.
    if (error instanceof CountersignError) return false;
    throw error;
  }
}
