import { z } from 'zod';
import { CountersignError, diagnostic, exitCodes } from '../../diagnostics/index.js';
import type { CertificateFacts } from '../certificates/index.js';
import type { Signer } from '../signer.js';

/** How is signed, where it is not left to the key. */
export const schemeShape = {
  scheme: z
    .enum(['rsa-pkcs1', 'rsa-pss', 'ecdsa'])
    .optional()
    .describe('How an RSA key signs: rsa-pkcs1, which every reader knows, or rsa-pss.'),
  hash: z
    .enum(['SHA-256', 'SHA-384', 'SHA-512'])
    .optional()
    .describe('SHA-256 for RSA; otherwise the one of the curve.'),
};

export interface SchemeWish {
  readonly scheme?: Signer['scheme'] | undefined;
  readonly hash?: Signer['hash'] | undefined;
}

/** As Node names P-256, P-384 and P-521, and the hash of each: digests as long as the key is strong (FIPS 186-5, 6.1). */
const curves: Readonly<Record<string, Signer['hash']>> = {
  prime256v1: 'SHA-256',
  secp384r1: 'SHA-384',
  secp521r1: 'SHA-512',
};

/** Scheme and hash for the key of a certificate. Errors: `key-unsupported`. */
export function schemeFor(
  { name, key, publicKey }: CertificateFacts,
  wish: SchemeWish,
): Pick<Signer, 'scheme' | 'hash'> {
  const refuse = (what: string) => {
    throw new CountersignError(diagnostic('key-unsupported', `The key of ${name} ${what}`), {
      exitCode: exitCodes.environment,
    });
  };
  if (key.kind === 'rsa') {
    if (wish.scheme === 'ecdsa') return refuse('is an RSA key, and cannot sign with ecdsa');
    // A key may be bound to PSS (RFC 4055, 1.2).
    const isBound = publicKey.asymmetricKeyType === 'rsa-pss';
    if (isBound && wish.scheme === 'rsa-pkcs1') return refuse('may sign with rsa-pss alone');
    return { scheme: isBound ? 'rsa-pss' : (wish.scheme ?? 'rsa-pkcs1'), hash: wish.hash ?? 'SHA-256' };
  }
  if (key.kind === 'other') return refuse(`is of a kind that PDF readers do not know (${key.name})`);
  const hash = curves[key.curve];
  if (hash === undefined) return refuse(`is on a curve that PDF readers do not know (${key.curve})`);
  if (wish.scheme !== undefined && wish.scheme !== 'ecdsa')
    return refuse(`is no RSA key, and cannot sign with ${wish.scheme}`);
  return { scheme: 'ecdsa', hash: wish.hash ?? hash };
}
