import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { BitString, fromBER, Integer, Utf8String } from 'asn1js';
import { AlgorithmIdentifier, AttributeTypeAndValue, Certificate, PublicKeyInfo, Time } from 'pkijs';
import { signatureAlgorithm } from '../cms/algorithms.js';
import { type DemoPurpose, demoExtensions } from './extensions.js';

/** A certificate of the demo authority with its key. */
export interface DemoIdentity {
  readonly name: string;
  readonly key: KeyObject;
  readonly certificate: Certificate;
  readonly der: Uint8Array;
}

export interface DemoRequest {
  /** What follows DEMO in the common name. */
  readonly name: string;
  readonly key: KeyObject;
  /** Random: it is not to be foretold (RFC 5280, 4.1.2.2; CA/Browser Forum, 7.1). At most 16 bytes are taken. */
  readonly serial: Uint8Array;
  readonly purpose: DemoPurpose;
  /** Itself where it is not given. */
  readonly issuer?: DemoIdentity;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
}

/** Issues a certificate that says of itself, in its names and by the mark, that it is worth nothing. */
export function issueDemo(request: DemoRequest): DemoIdentity {
  const { name, key, issuer } = request;
  const certificate = new Certificate({ version: 2, serialNumber: serialNumber(request.serial) });
  certificate.subject.typesAndValues = [
    part('2.5.4.10', 'DEMO, not to be trusted'),
    part('2.5.4.3', `DEMO ${name}`),
  ];
  certificate.issuer.typesAndValues = (issuer?.certificate ?? certificate).subject.typesAndValues;
  certificate.notBefore = new Time({ value: new Date(request.notBefore) });
  certificate.notAfter = new Time({ value: new Date(request.notAfter) });
  certificate.subjectPublicKeyInfo = publicKeyOf(key);
  certificate.extensions = demoExtensions(request.purpose, certificate, issuer?.certificate ?? certificate);
  const signing = issuer?.key ?? key;
  const scheme = signing.asymmetricKeyType === 'ec' ? 'ecdsa' : 'rsa-pkcs1';
  const algorithm = signatureAlgorithm({ scheme, hash: 'SHA-256' });
  certificate.signature = new AlgorithmIdentifier({ schema: algorithm });
  certificate.signatureAlgorithm = certificate.signature;
  const signed = certificate.encodeTBS();
  certificate.tbsView = new Uint8Array(signed.toBER());
  const signature = sign('sha256', certificate.tbsView, signing);
  certificate.signatureValue = new BitString({ valueHex: Uint8Array.from(signature) });
  const der = new Uint8Array(certificate.toSchema(true).toBER());
  return { name, key, certificate, der };
}

function publicKeyOf(key: KeyObject): PublicKeyInfo {
  const der = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return new PublicKeyInfo({ schema: fromBER(Uint8Array.from(der)).result });
}

function part(type: string, text: string): AttributeTypeAndValue {
  return new AttributeTypeAndValue({ type, value: new Utf8String({ value: text }) });
}

/** Positive, and of the shortest form. */
function serialNumber(random: Uint8Array): Integer {
  const bytes = Uint8Array.from(random.subarray(0, 16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return new Integer({ valueHex: bytes });
}
