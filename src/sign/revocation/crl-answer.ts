import { CertificateRevocationList } from 'pkijs';
import type { CertificateFacts } from '../certificates/index.js';
import { judgeSignature } from '../cms/index.js';
import type { RevocationAnswer } from './answer.js';

/** Extensions that may be critical and restrict nothing: number and key of the list. One that covers a part alone has another. */
const harmless = ['2.5.29.20', '2.5.29.35'];

/** Large ones take their time, and are asked for every certificate. */
const read = new WeakMap<Uint8Array, CertificateRevocationList>();

/**
 * What a list of revoked certificates (RFC 5280, 5; DER) says of one; nothing where it is of another issuer. One that covers only a part of what the
 * issuer issued is as unsound as one that it did not sign.
 */
export function crlAnswer(
  der: Uint8Array,
  certificate: CertificateFacts,
  issuer: CertificateFacts,
): RevocationAnswer | undefined {
  try {
    const list = read.get(der) ?? CertificateRevocationList.fromBER(Uint8Array.from(der));
    read.set(der, list);
    const name = new Uint8Array(list.issuer.valueBeforeDecode);
    if (Buffer.compare(name, issuer.subjectDer) !== 0) return undefined;
    if (issuer.keyUsages?.includes('cRLSign') === false) return { kind: 'unsound' };
    const signature = list.signatureValue.valueBlock.valueHexView;
    if (judgeSignature(list.signatureAlgorithm, signature, issuer.publicKey, list.tbsView) !== 'right')
      return { kind: 'unsound' };
    const extensions = list.crlExtensions?.extensions ?? [];
    if (extensions.some(({ critical, extnID }) => critical && !harmless.includes(extnID)))
      return { kind: 'unsound' };
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
