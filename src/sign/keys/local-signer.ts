import { constants, type KeyObject, type SignKeyObjectInput, sign, X509Certificate } from 'node:crypto';
import { CountersignError, diagnostic, exitCodes } from '../../diagnostics/index.js';
import { readCertificate } from '../certificates/index.js';
import { hashes } from '../cms/index.js';
import type { Signer } from '../signer.js';
import { type SchemeWish, schemeFor } from './scheme.js';

/**
 * Signs with a key in this process's memory. The key is within the closure: nothing that is told of a signer can show it.
 *
 * @param wish Scheme and hash where they are not those that fit the key.
 * Errors: `key-unfit` where the certificate is another key's, `key-unsupported`, `certificate-unreadable`.
 */
export function localSigner(
  key: KeyObject,
  certificate: Uint8Array,
  chain: readonly Uint8Array[],
  wish: SchemeWish = {},
): Signer {
  const facts = readCertificate(certificate);
  const { scheme, hash } = schemeFor(facts, wish);
  if (!new X509Certificate(certificate).checkPrivateKey(key))
    throw new CountersignError(
      diagnostic('key-unfit', `The private key is not the one of the certificate of ${facts.name}`),
      { exitCode: exitCodes.environment },
    );
  const input: SignKeyObjectInput =
    scheme === 'rsa-pss'
      ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
      : { key, dsaEncoding: 'der' };
  return {
    certificate: facts.der,
    chain,
    scheme,
    hash,
    sign: (octets) =>
      new Promise((resolve, reject) =>
        sign(hashes[hash].node, octets, input, (error, signature) =>
          error === null ? resolve(Uint8Array.from(signature)) : reject(failed()),
        ),
      ),
  };
}

/** What OpenSSL says is not repeated. */
function failed(): CountersignError {
  return new CountersignError(diagnostic('key-unsupported', 'The key cannot sign'), {
    exitCode: exitCodes.environment,
  });
}
