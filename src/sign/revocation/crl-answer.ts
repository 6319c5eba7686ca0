import { CertificateRevocationList } from 'pkijs';
import type { CertificateFacts } from '../certificates/index.js';
import { isSignature, signatureMethod } from '../cms/index.js';
import type { RevocationAnswer } from './answer.js';

/** Extensions that may be critical and restrict nothing: number and key of the list. One that covers a part alone has another. */
const harmless = ['2.5.29.20', '2.5.29.35'];

/**
 * What a list of revoked certificates (RFC 5280, 5; DER) says of one; nothing where it is of another issuer, or not signed by it, or covers only a
 * part of what that issued.
 */
export function crlAnswer(
  der: Uint8Array,
  certificate: CertificateFacts,
  issuer: CertificateFacts,
): RevocationAnswer | undefined {
  try {
    const list = CertificateRevocationList.fromBER(Uint8Array.from(der));
    const name = new Uint8Array(list.issuer.valueBeforeDecode);
    const mayList = issuer.keyUsages?.includes('cRLSign') !== false;
    if (Buffer.compare(name, issuer.subjectDer) !== 0 || !mayList) return undefined;
    const method = signatureMethod(list.signatureAlgorithm, undefined);
    const signature = list.signatureValue.valueBlock.valueHexView;
    if (method === undefined || method.hash === 'md5') return undefined;
    if (!isSignature(signature, list.tbsView, issuer.publicKey, method)) return undefined;
    const extensions = list.crlExtensions?.extensions ?? [];
    if (extensions.some(({ critical, extnID }) => critical && !harmless.includes(extnID))) return undefined;
    const entry = list.revokedCertificates?.find(
      ({ userCertificate }) => serialOf(userCertificate.valueBlock.valueHexView) === certificate.serial,
    );
    if (entry !== undefined) return { kind: 'revoked', since: entry.revocationDate.value.getTime() };
    const from = list.thisUpdate.value.getTime();
    return { kind: 'good', from, until: list.nextUpdate?.value.getTime() ?? from };
  } catch {
    return undefined;
  }
}

/** As in `CertificateFacts`. */
export function serialOf(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('hex')
    .replace(/^(?:00)+(?=.)/, '');
}
