import { createHash } from 'node:crypto';
import { TSTInfo } from 'pkijs';
import { type CertificateFacts, digestName, mayStampTimes } from '../certificates/index.js';
import { cmsIds, isIntact, namesCertificate, readSigned } from '../cms/index.js';

/** What a time stamp says, before anything of it is checked; see `timeStampFaults`. */
export interface TimeStampFacts {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Object identifier. */
  readonly policy: string;
  /** Hash of what is stamped, as Node calls it. */
  readonly hash?: string;
  readonly imprint: Uint8Array;
  readonly nonce?: bigint;
  /** Whose time stamp it is, where its certificate comes along. */
  readonly certificate?: CertificateFacts;
  /** All that come along. */
  readonly certificates: readonly CertificateFacts[];
  /** Whether the certificate's key signed it, and it names the certificate (RFC 3161, 2.4.2; RFC 5816). */
  readonly isIntact: boolean;
}

/** Reads a time-stamp token (RFC 3161, 2.4.2) in DER. Errors: an `Error` for what is none. */
export function readTimeStamp(der: Uint8Array): TimeStampFacts {
  const signed = readSigned(der);
  const { contentType, content, certificate, certificates, digestHash } = signed;
  if (contentType !== cmsIds.timeStampInfo || content === undefined) throw new Error('This is no time stamp');
  const { genTime, policy, messageImprint, nonce } = TSTInfo.fromBER(Uint8Array.from(content));
  const hash = digestName(messageImprint.hashAlgorithm.algorithmId);
  const isWhole =
    certificate !== undefined &&
    digestHash !== undefined &&
    isIntact(signed, createHash(digestHash).update(content).digest(), certificate) &&
    namesCertificate(signed, certificate) === true;
  return {
    time: genTime.getTime(),
    policy,
    ...(hash !== undefined && { hash }),
    imprint: new Uint8Array(messageImprint.hashedMessage.getValue()),
    ...(nonce && { nonce: BigInt(`0x${Buffer.from(nonce.valueBlock.valueHexView).toString('hex')}`) }),
    ...(certificate && { certificate }),
    certificates,
    isIntact: isWhole,
  };
}

/**
 * Why a time stamp proves nothing about octets, each as the end of a sentence; nothing where it does, provided that its certificate is
 * trusted, which is another question.
 */
export function timeStampFaults(facts: TimeStampFacts, octets: Uint8Array): readonly string[] {
  const { certificate, hash, imprint, time } = facts;
  const faults: string[] = [];
  const strong = hash !== undefined && ['sha256', 'sha384', 'sha512'].includes(hash);
  if (!strong) faults.push('is of a hash that is too weak or not known here');
  else if (!createHash(hash).update(octets).digest().equals(imprint))
    faults.push('is of something else than what was to be stamped');
  if (certificate === undefined) return [...faults, 'comes without the certificate of its authority'];
  if (!facts.isIntact) faults.push(`was not signed by ${certificate.name}, whom it names`);
  if (!mayStampTimes(certificate))
    faults.push(`is by ${certificate.name}, whose certificate is not for time stamps`);
  if (time < certificate.notBefore || time > certificate.notAfter)
    faults.push(`is of a time at which the certificate of ${certificate.name} is not valid`);
  return faults;
}

/** DER of the certificates that come with a time stamp, the one that signed it first. Errors: as of `readTimeStamp`. */
export function timeStampChain(der: Uint8Array): readonly Uint8Array[] {
  const { certificate, certificates } = readTimeStamp(der);
  if (certificate === undefined) return [];
  return [certificate, ...certificates.filter(({ sha256 }) => sha256 !== certificate.sha256)].map(
    (one) => one.der,
  );
}
