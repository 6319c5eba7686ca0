import { createHash } from 'node:crypto';
import { Null, ObjectIdentifier, OctetString } from 'asn1js';
import * as pkijs from 'pkijs';
import type { Signer } from '../../../src/sign/index.js';

/** A signature as programs make it that know nothing of PAdES: it does not name its certificate. */
export async function plainCms({ certificate, sign }: Signer, octets: Uint8Array): Promise<Uint8Array> {
  const leaf = pkijs.Certificate.fromBER(Uint8Array.from(certificate).buffer);
  const digest = createHash('sha256').update(octets).digest();
  const algorithm = (algorithmId: string) =>
    new pkijs.AlgorithmIdentifier({ algorithmId, algorithmParams: new Null() });
  const attribute = (type: string, value: unknown) => new pkijs.Attribute({ type, values: [value] });
  const signedAttrs = new pkijs.SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      attribute('1.2.840.113549.1.9.3', new ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })),
      attribute('1.2.840.113549.1.9.4', new OctetString({ valueHex: Uint8Array.from(digest).buffer })),
    ],
  });
  const toSign = new Uint8Array(signedAttrs.toSchema().toBER());
  toSign[0] = 0x31;
  const signature = await sign(toSign);
  const message = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [algorithm('2.16.840.1.101.3.4.2.1')],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1' }),
    certificates: [leaf],
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({ issuer: leaf.issuer, serialNumber: leaf.serialNumber }),
        digestAlgorithm: algorithm('2.16.840.1.101.3.4.2.1'),
        signatureAlgorithm: algorithm('1.2.840.113549.1.1.1'),
        signature: new OctetString({ valueHex: Uint8Array.from(signature).buffer }),
        signedAttrs,
      }),
    ],
  });
  const info = new pkijs.ContentInfo({
    contentType: '1.2.840.113549.1.7.2',
    content: message.toSchema(true),
  });
  return new Uint8Array(info.toSchema().toBER());
}
