import type { KeyObject } from 'node:crypto';
import type { CertificateFacts } from './facts.js';

/** As Node names P-256, P-384 and P-521 (FIPS 186-5; NIST SP 800-186). */
const strongCurves = ['prime256v1', 'secp384r1', 'secp521r1'];

const strongHashes = ['sha256', 'sha384', 'sha512'];

/** Fewest bits of an RSA key (NIST SP 800-131A; ETSI TS 119 312). */
const fewestBits = 2048;

/** What makes a certificate easy to forge, each as the end of a sentence about it. */
export function weaknessesOf({ key, signatureHash, isSelfIssued }: CertificateFacts): readonly string[] {
  const weaknesses: string[] = [];
  if (key.kind === 'rsa' && key.bits < fewestBits) weaknesses.push(`has an RSA key of ${key.bits} bits only`);
  if (key.kind === 'ec' && !strongCurves.includes(key.curve)) weaknesses.push(`has a key on ${key.curve}`);
  if (key.kind === 'other') weaknesses.push(`has a key of a kind that PDF readers do not know (${key.name})`);
  // A root is trusted for itself: nobody goes by its signature.
  const hash = signatureHash?.toUpperCase().replace(/^SHA(?=\d)/, 'SHA-');
  if (!isSelfIssued && !isStrongHash(signatureHash))
    weaknesses.push(`is signed with ${hash ?? 'an algorithm that is not known here'}`);
  return weaknesses;
}

/** ETSI TS 119 312, 5: SHA-2; others can be forged, or nobody knows them. @param name As Node calls it. */
export function isStrongHash(name: string | undefined): name is string {
  return name !== undefined && strongHashes.includes(name);
}

/** RSA of too few bits, curves that are not those of NIST, other kinds (ETSI TS 119 312, 6). */
export function isWeakKey({ asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject): boolean {
  if (type === 'rsa' || type === 'rsa-pss') return (details?.modulusLength ?? 0) < fewestBits;
  return type !== 'ec' || !strongCurves.includes(details?.namedCurve ?? '');
}
