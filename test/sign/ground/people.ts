import { randomBytes, webcrypto } from 'node:crypto';
import { BitString, Integer, PrintableString, Utf8String } from 'asn1js';
import * as pkijs from 'pkijs';
import type { Signer } from '../../../src/sign/signer.js';

pkijs.setEngine('ground', new pkijs.CryptoEngine({ name: 'ground', crypto: webcrypto }));

/** Somebody of the tests with a key and a certificate of the tests' authority. */
export interface Person {
  readonly name: string;
  readonly signer: Signer;
  readonly key: webcrypto.CryptoKey;
  readonly certificate: pkijs.Certificate;
}

export interface People {
  /** DER. */
  readonly authority: Uint8Array;
  readonly provider: Person;
  readonly customer: Person;
  /** Of another authority, which nobody trusts. */
  readonly stranger: Person;
  readonly timeStamper: Person;
}

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: Uint8Array.of(1, 0, 1),
} as const;

let known: Promise<People> | undefined;

/** The same ones all through a run. */
export function people(): Promise<People> {
  known ??= makePeople();
  return known;
}

async function makePeople(): Promise<People> {
  const authority = await person('Test authority', undefined);
  const other = await person('Another authority', undefined);
  const [provider, customer, stranger, timeStamper] = await Promise.all([
    person('Northwind Services GmbH', authority),
    person('Eva Adler', authority),
    person('Eva Adler', other),
    person('Test time stamps', authority, true),
  ]);
  return { authority: authority.signer.certificate, provider, customer, stranger, timeStamper };
}

async function person(name: string, issuer: Person | undefined, stamps = false): Promise<Person> {
  const pair = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ valueHex: Uint8Array.from([1, ...randomBytes(8)]).buffer });
  certificate.subject.typesAndValues.push(
    new pkijs.AttributeTypeAndValue({ type: '2.5.4.6', value: new PrintableString({ value: 'DE' }) }),
    new pkijs.AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) }),
  );
  certificate.issuer.typesAndValues.push(...(issuer?.certificate ?? certificate).subject.typesAndValues);
  certificate.notBefore.value = new Date('2026-01-01T00:00:00Z');
  certificate.notAfter.value = new Date('2036-01-01T00:00:00Z');
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey);
  certificate.extensions = extensions(issuer === undefined, stamps);
  await certificate.sign(issuer?.key ?? pair.privateKey, 'SHA-256');
  const der = (each: pkijs.Certificate) => new Uint8Array(each.toSchema().toBER());
  return {
    name,
    key: pair.privateKey,
    certificate,
    signer: {
      certificate: der(certificate),
      chain: issuer === undefined ? [] : [der(issuer.certificate)],
      scheme: 'rsa-pkcs1',
      hash: 'SHA-256',
      sign: async (octets) =>
        new Uint8Array(await webcrypto.subtle.sign(algorithm.name, pair.privateKey, octets)),
    },
  };
}

function extensions(isAuthority: boolean, stamps: boolean): pkijs.Extension[] {
  const extension = (extnID: string, critical: boolean, value: { toBER(): ArrayBuffer }) =>
    new pkijs.Extension({ extnID, critical, extnValue: value.toBER() });
  const usage = new BitString({
    valueHex: Uint8Array.of(isAuthority ? 0x06 : 0xc0).buffer,
    unusedBits: isAuthority ? 1 : 6,
  });
  const purposes = new pkijs.ExtKeyUsage({ keyPurposes: ['1.3.6.1.5.5.7.3.8'] });
  return [
    extension('2.5.29.19', true, new pkijs.BasicConstraints({ cA: isAuthority }).toSchema()),
    extension('2.5.29.15', true, usage),
    ...(stamps ? [extension('2.5.29.37', true, purposes.toSchema())] : []),
  ];
}
