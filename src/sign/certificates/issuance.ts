import { X509Certificate } from 'node:crypto';
import type { CertificateFacts } from './facts.js';

/**
 * Whether a certificate was signed with the key of another: the names fit, the ids of the keys where both are there, and the signature holds.
 * Whether the other may issue at all is another question, see `mayIssue`.
 */
export function isIssuedBy(certificate: CertificateFacts, issuer: CertificateFacts): boolean {
  const [wanted, given] = [certificate.authorityKeyId, issuer.subjectKeyId];
  if (Buffer.compare(certificate.issuerDer, issuer.subjectDer) !== 0) return false;
  if (wanted !== undefined && given !== undefined && wanted !== given) return false;
  try {
    return new X509Certificate(certificate.der).verify(issuer.publicKey);
  } catch {
    // A key of another kind than the signature's.
    return false;
  }
}

/**
 * Whether a certificate may issue others (RFC 5280, 6.1.4).
 *
 * @param below How many authorities are between it and the certificate at the end.
 */
export function mayIssue(issuer: CertificateFacts, below: number): boolean {
  return (
    issuer.isAuthority &&
    (issuer.keyUsages === undefined || issuer.keyUsages.includes('keyCertSign')) &&
    (issuer.pathLength === undefined || below <= issuer.pathLength)
  );
}

/** The certificate that signed another, of some; nothing where it is not among them. One that issued itself is not asked for. */
export function issuerAmong(
  certificate: CertificateFacts,
  others: readonly CertificateFacts[],
): CertificateFacts | undefined {
  return others.find((one) => one.sha256 !== certificate.sha256 && isIssuedBy(certificate, one));
}
