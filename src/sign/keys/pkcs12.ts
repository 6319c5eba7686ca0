import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { pathSchema, type SecretSource, secretSchema } from '../../settings/index.js';
import { type CertificateFacts, readCertificate } from '../certificates/index.js';
import type { Signer } from '../signer.js';
import { certificatesOf, inOrder } from './certificate-files.js';
import { levelShape } from './level.js';
import { localSigner } from './local-signer.js';
import { keyProblem, passphraseOf } from './passphrase.js';
import { type Pkcs12, readPkcs12 } from './read-pkcs12.js';
import { schemeShape } from './scheme.js';
import type { SigningGround } from './surroundings.js';

export const pkcs12SettingsSchema = z.strictObject({
  signer: z.literal('pkcs12'),
  file: pathSchema('PKCS#12 file (.p12, .pfx) with key and certificates, which nobody else may read.'),
  passphrase: secretSchema.optional(),
  chain: z
    .array(pathSchema('File of certificates.'))
    .default([])
    .describe('Files of the certificates above it, where the PKCS#12 file does not hold them.'),
  ...schemeShape,
  ...levelShape,
});

/** Some pictures in certificates have been seen, no megabytes. */
const largest = 1 << 20;

/**
 * Signs with the key of a PKCS#12 file. Errors: `key-unreadable`, `key-passphrase-missing`, `key-passphrase-wrong`, `key-unsupported`,
 * `certificate-unreadable`, `secret-exposed` where others may read the file; those of reading.
 */
export async function openPkcs12(
  settings: z.output<typeof pkcs12SettingsSchema>,
  ground: SigningGround,
): Promise<Signer> {
  const { file } = settings;
  const bytes = await ground.host.readPrivateFile(file);
  if (bytes.length > largest) throw keyProblem('key-unreadable', `${file} is too large for a PKCS#12 file`);
  const { keys, certificates } = await opened(bytes, settings, ground);
  const facts = factsOf(certificates, file);
  const pairs = keys.flatMap((der) => {
    const key = keyOf(der, file);
    const own = facts.find((one) => new X509Certificate(one.der).checkPrivateKey(key));
    return own === undefined ? [] : [{ key, own }];
  });
  const [pair, another] = pairs;
  if (pair === undefined)
    throw keyProblem(
      'key-unreadable',
      `${file} holds ${keys.length === 0 ? 'no private key' : 'no certificate of its key'}`,
    );
  if (another !== undefined)
    throw keyProblem(
      'key-unreadable',
      `${file} holds several keys`,
      'Give a file with the one key that is to sign.',
    );
  const others = [...facts, ...(await certificatesOf(settings.chain, ground.host))];
  // What else such a file holds, its owner may have for other ends.
  const { chain } = inOrder(pair.own, others);
  return localSigner(
    pair.key,
    pair.own.der,
    chain.map(({ der }) => der),
    settings,
  );
}

async function opened(
  bytes: Uint8Array,
  { file, passphrase: source }: { readonly file: string; readonly passphrase?: SecretSource | undefined },
  ground: SigningGround,
): Promise<Pkcs12> {
  // Some files have none: those are opened without asking.
  const open = source === undefined ? readPkcs12(bytes, '') : 'passphrase-wrong';
  const read =
    open === 'passphrase-wrong' ? readPkcs12(bytes, await passphraseOf(file, source, ground)) : open;
  switch (read) {
    case 'passphrase-wrong':
      throw keyProblem('key-passphrase-wrong', `${file} cannot be opened with the passphrase that is given`);
    case 'unknown-protection':
      throw keyProblem(
        'key-unreadable',
        `${file} is protected in a way that is not known here`,
        'Write it anew, for example with openssl pkcs12 -export.',
      );
    case 'unreadable':
      throw keyProblem('key-unreadable', `${file} is not a PKCS#12 file`);
    default:
      return read;
  }
}

function factsOf(certificates: readonly Uint8Array[], file: string): readonly CertificateFacts[] {
  try {
    return certificates.map(readCertificate);
  } catch {
    throw keyProblem('key-unreadable', `${file} holds a certificate that cannot be read`);
  }
}

function keyOf(der: Uint8Array, file: string): KeyObject {
  try {
    return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
  } catch {
    throw keyProblem('key-unsupported', `${file} holds a key of a kind that is not known here`);
  }
}
