import { randomBytes, webcrypto } from 'node:crypto';
import { BitString, Constructed, GeneralizedTime, Integer, Primitive, Utf8String } from 'asn1js';
import * as pkijs from 'pkijs';
import { demoMark, type Signer } from '../../../src/sign/index.js';

pkijs.setEngine('verify-ground', new pkijs.CryptoEngine({ name: 'verify-ground', crypto: webcrypto }));

/** Somebody with a certificate, as good or bad as a test wants it. */
export interface Holder {
  readonly certificate: pkijs.Certificate;
  readonly key: webcrypto.CryptoKey;
  readonly der: Uint8Array;
  readonly signer: Signer;
}

export interface Wishes {
  readonly issuer?: Holder;
  readonly from?: string;
  readonly until?: string;
  /** Of the key, in bits. */
  readonly bits?: number;
  readonly isAuthority?: boolean;
  /** First byte of keyUsage. */
  readonly usage?: number;
  /** extKeyUsage, which is critical. */
  readonly purposes?: readonly string[];
  /** For some names alone, which it says without insisting on it. */
  readonly isConstrained?: boolean;
  /** Of an authority for trying out. */
  readonly isDemo?: boolean;
  /** With which the issuer signs. */
  readonly hash?: 'SHA-1' | 'SHA-256';
}

/** Of one who signs documents, of an authority. */
const signs = 0xc0;
const issues = 0x06;

export async function holder(name: string, wishes: Wishes = {}): Promise<Holder> {
  const { issuer, isAuthority = false, usage = isAuthority ? issues : signs, purposes } = wishes;
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: wishes.bits ?? 2048,
    publicExponent: Uint8Array.of(1, 0, 1),
  };
  const pair = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ valueHex: Uint8Array.from([1, ...randomBytes(8)]).buffer });
  certificate.subject.typesAndValues.push(
    new pkijs.AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) }),
  );
  certificate.issuer.typesAndValues.push(...(issuer?.certificate ?? certificate).subject.typesAndValues);
  certificate.notBefore.value = new Date(wishes.from ?? '2026-01-01T00:00:00Z');
  certificate.notAfter.value = new Date(wishes.until ?? '2036-01-01T00:00:00Z');
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey);
  const extension = (extnID: string, value: { toBER(): ArrayBuffer }) =>
    new pkijs.Extension({ extnID, critical: true, extnValue: value.toBER() });
  certificate.extensions = [
    extension('2.5.29.19', new pkijs.BasicConstraints({ cA: isAuthority }).toSchema()),
    extension('2.5.29.15', new BitString({ valueHex: Uint8Array.of(usage).buffer, unusedBits: 1 })),
    ...(purposes
      ? [extension('2.5.29.37', new pkijs.ExtKeyUsage({ keyPurposes: [...purposes] }).toSchema())]
      : []),
  ];
  if (wishes.isConstrained) {
    const base = new pkijs.GeneralName({ type: 2, value: 'example.com' });
    const names = new pkijs.NameConstraints({ permittedSubtrees: [new pkijs.GeneralSubtree({ base })] });
    const extnValue = names.toSchema().toBER();
    certificate.extensions.push(new pkijs.Extension({ extnID: '2.5.29.30', critical: false, extnValue }));
  }
  if (wishes.isDemo) {
    const warning = new Utf8String({ value: 'DEMO' });
    certificate.extensions.push(
      new pkijs.Extension({ extnID: demoMark, critical: false, extnValue: warning.toBER() }),
    );
  }
  const hash = wishes.hash ?? 'SHA-256';
  await certificate.sign(await keyFor(issuer?.key ?? pair.privateKey, hash), hash);
  const der = new Uint8Array(certificate.toSchema().toBER());
  return {
    certificate,
    key: pair.privateKey,
    der,
    signer: {
      certificate: der,
      chain: issuer ? [issuer.der] : [],
      scheme: 'rsa-pkcs1',
      hash: 'SHA-256',
      sign: async (octets) =>
        new Uint8Array(await webcrypto.subtle.sign(algorithm.name, pair.privateKey, octets)),
    },
  };
}

/** A key signs with one hash alone. */
async function keyFor(key: webcrypto.CryptoKey, hash: string): Promise<webcrypto.CryptoKey> {
  const exported = await webcrypto.subtle.exportKey('pkcs8', key);
  return webcrypto.subtle.importKey('pkcs8', exported, { name: 'RSASSA-PKCS1-v1_5', hash }, false, ['sign']);
}

const days = 24 * 60 * 60 * 1000;

/** A list of revoked certificates of an authority, DER. @param since When they were revoked, by certificate. */
export async function crlOf(
  authority: Holder,
  revoked: readonly { readonly who: Holder; readonly since: string }[],
  at: number,
): Promise<Uint8Array> {
  const list = new pkijs.CertificateRevocationList({
    version: 1,
    issuer: authority.certificate.subject,
    thisUpdate: new pkijs.Time({ type: 0, value: new Date(at) }),
    nextUpdate: new pkijs.Time({ type: 0, value: new Date(at + 30 * days) }),
    ...(revoked.length > 0 && {
      revokedCertificates: revoked.map(
        ({ who, since }) =>
          new pkijs.RevokedCertificate({
            userCertificate: who.certificate.serialNumber,
            revocationDate: new pkijs.Time({ type: 0, value: new Date(since) }),
          }),
      ),
    }),
  });
  await list.sign(authority.key, 'SHA-256');
  return new Uint8Array(list.toSchema(true).toBER());
}

/** What a responder answers about a certificate, DER. @param by Signs it; the authority itself otherwise. */
export async function ocspOf(
  authority: Holder,
  who: Holder,
  answer: 'good' | { readonly since: string },
  at: number,
  by: Holder = authority,
): Promise<Uint8Array> {
  const basic = new pkijs.BasicOCSPResponse();
  const response = new pkijs.SingleResponse({
    thisUpdate: new Date(at),
    nextUpdate: new Date(at + 30 * days),
  });
  const id = await pkijs.CertID.create(who.certificate, {
    hashAlgorithm: 'SHA-256',
    issuerCertificate: authority.certificate,
  });
  response.certID = id;
  response.certStatus = statusOf(answer);
  basic.tbsResponseData.responderID = by.certificate.subject;
  basic.tbsResponseData.producedAt = new Date(at);
  basic.tbsResponseData.responses.push(response);
  basic.certs = by === authority ? [] : [by.certificate];
  await basic.sign(by.key, 'SHA-256');
  const whole = new pkijs.OCSPResponse();
  whole.responseStatus.valueBlock.valueDec = 0;
  whole.responseBytes = new pkijs.ResponseBytes({ responseType: '1.3.6.1.5.5.7.48.1.1' });
  whole.responseBytes.response.valueBlock.valueHex = basic.toSchema().toBER();
  return new Uint8Array(whole.toSchema().toBER());
}

function statusOf(answer: 'good' | { readonly since: string }) {
  if (answer === 'good') return new Primitive({ idBlock: { tagClass: 3, tagNumber: 0 } });
  const value = [new GeneralizedTime({ valueDate: new Date(answer.since) })];
  return new Constructed({ idBlock: { tagClass: 3, tagNumber: 1 }, value });
}
