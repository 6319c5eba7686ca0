import { type BaseBlock, Constructed, Integer, Null, ObjectIdentifier, Sequence } from 'asn1js';
import type { Signer } from '../signer.js';

/** A hash: its name in Node, its object identifier, the length of its digests in bytes. */
export const hashes = {
  'SHA-256': { node: 'sha256', id: '2.16.840.1.101.3.4.2.1', length: 32 },
  'SHA-384': { node: 'sha384', id: '2.16.840.1.101.3.4.2.2', length: 48 },
  'SHA-512': { node: 'sha512', id: '2.16.840.1.101.3.4.2.3', length: 64 },
} as const satisfies Record<Signer['hash'], unknown>;

const rsaPkcs1 = {
  'SHA-256': '1.2.840.113549.1.1.11',
  'SHA-384': '1.2.840.113549.1.1.12',
  'SHA-512': '1.2.840.113549.1.1.13',
} as const satisfies Record<Signer['hash'], string>;

const ecdsa = {
  'SHA-256': '1.2.840.10045.4.3.2',
  'SHA-384': '1.2.840.10045.4.3.3',
  'SHA-512': '1.2.840.10045.4.3.4',
} as const satisfies Record<Signer['hash'], string>;

const rsaPss = '1.2.840.113549.1.1.10';
const maskGeneration1 = '1.2.840.113549.1.1.8';

/** A digest's algorithm; it has no parameters (RFC 5754, 2). */
export function digestAlgorithm(hash: Signer['hash']): Sequence {
  return algorithm(hashes[hash].id);
}

/** What a signer signs with: RFC 5754, 3.2 and 3.3; RFC 4056, 3. */
export function signatureAlgorithm({ scheme, hash }: Pick<Signer, 'scheme' | 'hash'>): Sequence {
  switch (scheme) {
    case 'rsa-pkcs1':
      return algorithm(rsaPkcs1[hash], new Null());
    case 'ecdsa':
      return algorithm(ecdsa[hash]);
    case 'rsa-pss':
      return algorithm(rsaPss, pssParameters(hash));
    default:
      return scheme satisfies never;
  }
}

/** RFC 4055, 3.1: the mask is made with the same hash, and the salt is as long as a digest. */
function pssParameters(hash: Signer['hash']): Sequence {
  const hashed = algorithm(hashes[hash].id, new Null());
  const mask = algorithm(maskGeneration1, algorithm(hashes[hash].id, new Null()));
  const parts = [hashed, mask, new Integer({ value: hashes[hash].length })];
  const tagged = (tagNumber: number, part: BaseBlock) =>
    new Constructed({ idBlock: { tagClass: 3, tagNumber }, value: [part] });
  return new Sequence({ value: parts.map((part, number) => tagged(number, part)) });
}

function algorithm(id: string, parameters?: BaseBlock): Sequence {
  return new Sequence({ value: [new ObjectIdentifier({ value: id }), ...(parameters ? [parameters] : [])] });
}
