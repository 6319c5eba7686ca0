import { constants, createHash, type KeyObject, verify } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { type CertificateFacts, digestName } from '../certificates/index.js';
import { cmsIds } from './identifiers.js';
import type { Signed } from './read-signed.js';

/**
 * Whether a signature with attributes holds for a digest of its content by `signed.digestHash`: the attributes name that digest and this kind
 * of content, and the certificate's key signed them (RFC 5652, 5.4 and 5.6). One without attributes is refused, for PDF and time stamps have them.
 */
export function isIntact(signed: Signed, digest: Uint8Array, certificate: CertificateFacts): boolean {
  const { signedAttributes, method, signature, contentType } = signed;
  if (signedAttributes === undefined || method === undefined) return false;
  const [stated, anotherDigest] = signed.attribute(cmsIds.messageDigest);
  const [kind, anotherKind] = signed.attribute(cmsIds.contentType);
  if (anotherDigest !== undefined || anotherKind !== undefined) return false;
  if (!(stated instanceof OctetString) || !(kind instanceof ObjectIdentifier)) return false;
  return (
    Buffer.compare(new Uint8Array(stated.getValue()), digest) === 0 &&
    kind.getValue() === contentType &&
    isSignature(signature, signedAttributes, certificate.publicKey, method)
  );
}

/** Whether a signature is one by a key over octets. */
export function isSignature(
  signature: Uint8Array,
  octets: Uint8Array,
  key: KeyObject,
  { hash, saltLength }: NonNullable<Signed['method']>,
): boolean {
  const padding = saltLength === undefined ? {} : { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength };
  try {
    return verify(hash, octets, { key, ...padding }, signature);
  } catch {
    // A key of another kind than the signature's.
    return false;
  }
}

/** Whether the attributes name this certificate (ESS, RFC 5035, 3 and 4; the older form is by SHA-1). Nothing where they name none. */
export function namesCertificate(signed: Signed, { der }: CertificateFacts): boolean | undefined {
  const [second] = signed.attribute(cmsIds.signingCertificateV2);
  const [first] = signed.attribute(cmsIds.signingCertificate);
  if (first === undefined && second === undefined) return undefined;
  return [second, first].every((value, form) => {
    if (value === undefined) return true;
    const named = idOf(value, form === 0 ? 'sha256' : 'sha1');
    return named !== undefined && createHash(named.hash).update(der).digest().equals(named.digest);
  });
}

/** The first certificate's hash in SigningCertificate or SigningCertificateV2. */
function idOf(
  value: unknown,
  byDefault: string,
): { readonly hash: string; readonly digest: Uint8Array } | undefined {
  const [certificates] = partsOf(value);
  const [first] = partsOf(certificates);
  const [head, next] = partsOf(first);
  if (head instanceof OctetString) return { hash: byDefault, digest: new Uint8Array(head.getValue()) };
  const [algorithm] = partsOf(head);
  const hash = algorithm instanceof ObjectIdentifier ? digestName(algorithm.getValue()) : undefined;
  return hash !== undefined && next instanceof OctetString
    ? { hash, digest: new Uint8Array(next.getValue()) }
    : undefined;
}

function partsOf(value: unknown): readonly unknown[] {
  return value instanceof Sequence ? value.valueBlock.value : [];
}
