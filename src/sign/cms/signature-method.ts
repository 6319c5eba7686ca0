import { type AlgorithmIdentifier, RSASSAPSSParams } from 'pkijs';
import { digestName, signatureHash } from '../certificates/index.js';

/** How a signature is checked. `hash`: Node's name. */
export interface SignatureMethod {
  readonly hash: string;
  /** Of RSA-PSS alone, in bytes. */
  readonly saltLength?: number;
}

const rsa = '1.2.840.113549.1.1.1';
const rsaPss = '1.2.840.113549.1.1.10';

/**
 * How a signature says that it was made; nothing where that is not known here.
 *
 * @param digest Node's name of the hash of the content: a bare RSA algorithm means that one (RFC 3370, 3.2).
 */
export function signatureMethod(
  algorithm: AlgorithmIdentifier,
  digest: string | undefined,
): SignatureMethod | undefined {
  const hash = algorithm.algorithmId === rsa ? digest : signatureHash(algorithm);
  if (hash === undefined) return undefined;
  if (algorithm.algorithmId !== rsaPss) return { hash };
  const { maskGenAlgorithm, saltLength } = new RSASSAPSSParams({ schema: algorithm.algorithmParams });
  const mask: unknown = maskGenAlgorithm.algorithmParams?.valueBlock?.value?.[0]?.valueBlock?.toString();
  // Node makes the mask with the same hash.
  return typeof mask === 'string' && digestName(mask) === hash ? { hash, saltLength } : undefined;
}
