import { createHash } from 'node:crypto';
import { z } from 'zod';
import { pathSchema, readSecret, secretSchema } from '../../settings/index.js';
import { hashes } from '../cms/index.js';
import type { Signer } from '../signer.js';
import { certificatesIn, certificatesOf, inOrder } from './certificate-files.js';
import { digestInfo } from './digest-info.js';
import { levelShape } from './level.js';
import { keyProblem } from './passphrase.js';
import { signatureIn } from './printed-signature.js';
import { schemeFor, schemeShape } from './scheme.js';
import type { SigningGround } from './surroundings.js';

export const commandSettingsSchema = z.strictObject({
  signer: z.literal('command'),
  command: z
    .tuple([z.string().min(1)], z.string())
    .describe('Program and its arguments, as [program, argument]; it is started without a shell.'),
  certificate: pathSchema('File of the certificate of the key; those above it may follow in the same file.'),
  chain: z
    .array(pathSchema('File of certificates.'))
    .default([])
    .describe('Files of the certificates above it.'),
  input: z
    .enum(['octets', 'digest', 'digest-info'])
    .default('octets')
    .describe(
      'What the program is given on its input: octets that it hashes itself, their digest, or the digest with its algorithm as PKCS#1 wants it.',
    ),
  environment: z
    .record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/), secretSchema)
    .default({})
    .describe('Secrets that the program gets as environment variables, such as a PIN.'),
  patience: z.number().positive().max(3600).default(60).describe('Seconds that the program may take.'),
  ...schemeShape,
  ...levelShape,
});

/**
 * Signs by a program, which has the key: on a smart card or in an HSM (`pkcs11-tool`), or with a cloud service. It prints the signature as it
 * is or in base64. Every signature is checked with the certificate before it is used. A card takes one at a time, so one follows the other.
 *
 * Errors of opening: `certificate-unreadable`, `key-unsupported`, those of secrets and reading. Of signing: `signing-failed`, `signing-unfit`.
 */
export async function openCommand(
  settings: z.output<typeof commandSettingsSchema>,
  ground: SigningGround,
): Promise<Signer> {
  const [program, ...args] = settings.command;
  const { answerOf } = ground;
  if (answerOf === undefined) throw keyProblem('signing-failed', 'Programs are not run here');
  const [certificate, ...behind] = await certificatesIn(settings.certificate, ground.host);
  if (certificate === undefined) throw keyProblem('certificate-unreadable', 'There is no certificate');
  const others = await certificatesOf(settings.chain, ground.host);
  const { chain, strangers } = inOrder(certificate, [...behind, ...others]);
  const { scheme, hash } = schemeFor(certificate, settings);
  const secrets = Object.entries(settings.environment).map(
    async ([name, source]) => [name, await readSecret(source, ground)] as const,
  );
  const environment = Object.fromEntries(await Promise.all(secrets));
  const inputOf = (octets: Uint8Array): Uint8Array => {
    if (settings.input === 'octets') return octets;
    const digest = Uint8Array.from(createHash(hashes[hash].node).update(octets).digest());
    return settings.input === 'digest' ? digest : digestInfo(digest, hash);
  };
  return {
    certificate: certificate.der,
    chain: [...chain, ...strangers].map(({ der }) => der),
    scheme,
    hash,
    sign: oneAtATime(async (octets) => {
      const patience = settings.patience * 1000;
      const printed = await answerOf({ program, args, input: inputOf(octets), environment, patience });
      const signature = signatureIn(printed, octets, { publicKey: certificate.publicKey, scheme, hash });
      if (signature === undefined)
        throw keyProblem(
          'signing-unfit',
          `What ${program} printed is no signature by the key of ${certificate.name}`,
        );
      return signature;
    }),
  };
}

/** Once one has failed that is the end: a PIN that is wrong is not tried until it locks the card. */
function oneAtATime(sign: Signer['sign']): Signer['sign'] {
  let last: Promise<unknown> = Promise.resolve();
  return (octets) => {
    const next = last.then(() => sign(octets));
    last = next;
    return next;
  };
}
