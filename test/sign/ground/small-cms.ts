import { createHash } from 'node:crypto';
import { fromBER, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import * as pkijs from 'pkijs';
import type { Signer } from '../../../src/sign/signer.js';

const data = '1.2.840.113549.1.7.1';
const signedData = '1.2.840.113549.1.7.2';
const contentType = '1.2.840.113549.1.9.3';
const messageDigest = '1.2.840.113549.1.9.4';
const signingCertificateV2 = '1.2.840.113549.1.9.16.2.47';
const signatureTimeStamp = '1.2.840.113549.1.9.16.2.14';
const sha256 = '2.16.840.1.101.3.4.2.1';
const rsa = '1.2.840.113549.1.1.1';

const buffer = (octets: Uint8Array) => Uint8Array.from(octets).buffer;
const attribute = (type: string, value: unknown) => new pkijs.Attribute({ type, values: [value] });
const hashed = (octets: Uint8Array) => createHash('sha256').update(octets).digest();

/** What is signed: data that stand elsewhere, or content of this type within. */
export interface Signed {
  readonly digest: Uint8Array;
  readonly content?: { readonly type: string; readonly octets: Uint8Array };
}

/** A CAdES signature of RSA and SHA-256 alone: enough to try out what goes around it. */
export async function smallCms(
  { digest, content }: Signed,
  { certificate, chain, sign }: Signer,
  timeStamps?: { stamp(octets: Uint8Array): Promise<Uint8Array> },
): Promise<Uint8Array> {
  const leaf = pkijs.Certificate.fromBER(buffer(certificate));
  const essCertificate = new OctetString({ valueHex: buffer(hashed(certificate)) });
  const algorithm = (algorithmId: string) =>
    new pkijs.AlgorithmIdentifier({ algorithmId, algorithmParams: new Null() });
  const attributes = new pkijs.SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      attribute(contentType, new ObjectIdentifier({ value: content?.type ?? data })),
      attribute(messageDigest, new OctetString({ valueHex: buffer(digest) })),
      attribute(
        signingCertificateV2,
        new Sequence({ value: [new Sequence({ value: [new Sequence({ value: [essCertificate] })] })] }),
      ),
    ],
  });
  // Signed as a set of its own, not as the implicit element that stands in the message (RFC 5652, 5.4).
  const toSign = new Uint8Array(attributes.toSchema().toBER());
  toSign[0] = 0x31;
  const signature = await sign(toSign);
  const signer = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer: leaf.issuer, serialNumber: leaf.serialNumber }),
    digestAlgorithm: algorithm(sha256),
    signatureAlgorithm: algorithm(rsa),
    signature: new OctetString({ valueHex: buffer(signature) }),
    signedAttrs: attributes,
  });
  if (timeStamps !== undefined) {
    const token = fromBER(buffer(await timeStamps.stamp(signature))).result;
    signer.unsignedAttrs = new pkijs.SignedAndUnsignedAttributes({
      type: 1,
      attributes: [attribute(signatureTimeStamp, token)],
    });
  }
  const message = new pkijs.SignedData({
    version: content === undefined ? 1 : 3,
    digestAlgorithms: [algorithm(sha256)],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({
      eContentType: content?.type ?? data,
      ...(content && { eContent: new OctetString({ valueHex: buffer(content.octets) }) }),
    }),
    certificates: [leaf, ...chain.map((each) => pkijs.Certificate.fromBER(buffer(each)))],
    signerInfos: [signer],
  });
  const info = new pkijs.ContentInfo({ contentType: signedData, content: message.toSchema(true) });
  return new Uint8Array(info.toSchema().toBER());
}
