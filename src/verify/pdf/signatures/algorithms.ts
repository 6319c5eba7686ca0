import { createHash, type KeyObject } from 'node:crypto';
import type { AlgorithmIdentifier } from 'pkijs';
import { isSignature, signatureMethod } from '../../../sign/index.js';

const strong = ['sha256', 'sha384', 'sha512'];

/** ETSI TS 119 312, 5: SHA-2; others can be forged, or nobody knows them. */
export function isStrongHash(name: string | undefined): name is string {
  return name !== undefined && strong.includes(name);
}

/** @param hash As Node calls it. */
export function digestOf(hash: string, ...parts: readonly Uint8Array[]): Uint8Array {
  const digest = createHash(hash);
  for (const part of parts) digest.update(part);
  return digest.digest();
}

const leastSalt = 20;

/**
 * Whether a signature is right: `weak` where it or its key can be forged, `wrong` also where the algorithm is not known.
 *
 * @param digest The hash that is named elsewhere, which must be the same: CMS may name the kind of key alone (RFC 3370, 3.2).
 */
export function checkSignature(
  algorithm: AlgorithmIdentifier,
  signature: Uint8Array,
  key: KeyObject,
  octets: Uint8Array,
  digest?: string,
): 'right' | 'wrong' | 'weak' {
  const method = methodOf(algorithm, digest);
  if (method === undefined || (digest !== undefined && method.hash !== digest)) return 'wrong';
  if (!isStrongHash(method.hash) || isWeakKey(key) || (method.saltLength ?? leastSalt) < leastSalt)
    return 'weak';
  // An algorithm of RSA with a key of another kind, or the other way round.
  const isOfRsa = algorithm.algorithmId.startsWith('1.2.840.113549.');
  if (isOfRsa !== (key.asymmetricKeyType !== 'ec')) return 'wrong';
  return isSignature(signature, octets, key, method) ? 'right' : 'wrong';
}

function methodOf(algorithm: AlgorithmIdentifier, digest: string | undefined) {
  try {
    return signatureMethod(algorithm, digest);
  } catch {
    return undefined;
  }
}

const curves = ['prime256v1', 'secp384r1', 'secp521r1'];

/** RSA under 2048 bits, curves that are not those of NIST (ETSI TS 119 312, 6). */
export function isWeakKey({ asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject): boolean {
  if (type === 'rsa' || type === 'rsa-pss') return (details?.modulusLength ?? 0) < 2048;
  return type !== 'ec' || !curves.includes(details?.namedCurve ?? '');
}
