import {
  type CertificateFacts,
  digestName,
  isStrongHash,
  judgeSignature,
  readCertificates,
} from '../../../sign/index.js';
import type { Attributes, Cms } from './cms.js';
import { type Der, identifierOf, partsOf, sameBytes, tags } from './der.js';
import { digestOf } from './digest.js';

/** Whose signature it is, or why it is none. */
export type SignedBy =
  | {
      readonly certificate: CertificateFacts;
      readonly others: readonly CertificateFacts[];
      readonly names: boolean;
    }
  | { readonly fault: 'malformed' | 'digest' | 'signature' | 'weak'; readonly message: string };

const contentType = '1.2.840.113549.1.9.3';
const messageDigest = '1.2.840.113549.1.9.4';
const signingCertificate = '1.2.840.113549.1.9.16.2.12';
const signingCertificateV2 = '1.2.840.113549.1.9.16.2.47';

/**
 * Checks a signature over octets: that its attributes name their digest and their type, that it is made over the attributes
 * (RFC 5652, 5.4 to 5.6), and that it names the certificate it was made with (ESS, RFC 5035, 5.4). Trust is another question.
 *
 * @returns `names`: whether the certificate is named; without that another one of the same key could be put in its place.
 */
export function signedBy(cms: Cms, ...octets: readonly Uint8Array[]): SignedBy {
  const { signer } = cms;
  const hash = digestName(signer.digest);
  if (hash === undefined) return malformed('it names a hash that nobody knows');
  if (!isStrongHash(hash)) return { fault: 'weak', message: `it rests on ${hash}, which can be forged` };
  const type = only(signer.signed, contentType);
  const digest = only(signer.signed, messageDigest);
  if (identifierOf(type) !== cms.contentType || digest?.tag !== tags.octets)
    return malformed('its attributes do not fit it');
  if (!sameBytes(digest.content, digestOf(hash, ...octets)))
    return { fault: 'digest', message: 'what it signs was changed' };
  const certificates = readCertificates(cms.certificates);
  if (certificates.length !== cms.certificates.length) return malformed('a certificate in it cannot be read');
  const certificate = certificates.find(
    ({ issuerDer, serial }) => sameBytes(issuerDer, signer.issuer) && serial === signer.serial,
  );
  if (certificate === undefined) return malformed('the certificate that it was made with is missing');
  const others = certificates.filter((each) => each !== certificate);
  const result = judgeSignature(
    signer.algorithm,
    signer.signature,
    certificate.publicKey,
    signer.signedAttributes,
    hash,
  );
  if (result === 'weak') return { fault: 'weak', message: 'its key or its method is too weak' };
  if (result === 'wrong')
    return { fault: 'signature', message: `it was not made with the key of ${certificate.name}` };
  const named = namedCertificate(signer.signed);
  if (named !== undefined && !named(certificate))
    return { fault: 'signature', message: 'it names another certificate than the one that is with it' };
  return { certificate, others, names: named !== undefined };
}

function malformed(message: string): SignedBy {
  return { fault: 'malformed', message };
}

/** The one value of an attribute. */
export function only(attributes: Attributes, name: string): Der | undefined {
  const values = attributes.get(name);
  return values?.length === 1 ? values[0] : undefined;
}

/** Tells the certificate that the attribute names (the first of its list); nothing where there is no attribute. */
function namedCertificate(signed: Attributes): ((certificate: CertificateFacts) => boolean) | undefined {
  const second = signed.get(signingCertificateV2);
  if (second === undefined && !signed.has(signingCertificate)) return undefined;
  const [list] = partsOf(only(signed, second ? signingCertificateV2 : signingCertificate), tags.sequence);
  const [first] = partsOf(list, tags.sequence);
  const parts = partsOf(first, tags.sequence);
  const digest = parts.find(({ tag }) => tag === tags.octets);
  // The first part of the second version may name the hash, else it is SHA-256; that of the first version is SHA-1.
  const named =
    parts[0]?.tag === tags.sequence ? identifierOf(partsOf(parts[0], tags.sequence)[0]) : undefined;
  const hash = second ? (named === undefined ? 'sha256' : digestName(named)) : 'sha1';
  return ({ der }) =>
    digest !== undefined && hash !== undefined && sameBytes(digest.content, digestOf(hash, der));
}
