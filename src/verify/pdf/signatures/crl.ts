import { CertificateRevocationList } from 'pkijs';
import type { CertificateFacts } from '../../../sign/index.js';
import { checkSignature } from './algorithms.js';
import { bufferOf, sameBytes, wholeDer } from './der.js';
import type { RevocationAnswer } from './revocation-answer.js';

/** Large ones take their time, and are asked for every certificate. */
const read = new WeakMap<Uint8Array, CertificateRevocationList>();

/** Extensions of lists that may be critical and say nothing against using them: the number of the list. */
const harmless = ['2.5.29.20', '2.5.29.35'];

/**
 * What a list of revoked certificates (RFC 5280, 5) of the issuer itself says; nothing where it is of another. One that covers
 * only a part of what the issuer issued is as good as none.
 */
export function crlAnswer(
  der: Uint8Array,
  certificate: CertificateFacts,
  issuer: CertificateFacts,
): RevocationAnswer | undefined {
  try {
    if (wholeDer(der) === undefined) return undefined;
    const list = read.get(der) ?? CertificateRevocationList.fromBER(bufferOf(der));
    read.set(der, list);
    const name = new Uint8Array(list.issuer.valueBeforeDecode);
    if (!sameBytes(name, issuer.subjectDer)) return undefined;
    if (issuer.keyUsages?.includes('cRLSign') === false) return { kind: 'unsound' };
    const signature = list.signatureValue.valueBlock.valueHexView;
    if (checkSignature(list.signatureAlgorithm, signature, issuer.publicKey, list.tbsView) !== 'right')
      return { kind: 'unsound' };
    const extensions = list.crlExtensions?.extensions ?? [];
    if (extensions.some(({ critical, extnID }) => critical && !harmless.includes(extnID)))
      return { kind: 'unsound' };
    const entry = list.revokedCertificates?.find(
      ({ userCertificate }) => serialText(userCertificate.valueBlock.valueHexView) === certificate.serial,
    );
    if (entry !== undefined) return { kind: 'revoked', since: entry.revocationDate.value.getTime() };
    const from = list.thisUpdate.value.getTime();
    return { kind: 'good', from, until: list.nextUpdate?.value.getTime() ?? from };
  } catch {
    return undefined;
  }
}

function serialText(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('hex')
    .replace(/^(?:00)+(?=.)/, '');
}
