import { Integer } from 'asn1js';
import { readCertificate } from '../certificates/index.js';
import type { Signer } from '../signer.js';
import { digestAlgorithm, hashes, signatureAlgorithm } from './algorithms.js';
import { attribute, identifier, octetString, signedAttributes } from './attributes.js';
import { derOf, sequence, setOf, tagged, taggedSetOf } from './der.js';
import { cmsIds } from './identifiers.js';

/** Says when something was there, so that others can check it. */
export interface TimeStamps {
  /** The RFC 3161 token (DER) of the octets' hash. Errors: `time-stamp-…`. */
  stamp(octets: Uint8Array): Promise<Uint8Array>;
}

/**
 * A signature as PAdES wants it (ETSI EN 319 142-1, 6.3; CAdES in EN 319 122-1): SignedData over something that is not inside, in DER. B-B, or
 * B-T with a time stamp of the signature. The same digest and an RSA PKCS#1 key give the same bytes.
 *
 * @param digest Of what is signed, by `signer.hash`.
 * Errors: those of the signer and of the time stamps.
 */
export async function cmsOf(
  digest: Uint8Array,
  signer: Signer,
  { timeStamps }: { readonly timeStamps?: TimeStamps | undefined } = {},
): Promise<Uint8Array> {
  if (digest.length !== hashes[signer.hash].length) throw new Error(`This is no digest by ${signer.hash}`);
  const attributes = signedAttributes(digest, signer);
  // What is signed is the set as such, not under the tag that it has in the signature (RFC 5652, 5.4).
  const signature = await signer.sign(setOf(attributes));
  const token = await timeStamps?.stamp(signature);
  const hashed = derOf(digestAlgorithm(signer.hash));
  const signerInfo = sequence(
    version,
    issuerAndSerial(signer.certificate),
    hashed,
    taggedSetOf(0, attributes),
    derOf(signatureAlgorithm(signer)),
    octetString(signature),
    ...(token === undefined ? [] : [taggedSetOf(1, [attribute(cmsIds.timeStampToken, token)])]),
  );
  const signedData = sequence(
    version,
    setOf([hashed]),
    sequence(identifier(cmsIds.data)),
    taggedSetOf(0, [signer.certificate, ...signer.chain]),
    setOf([signerInfo]),
  );
  return sequence(identifier(cmsIds.signedData), tagged(0, signedData));
}

/** RFC 5652, 5.1 and 5.3: the content is data, and the signer is named by issuer and serial number. */
const version = derOf(new Integer({ value: 1 }));

function issuerAndSerial(certificate: Uint8Array): Uint8Array {
  const { issuerDer, serialDer } = readCertificate(certificate);
  return sequence(issuerDer, serialDer);
}
