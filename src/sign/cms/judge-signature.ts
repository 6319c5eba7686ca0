import type { KeyObject } from 'node:crypto';
import type { AlgorithmIdentifier } from 'pkijs';
import { isStrongHash, isWeakKey } from '../certificates/index.js';
import { isSignature } from './check-signed.js';
import { signatureMethod } from './signature-method.js';

const leastSalt = 20;

/**
 * Whether a signature is right: `weak` where it or its key can be forged, `wrong` also where the algorithm is not known.
 *
 * @param digest The hash that is named elsewhere, which must be the same: CMS may name the kind of key alone (RFC 3370, 3.2).
 */
export function judgeSignature(
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
