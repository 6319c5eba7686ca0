import { type BaseBlock, Constructed, fromBER, ObjectIdentifier } from 'asn1js';
import { type Attribute, EncapsulatedContentInfo, IssuerAndSerialNumber, SignerInfo } from 'pkijs';
import { type CertificateFacts, digestName, readCertificate } from '../certificates/index.js';
import { cmsIds } from './identifiers.js';
import { type SignatureMethod, signatureMethod } from './signature-method.js';

/** What a CMS signature of one signer says, before anything of it is checked; see `check-signed.ts`. */
export interface Signed {
  readonly contentType: string;
  /** What is signed, where it is inside. */
  readonly content?: Uint8Array;
  /** All that come along and can be read. */
  readonly certificates: readonly CertificateFacts[];
  /** The one of these that the signer names. */
  readonly certificate?: CertificateFacts;
  /** Node's name of the hash of the content. */
  readonly digestHash?: string;
  readonly method?: SignatureMethod;
  readonly signature: Uint8Array;
  /** What is signed, as it is hashed (RFC 5652, 5.4); nothing where the content itself is signed. */
  readonly signedAttributes?: Uint8Array;
  /** Values of the attributes, in DER; of one that is there several times, all. */
  attribute(id: string): readonly BaseBlock[];
  /** The time stamp of the signature, in DER. */
  readonly timeStamp?: Uint8Array;
}

/** Reads a CMS signature (RFC 5652, 5.1). Errors: an `Error` for what is none, or has not one signer. */
export function readSigned(der: Uint8Array): Signed {
  const { offset, result } = fromBER(Uint8Array.from(der));
  const [kind, wrapping] = partsOf(result);
  if (offset !== der.length || !(kind instanceof ObjectIdentifier) || kind.getValue() !== cmsIds.signedData)
    throw new Error('This is no signature');
  const [signedData] = partsOf(wrapping);
  const [, , content, ...rest] = partsOf(signedData);
  const [first, another] = partsOf(rest.at(-1));
  if (first === undefined || another !== undefined) throw new Error('This has not one signer');
  const signer = new SignerInfo({ schema: first });
  const certificates = certificatesIn(rest);
  const certificate = certificates.find((one) => isNamed(one, signer));
  const { eContentType, eContent } = new EncapsulatedContentInfo({ schema: content });
  const digestHash = digestName(signer.digestAlgorithm.algorithmId);
  const method = signatureMethod(signer.signatureAlgorithm, digestHash);
  const [stamp] = valuesOf(signer.unsignedAttrs?.attributes ?? [], cmsIds.timeStampToken);
  return {
    contentType: eContentType,
    ...(eContent && { content: new Uint8Array(eContent.getValue()) }),
    certificates,
    ...(certificate && { certificate }),
    ...(digestHash !== undefined && { digestHash }),
    ...(method && { method }),
    signature: new Uint8Array(signer.signature.getValue()),
    ...(signer.signedAttrs && { signedAttributes: new Uint8Array(signer.signedAttrs.encodedValue) }),
    attribute: (id) => valuesOf(signer.signedAttrs?.attributes ?? [], id),
    ...(stamp && { timeStamp: Uint8Array.from(stamp.valueBeforeDecodeView) }),
  };
}

function valuesOf(attributes: readonly Attribute[], id: string): readonly BaseBlock[] {
  return attributes.filter(({ type }) => type === id).flatMap(({ values }) => values);
}

/** `[0]`, byte by byte. One that cannot be read is of no use, and no reason to read nothing. */
function certificatesIn(parts: readonly BaseBlock[]): readonly CertificateFacts[] {
  const set = parts.find(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === 0);
  return partsOf(set).flatMap((one) => {
    try {
      return [readCertificate(Uint8Array.from(one.valueBeforeDecodeView))];
    } catch {
      return [];
    }
  });
}

function partsOf(block: BaseBlock | undefined): readonly BaseBlock[] {
  return block instanceof Constructed ? block.valueBlock.value : [];
}

/** RFC 5652, 5.3: issuer and serial number, or `[0]` with the id of the key. */
function isNamed(certificate: CertificateFacts, { sid }: SignerInfo): boolean {
  if (sid instanceof IssuerAndSerialNumber) {
    const serial = Buffer.from(sid.serialNumber.valueBlock.valueHexView).toString('hex');
    const issuer = new Uint8Array(sid.issuer.valueBeforeDecode);
    return (
      Buffer.compare(certificate.issuerDer, issuer) === 0 &&
      serial.replace(/^(?:00)+(?=.)/, '') === certificate.serial
    );
  }
  const view: unknown = sid?.valueBlock?.valueHexView;
  return view instanceof Uint8Array && Buffer.from(view).toString('hex') === certificate.subjectKeyId;
}
