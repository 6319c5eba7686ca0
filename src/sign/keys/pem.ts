import { createPrivateKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { pathSchema, type SecretSource, secretSchema } from '../../settings/index.js';
import type { Signer } from '../signer.js';
import { certificatesIn, certificatesOf, inOrder } from './certificate-files.js';
import { levelShape } from './level.js';
import { localSigner } from './local-signer.js';
import { keyProblem, passphraseOf } from './passphrase.js';
import { schemeShape } from './scheme.js';
import type { SigningGround } from './surroundings.js';

export const pemSettingsSchema = z.strictObject({
  signer: z.literal('pem'),
  key: pathSchema('File of the private key (PEM or DER, PKCS#8), which nobody else may read.'),
  certificate: pathSchema('File of its certificate; those above it may follow in the same file.'),
  chain: z
    .array(pathSchema('File of certificates.'))
    .default([])
    .describe('Files of the certificates above it.'),
  passphrase: secretSchema.optional(),
  ...schemeShape,
  ...levelShape,
});

/**
 * Signs with a key in a file of its own. Errors: `key-unreadable`, `key-passphrase-missing`, `key-passphrase-wrong`, `key-unfit`,
 * `key-unsupported`, `certificate-unreadable`, `secret-exposed` where others may read the key; those of reading.
 */
export async function openPem(
  settings: z.output<typeof pemSettingsSchema>,
  ground: SigningGround,
): Promise<Signer> {
  const key = await keyIn(settings.key, settings.passphrase, ground);
  const [certificate, ...behind] = await certificatesIn(settings.certificate, ground.host);
  if (certificate === undefined) throw keyProblem('certificate-unreadable', 'There is no certificate');
  const others = await certificatesOf(settings.chain, ground.host);
  const { chain, strangers } = inOrder(certificate, [...behind, ...others]);
  const above = [...chain, ...strangers].map(({ der }) => der);
  return localSigner(key, certificate.der, above, settings);
}

async function keyIn(
  file: string,
  source: SecretSource | undefined,
  ground: SigningGround,
): Promise<KeyObject> {
  const bytes = await ground.host.readPrivateFile(file);
  const open = (passphrase?: string) =>
    createPrivateKey({ ...formOf(bytes), ...(passphrase !== undefined && { passphrase }) });
  if (source === undefined && !isEncrypted(bytes)) {
    try {
      return open();
    } catch {
      throw keyProblem('key-unreadable', `${file} holds no private key that can be read`);
    }
  }
  const passphrase = await passphraseOf(file, source, ground);
  try {
    return open(passphrase);
  } catch {
    throw isEncrypted(bytes)
      ? keyProblem('key-passphrase-wrong', `${file} cannot be opened with the passphrase that is given`)
      : keyProblem('key-unreadable', `${file} holds no private key that can be read`);
  }
}

function formOf(bytes: Uint8Array) {
  const key = Buffer.from(bytes);
  return key[0] === 0x30
    ? ({ key, format: 'der', type: 'pkcs8' } as const)
    : ({ key, format: 'pem' } as const);
}

/** RFC 7468, 11, or the older form of OpenSSL. In DER, an encrypted key begins with an algorithm and not with a version (RFC 5958, 3). */
function isEncrypted(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x30) return /ENCRYPTED/.test(new TextDecoder('latin1').decode(bytes));
  const length = bytes[1] ?? 0;
  return bytes[length < 0x80 ? 2 : 2 + (length & 0x7f)] === 0x30;
}
