import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createMemoryHost } from '../../src/host/index.js';
import { cmsOf, openSigner } from '../../src/sign/index.js';
import { needs } from '../tools.js';
import { javaPkcs12 } from './ground/java-pkcs12.js';
import { opensslAuthority } from './ground/openssl-authority.js';
import { codeOf, everythingOf, failureOf, groundOf } from './ground/signing-ground.js';

const word = 'correct horse';
const octets = Buffer.from('octets');

/** Path of a PKCS#12 file that OpenSSL wrote, which nobody else may read. */
function exported(name: string, options: readonly string[] = [], passphrase = word, key = 'rsa'): string {
  const { file, openssl } = opensslAuthority();
  const path = file(`${name}.p12`);
  const pair = ['-inkey', file(`${key}.key`), '-in', file(`${key}.pem`), '-certfile', file('issuing.pem')];
  openssl('pkcs12', '-export', ...pair, '-out', path, '-passout', `pass:${passphrase}`, ...options);
  chmodSync(path, 0o600);
  return path;
}

const open = (file: string, passphrase: string = word) =>
  openSigner(
    { signer: 'pkcs12', file, passphrase: { env: 'WORD' } },
    groundOf({ environment: { WORD: passphrase } }),
  );

const tripleDes = ['-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'];
const windows = [...tripleDes, '-name', 'te-1', '-CSP', 'Microsoft Software Key Storage Provider', '-LMK'];

describe('a PKCS#12 file', () => {
  const files: [string, readonly string[], string?][] = [
    ['with AES, as OpenSSL 3 and Windows 11 write it', []],
    ['with 3DES, as Windows 7 and Server 2016 write it', windows],
    ['with RC2, as OpenSSL 1 wrote it', ['-legacy']],
    ['without MAC', ['-nomac']],
    ['without encryption of the certificates', ['-certpbe', 'NONE']],
    ['with an elliptic-curve key', [], 'p256'],
    ['with an elliptic-curve key and 3DES', tripleDes, 'p384'],
  ];
  for (const [what, options, key = 'rsa'] of files)
    needs('openssl')(`opens and signs: ${what}`, async () => {
      const { certificate } = opensslAuthority();
      const file = exported('one', options, word, key);
      const { signer } = await open(file);
      expect(signer.certificate).toEqual(certificate(key));
      expect(signer.chain).toEqual([certificate('issuing')]);
      await expect(cmsOf(new Uint8Array(signer.hash === 'SHA-384' ? 48 : 32), signer)).resolves.toBeDefined();
      expect(await codeOf(open(file, 'wrong horse'))).toBe('key-passphrase-wrong');
    });

  for (const options of [[], tripleDes, ['-legacy']])
    needs('openssl')(
      `opens with a passphrase that is not ASCII: ${options[1] ?? options[0] ?? 'AES'}`,
      async () => {
        const file = exported('accents', options, 'Grüße, 世界');
        expect((await open(file, 'Grüße, 世界')).signer.scheme).toBe('rsa-pkcs1');
        expect(await codeOf(open(file, 'Grüsse'))).toBe('key-passphrase-wrong');
        expect(await codeOf(open(file, 'Grüße'))).toBe('key-passphrase-wrong');
      },
    );

  it('opens as Java writes it', async () => {
    const host = createMemoryHost({ '/java.p12': javaPkcs12 });
    const settings = { signer: 'pkcs12', file: '/java.p12', passphrase: { env: 'WORD' } };
    const { signer } = await openSigner(settings, { host, environment: { WORD: word } });
    expect([signer.scheme, signer.chain]).toEqual(['ecdsa', []]);
  });

  needs('openssl')(
    'is asked for its passphrase where the settings name none, and only where it has one',
    async () => {
      const asked: string[] = [];
      const ask = async (question: string) => {
        asked.push(question);
        return word;
      };
      const file = exported('asked');
      await openSigner({ signer: 'pkcs12', file }, groundOf({ ask }));
      expect(asked).toEqual([`Passphrase of ${file}`]);
      expect(await codeOf(openSigner({ signer: 'pkcs12', file }, groundOf()))).toBe('key-passphrase-missing');
      await openSigner({ signer: 'pkcs12', file: exported('open', [], '') }, groundOf({ ask }));
      expect(asked).toHaveLength(1);
    },
  );

  needs('openssl')('is refused where others may read it', async () => {
    const file = exported('shown');
    chmodSync(file, 0o640);
    expect(await codeOf(open(file))).toBe('secret-exposed');
  });

  needs('openssl')('shows neither key nor passphrase, opened or not', async () => {
    const file = exported('quiet');
    const { signer } = await open(file);
    const pem = opensslAuthority().key('rsa').export({ type: 'pkcs8', format: 'pem' }).toString();
    const failure = await failureOf(open(file, 'another word'));
    for (const shown of [everythingOf(signer), everythingOf(failure), JSON.stringify(signer)]) {
      expect(shown).not.toContain(word);
      expect(shown).not.toContain('another word');
      expect(shown).not.toContain(pem.split('\n')[2]);
    }
    await expect(signer.sign(octets)).resolves.toHaveLength(256);
  });

  it('is refused when it is something else', async () => {
    const path = `${opensslAuthority().file('else')}.p12`;
    for (const content of ['', 'hello', '-----BEGIN CERTIFICATE-----', Buffer.from('3003020103', 'hex')]) {
      writeFileSync(path, content, { mode: 0o600 });
      expect(await codeOf(open(path))).toBe('key-unreadable');
    }
  });

  needs('openssl')('is refused when it ends too early or a byte in it is changed', async () => {
    const whole = readFileSync(exported('whole'));
    const path = opensslAuthority().file('broken.p12');
    // Also where the MAC would begin, at which such a file looks like one without.
    const ends = [20, 600, 1500, whole.length - 120, whole.length - 81, whole.length - 1];
    const changed = [30, 900, whole.length - 60].map((at) =>
      whole.map((byte, index) => (index === at ? byte ^ 1 : byte)),
    );
    for (const broken of [...ends.map((end) => whole.subarray(0, end)), ...changed]) {
      writeFileSync(path, broken, { mode: 0o600 });
      expect(await codeOf(open(path))).toMatch(/^key-/);
    }
  });
});
