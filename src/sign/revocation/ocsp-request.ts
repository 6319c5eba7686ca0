import { createHash } from 'node:crypto';
import { Integer, Null, OctetString } from 'asn1js';
import { AlgorithmIdentifier, Certificate, CertID, OCSPRequest, Request, TBSRequest } from 'pkijs';
import type { CertificateFacts } from '../certificates/index.js';

const sha1 = '1.3.14.3.2.26';

/**
 * Asks a responder about a certificate (RFC 6960, 4.1), in DER. By SHA-1, which says who the issuer is and protects nothing: many responders know no
 * other (RFC 5019, 2.1.1). Without nonce: what was answered to others is as good, as it is signed and has its times.
 */
export function ocspRequest({ serial }: CertificateFacts, issuer: CertificateFacts): Uint8Array {
  const digest = (bytes: Uint8Array) =>
    new OctetString({ valueHex: Uint8Array.from(createHash('sha1').update(bytes).digest()) });
  const reqCert = new CertID({
    hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha1, algorithmParams: new Null() }),
    issuerNameHash: digest(issuer.subjectDer),
    issuerKeyHash: digest(keyBits(issuer)),
    serialNumber: Integer.fromBigInt(BigInt(`0x${serial}`)),
  });
  const request = new OCSPRequest({
    tbsRequest: new TBSRequest({ requestList: [new Request({ reqCert })] }),
  });
  return new Uint8Array(request.toSchema(true).toBER());
}

/** The public key without its algorithm, whose hash stands for it. */
export function keyBits({ der }: CertificateFacts): Uint8Array {
  const { subjectPublicKeyInfo } = Certificate.fromBER(Uint8Array.from(der));
  return subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
}
