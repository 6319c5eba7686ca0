import type { CarriedDocument } from '../../readers/index.js';
import type { IssuedSeal } from '../../register/index.js';
import { verifyReturned } from '../../verify/index.js';

/**
 * The provider's seal of a PDF, where its bytes are whole.
 *
 * @param trust DER of authorities; the time stamp of another one proves no level.
 * @param at Milliseconds since 1970.
 */
export async function sealIn(
  { format, fields, bytes }: CarriedDocument,
  trust: readonly Uint8Array[],
  at: number,
): Promise<IssuedSeal | undefined> {
  if (format !== 'pdf' || !fields.some(({ state }) => state === 'signed')) return undefined;
  const { signatures } = await verifyReturned(bytes, { trust, at });
  const seal = signatures.find(({ kind, intact }) => kind === 'seal' && intact);
  if (seal?.time === undefined || seal.level === 'none') return undefined;
  const { signer, certificate, level, time, demo } = seal;
  return { signer, certificate, level, time, ...(demo && { demo }) };
}
