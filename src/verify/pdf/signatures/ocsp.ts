import { createHash } from 'node:crypto';
import { BasicOCSPResponse, Certificate, OCSPResponse, type SingleResponse } from 'pkijs';
import { type CertificateFacts, digestName, isIssuedBy, mayAnswerOcsp } from '../../../sign/index.js';
import { checkSignature, isStrongHash } from './algorithms.js';
import { readCertificates } from './chain.js';
import { bufferOf, partsOf, sameBytes, wholeDer } from './der.js';
import type { RevocationAnswer } from './revocation-answer.js';

const basicResponse = '1.3.6.1.5.5.7.48.1.1';

/**
 * What an answer of a responder (RFC 6960) says of a certificate; nothing where it is about others. It counts where the issuer gave
 * it, or somebody whom the issuer named for that (4.2.2.2).
 */
export function ocspAnswer(
  der: Uint8Array,
  certificate: CertificateFacts,
  issuer: CertificateFacts,
  others: readonly CertificateFacts[],
): RevocationAnswer | undefined {
  try {
    const basic = basicOf(der);
    if (basic === undefined) return undefined;
    const { tbsResponseData, signatureAlgorithm, signature } = basic;
    const about = tbsResponseData.responses.find((each) => isAbout(each, certificate, issuer));
    if (about === undefined) return undefined;
    const own = (basic.certs ?? []).map((each) => new Uint8Array(each.toSchema().toBER()));
    const responders = [
      issuer,
      ...[...readCertificates(own), ...others].filter((each) =>
        mayAnswer(each, issuer, tbsResponseData.producedAt),
      ),
    ];
    const isSigned = responders.some(
      ({ publicKey }) =>
        checkSignature(
          signatureAlgorithm,
          signature.valueBlock.valueHexView,
          publicKey,
          tbsResponseData.tbsView,
        ) === 'right',
    );
    return isSigned ? answerOf(about) : { kind: 'unsound' };
  } catch {
    return undefined;
  }
}

/** DSS holds whole answers; in a CMS they stand without their wrapping. */
function basicOf(der: Uint8Array): BasicOCSPResponse | undefined {
  const whole = wholeDer(der);
  if (whole === undefined) return undefined;
  const { responseStatus, responseBytes } = OCSPResponse.fromBER(bufferOf(der));
  if (responseStatus.valueBlock.valueDec !== 0 || responseBytes?.responseType !== basicResponse)
    return undefined;
  return BasicOCSPResponse.fromBER(bufferOf(responseBytes.response.valueBlock.valueHexView));
}

function mayAnswer(responder: CertificateFacts, issuer: CertificateFacts, at: Date): boolean {
  const isValid = responder.notBefore <= at.getTime() && at.getTime() <= responder.notAfter;
  const isStrong = isStrongHash(responder.signatureHash);
  return isValid && isStrong && mayAnswerOcsp(responder) && isIssuedBy(responder, issuer);
}

/** 4.1.1: by the hash of the issuer's name, that of its key, and the serial number. */
function isAbout(
  { certID }: SingleResponse,
  { serial }: CertificateFacts,
  issuer: CertificateFacts,
): boolean {
  const hash = digestName(certID.hashAlgorithm.algorithmId);
  if (hash === undefined) return false;
  const digest = (bytes: Uint8Array) => createHash(hash).update(bytes).digest();
  const number = Buffer.from(certID.serialNumber.valueBlock.valueHexView)
    .toString('hex')
    .replace(/^(?:00)+(?=.)/, '');
  return (
    number === serial &&
    sameBytes(certID.issuerNameHash.valueBlock.valueHexView, digest(issuer.subjectDer)) &&
    sameBytes(certID.issuerKeyHash.valueBlock.valueHexView, digest(keyBits(issuer)))
  );
}

/** The public key without its algorithm. */
function keyBits({ der }: CertificateFacts): Uint8Array {
  return Certificate.fromBER(bufferOf(der)).subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
}

/** 4.2.1: `good [0]`, `revoked [1]` with a time, `unknown [2]`. */
function answerOf({ certStatus, thisUpdate, nextUpdate }: SingleResponse): RevocationAnswer {
  const status = new Uint8Array(certStatus.toBER());
  const from = thisUpdate.getTime();
  if (status[0] === 0x80) return { kind: 'good', from, until: nextUpdate?.getTime() ?? from };
  if (status[0] !== 0xa1) return { kind: 'unsound' };
  const [time] = partsOf(wholeDer(status), 0xa1);
  return { kind: 'revoked', since: timeOf(time?.content) ?? 0 };
}

/** `20261121120000Z`. */
function timeOf(bytes: Uint8Array | undefined): number | undefined {
  const text = Buffer.from(bytes ?? []).toString('latin1');
  const [, date, time] = /^(\d{8})(\d{6})Z$/.exec(text) ?? [];
  if (date === undefined || time === undefined) return undefined;
  const iso = `${date.replace(/(....)(..)(..)/, '$1-$2-$3')}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}Z`;
  return Date.parse(iso);
}
