import { constants, type KeyObject, verify } from 'node:crypto';
import { Integer, Sequence } from 'asn1js';
import { hashes } from '../cms/index.js';
import type { Signer } from '../signer.js';

/** Whose signature it has to be. */
export interface SigningKey extends Pick<Signer, 'scheme' | 'hash'> {
  readonly publicKey: KeyObject;
}

/**
 * The signature in what a program printed: as it is or in base64, of ECDSA as DER or as the two numbers behind one another. It is the one of
 * these that holds for the octets; nothing where none does.
 */
export function signatureIn(
  printed: Uint8Array,
  octets: Uint8Array,
  key: SigningKey,
): Uint8Array | undefined {
  const text = new TextDecoder('latin1').decode(printed).trim();
  const decoded = /^[A-Za-z0-9+/\s]+={0,2}$/.test(text) ? [Uint8Array.from(Buffer.from(text, 'base64'))] : [];
  const given = [printed, ...decoded];
  const numbers = key.scheme === 'ecdsa' ? given.flatMap(fromTwoNumbers) : [];
  return [...given, ...numbers].find((one) => holds(one, octets, key));
}

/** Whether a signature is one by a key over octets. */
function holds(signature: Uint8Array, octets: Uint8Array, { publicKey, scheme, hash }: SigningKey): boolean {
  const how =
    scheme === 'rsa-pss'
      ? {
          key: publicKey,
          padding: constants.RSA_PKCS1_PSS_PADDING,
          saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
        }
      : { key: publicKey };
  try {
    return verify(hashes[hash].node, octets, how, signature);
  } catch {
    return false;
  }
}

/** IEEE P1363, which PKCS#11 gives, to DER (RFC 3279, 2.2.3). */
function fromTwoNumbers(signature: Uint8Array): Uint8Array[] {
  if (signature.length === 0 || signature.length % 2 !== 0) return [];
  const half = signature.length / 2;
  const value = [signature.subarray(0, half), signature.subarray(half)].map(numberOf);
  return [new Uint8Array(new Sequence({ value }).toBER())];
}

function numberOf(bytes: Uint8Array): Integer {
  return Integer.fromBigInt(BigInt(`0x${Buffer.from(bytes).toString('hex')}`));
}
