import { createHash, generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { issueDemo } from '../../src/sign/demo/certificate.js';
import { cmsOf, hashes, readCertificate, type Signer } from '../../src/sign/index.js';
import { localSigner } from '../../src/sign/keys/local-signer.js';
import { needs } from '../tools.js';
import { opensslAuthority } from './ground/openssl-authority.js';
import { failureOf } from './ground/signing-ground.js';

const said = Buffer.from('The customer assigns an administrator.');

function signerOf(name: string, wish: Parameters<typeof localSigner>[3] = {}): Signer {
  const ground = opensslAuthority();
  return localSigner(ground.key(name), ground.certificate(name), [ground.certificate('issuing')], wish);
}

const signed = (signer: Signer) => cmsOf(createHash(hashes[signer.hash].node).update(said).digest(), signer);

/** What OpenSSL, who knows the root alone, says of a signature over something. */
function openssl(cms: Uint8Array, content: Uint8Array = said): string {
  const { file, openssl: ask } = opensslAuthority();
  writeFileSync(file('signature'), cms);
  writeFileSync(file('content'), content);
  const files = ['-in', file('signature'), '-content', file('content'), '-CAfile', file('root.pem')];
  try {
    ask(
      'cms',
      '-verify',
      '-cades',
      '-binary',
      '-inform',
      'DER',
      ...files,
      '-purpose',
      'any',
      '-out',
      file('out'),
    );
    return 'accepted';
  } catch {
    return 'refused';
  }
}

describe('CMS', () => {
  const signers: [string, string, Parameters<typeof localSigner>[3]?][] = [
    ['RSA PKCS#1', 'rsa'],
    ['RSA PKCS#1 with SHA-512', 'rsa', { hash: 'SHA-512' }],
    ['RSA-PSS', 'rsa', { scheme: 'rsa-pss' }],
    ['RSA-PSS with SHA-384', 'rsa', { scheme: 'rsa-pss', hash: 'SHA-384' }],
    ['ECDSA on P-256', 'p256'],
    ['ECDSA on P-384', 'p384'],
  ];
  for (const [what, name, wish] of signers)
    needs('openssl')(`is accepted as CAdES by OpenSSL: ${what}`, async () => {
      const cms = await signed(signerOf(name, wish));
      expect(openssl(cms)).toBe('accepted');
      expect(openssl(cms, Buffer.from(`${said} `))).toBe('refused');
    });

  needs('openssl')('is refused when a byte of what it signs is changed', async () => {
    const cms = await signed(signerOf('p256'));
    const { sha256 } = readCertificate(signerOf('p256').certificate);
    for (const part of [createHash('sha256').update(said).digest(), Buffer.from(sha256, 'hex')]) {
      const at = Buffer.from(cms).indexOf(part);
      expect(at).toBeGreaterThan(0);
      const changed = Uint8Array.from(cms);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(openssl(changed)).toBe('refused');
    }
  });

  needs('openssl')('is the same bytes again with an RSA PKCS#1 key', async () => {
    const signer = signerOf('rsa');
    expect(await signed(signer)).toEqual(await signed(signer));
  });

  needs('openssl')('names the certificate, and claims no time', async () => {
    const { file, openssl: ask } = opensslAuthority();
    writeFileSync(file('signature'), await signed(signerOf('p384')));
    const told = ask('cms', '-cmsout', '-print', '-noout', '-inform', 'DER', '-in', file('signature'));
    expect(told).toContain('id-smime-aa-signingCertificateV2');
    expect(told).toContain('contentType');
    expect(told).not.toContain('signingTime');
    expect(told.match(/d.certificate:/g)).toHaveLength(2);
  });
});

it('ends with the exit code of keys where a key cannot sign', async () => {
  // A digest of SHA-512 with as much salt has no room in 1024 bits.
  const key = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
  const valid = { serial: Buffer.of(1), notBefore: 0, notAfter: 86_400_000 };
  const { der } = issueDemo({ name: 'Ana', purpose: 'root', key, ...valid });
  const signer = localSigner(key, der, [], { scheme: 'rsa-pss', hash: 'SHA-512' });
  const { diagnostics, exitCode } = await failureOf(signer.sign(Buffer.from('octets')));
  expect([diagnostics[0]?.code, exitCode]).toEqual(['key-unsupported', 3]);
});
