import { createHash } from 'node:crypto';
import { ObjectIdentifier, OctetString } from 'asn1js';
import type { Signer } from '../signer.js';
import { digestAlgorithm, hashes } from './algorithms.js';
import { derOf, sequence, setOf } from './der.js';
import { cmsIds } from './identifiers.js';

/**
 * What is signed of a PAdES signature (ETSI EN 319 142-1, 6.3), each in DER: the kind of content, its digest, and which certificate it is. There is no
 * signing-time: PAdES has the claimed time in the signature dictionary, and forbids this one beside it.
 */
export function signedAttributes(digest: Uint8Array, signer: Signer): readonly Uint8Array[] {
  return [
    attribute(cmsIds.contentType, identifier(cmsIds.data)),
    attribute(cmsIds.messageDigest, octetString(digest)),
    attribute(cmsIds.signingCertificateV2, signingCertificate(signer)),
  ];
}

/**
 * ESS signing-certificate-v2 (RFC 5035, 3): the digest of the certificate, by the same hash as the signature. Its algorithm is left out for
 * SHA-256, which it is by default (X.690, 11.5).
 */
function signingCertificate({ certificate, hash }: Signer): Uint8Array {
  const digest = octetString(createHash(hashes[hash].node).update(certificate).digest());
  const id = hash === 'SHA-256' ? sequence(digest) : sequence(derOf(digestAlgorithm(hash)), digest);
  return sequence(sequence(id));
}

export function attribute(id: string, value: Uint8Array): Uint8Array {
  return sequence(identifier(id), setOf([value]));
}

export function identifier(value: string): Uint8Array {
  return derOf(new ObjectIdentifier({ value }));
}

export function octetString(bytes: Uint8Array): Uint8Array {
  return derOf(new OctetString({ valueHex: Uint8Array.from(bytes) }));
}
