import { createHash, type KeyObject, X509Certificate } from 'node:crypto';
import { Certificate } from 'pkijs';
import { CountersignError, diagnostic } from '../../diagnostics/index.js';
import { extensionFacts } from './extensions.js';
import type { CertificateFacts, KeyFacts } from './facts.js';
import { namePart, nameText } from './names.js';
import { signatureHash } from './signature-hash.js';

/** Beyond this it is no certificate; some with pictures in them have been seen with 30 kB. */
const largest = 1 << 18;

/**
 * What a certificate says. Nothing of it is checked but that it can be read.
 *
 * @param der One certificate in DER, without anything behind it.
 * Errors: `certificate-unreadable`.
 */
export function readCertificate(der: Uint8Array): CertificateFacts {
  const sha256 = createHash('sha256').update(der).digest('hex');
  const before = known.get(sha256);
  if (before !== undefined) return before;
  try {
    const facts = factsOf(der, sha256);
    if (known.size >= mostKnown) known.clear();
    known.set(sha256, facts);
    return facts;
  } catch (cause) {
    const why = cause instanceof Error && cause.message === other ? `: ${other}` : '';
    throw new CountersignError(
      diagnostic('certificate-unreadable', `What should be a certificate cannot be read${why}`),
    );
  }
}

/** The same few come again with every signature of a batch. What is kept is what would be read anew. */
const known = new Map<string, CertificateFacts>();
const mostKnown = 200;

const other = 'there is something else behind it';

function factsOf(der: Uint8Array, sha256: string): CertificateFacts {
  if (der.length > largest) throw new Error('too large');
  // OpenSSL's reading first: it is strict, and says where the certificate ends.
  const strict = new X509Certificate(der);
  if (strict.raw.length !== der.length) throw new Error(other);
  const bytes = Uint8Array.from(der);
  const certificate = Certificate.fromBER(bytes);
  const { subject, issuer, serialNumber, notBefore, notAfter, signatureAlgorithm } = certificate;
  const [subjectDer, issuerDer] = [bytesOf(subject.valueBeforeDecode), bytesOf(issuer.valueBeforeDecode)];
  const organisation = namePart(subject, 'O');
  const hash = signatureHash(signatureAlgorithm);
  return {
    der: bytes,
    sha256,
    name: namePart(subject, 'CN') ?? organisation ?? nameText(subject),
    ...(organisation !== undefined && { organisation }),
    subject: nameText(subject),
    issuer: nameText(issuer),
    subjectDer,
    issuerDer,
    serial: Buffer.from(serialNumber.valueBlock.valueHexView)
      .toString('hex')
      .replace(/^(?:00)+(?=.)/, ''),
    serialDer: Uint8Array.from(serialNumber.valueBeforeDecodeView),
    notBefore: notBefore.value.getTime(),
    notAfter: notAfter.value.getTime(),
    publicKey: strict.publicKey,
    key: keyFacts(strict.publicKey),
    ...(hash !== undefined && { signatureHash: hash }),
    isSelfIssued: Buffer.compare(subjectDer, issuerDer) === 0,
    ...extensionFacts(certificate),
  };
}

/** Those of some bytes that are certificates. */
export function readCertificates(ders: readonly Uint8Array[]): readonly CertificateFacts[] {
  return ders.flatMap((der) => {
    try {
      return [readCertificate(der)];
    } catch {
      return [];
    }
  });
}

function keyFacts({ asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject): KeyFacts {
  switch (type) {
    case 'rsa':
    case 'rsa-pss':
      return { kind: 'rsa', bits: details?.modulusLength ?? 0 };
    case 'ec':
      return { kind: 'ec', curve: details?.namedCurve ?? 'of no name' };
    default:
      return { kind: 'other', name: type ?? 'unknown' };
  }
}

/** A copy: pkijs's view is of a buffer that it may share. */
function bytesOf(view: ArrayBuffer): Uint8Array {
  return Uint8Array.from(new Uint8Array(view));
}
