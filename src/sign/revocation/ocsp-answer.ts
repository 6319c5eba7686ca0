import { createHash } from 'node:crypto';
import { Constructed, GeneralizedTime, Primitive } from 'asn1js';
import { BasicOCSPResponse, OCSPResponse, type SingleResponse } from 'pkijs';
import {
  type CertificateFacts,
  digestName,
  isIssuedBy,
  isStrongHash,
  mayAnswerOcsp,
  readCertificates,
} from '../certificates/index.js';
import { judgeSignature } from '../cms/index.js';
import type { RevocationAnswer } from './answer.js';
import { serialOf } from './crl-answer.js';
import { keyBits } from './ocsp-request.js';

const basicResponse = '1.3.6.1.5.5.7.48.1.1';

/**
 * What an answer of a responder (RFC 6960, 4.2; DER) says of a certificate; nothing where it is about others. It is unsound where who gave it is
 * neither the issuer nor named by the issuer for that (4.2.2.2).
 *
 * @param others Certificates of responders may be among them; most come in the answer.
 */
export function ocspAnswer(
  der: Uint8Array,
  certificate: CertificateFacts,
  issuer: CertificateFacts,
  others: readonly CertificateFacts[] = [],
): RevocationAnswer | undefined {
  try {
    const { tbsResponseData, signatureAlgorithm, signature, certs = [] } = basicOf(der);
    const about = tbsResponseData.responses.find((one) => isAbout(one, certificate, issuer));
    if (about === undefined) return undefined;
    const own = readCertificates(certs.map((one) => new Uint8Array(one.toSchema().toBER())));
    const at = tbsResponseData.producedAt.getTime();
    const named = [...own, ...others].filter((one) => isResponder(one, issuer, at));
    const value = signature.valueBlock.valueHexView;
    const isSigned = [issuer, ...named].some(
      ({ publicKey }) =>
        judgeSignature(signatureAlgorithm, value, publicKey, tbsResponseData.tbsView) === 'right',
    );
    return isSigned ? answerOf(about) : { kind: 'unsound' };
  } catch {
    return undefined;
  }
}

function basicOf(der: Uint8Array): BasicOCSPResponse {
  const { responseStatus, responseBytes } = OCSPResponse.fromBER(Uint8Array.from(der));
  if (responseStatus.valueBlock.valueDec !== 0 || responseBytes?.responseType !== basicResponse)
    throw new Error('The responder does not say');
  return BasicOCSPResponse.fromBER(new Uint8Array(responseBytes.response.getValue()));
}

function isResponder(one: CertificateFacts, issuer: CertificateFacts, at: number): boolean {
  const isValid = one.notBefore <= at && at <= one.notAfter;
  return isValid && isStrongHash(one.signatureHash) && mayAnswerOcsp(one) && isIssuedBy(one, issuer);
}

/** 4.1.1: by the hash of the issuer's name, that of its key, and the serial number. */
function isAbout(
  { certID }: SingleResponse,
  { serial }: CertificateFacts,
  issuer: CertificateFacts,
): boolean {
  const hash = digestName(certID.hashAlgorithm.algorithmId);
  if (hash === undefined) return false;
  const isHash = (given: Uint8Array, bytes: Uint8Array) =>
    createHash(hash).update(bytes).digest().equals(given);
  return (
    serialOf(certID.serialNumber.valueBlock.valueHexView) === serial &&
    isHash(certID.issuerNameHash.valueBlock.valueHexView, issuer.subjectDer) &&
    isHash(certID.issuerKeyHash.valueBlock.valueHexView, keyBits(issuer))
  );
}

/** 4.2.1: `good [0]`, `revoked [1]` with a time, `unknown [2]`. */
function answerOf({ certStatus, thisUpdate, nextUpdate }: SingleResponse): RevocationAnswer {
  const status: unknown = certStatus;
  const from = thisUpdate.getTime();
  if (status instanceof Primitive && status.idBlock.tagNumber === 0)
    return { kind: 'good', from, until: nextUpdate?.getTime() ?? from };
  if (!(status instanceof Constructed) || status.idBlock.tagNumber !== 1) return { kind: 'unsound' };
  const [time] = status.valueBlock.value;
  return { kind: 'revoked', since: time instanceof GeneralizedTime ? time.toDate().getTime() : 0 };
}
