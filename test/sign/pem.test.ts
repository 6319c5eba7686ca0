import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { openSigner, openSignerFile } from '../../src/sign/index.js';
import { needs } from '../tools.js';
import { curve, opensslAuthority, rsa } from './ground/openssl-authority.js';
import { codeOf, everythingOf, failureOf, groundOf, told } from './ground/signing-ground.js';

const word = 'correct horse';
const withWord = groundOf({ environment: { WORD: word } });

/** A copy of a file of the ground that nobody else may read. */
function secret(name: string, content: string | Uint8Array): string {
  const path = opensslAuthority().file(name);
  writeFileSync(path, content);
  chmodSync(path, 0o600);
  return path;
}

const keyOf = (name: string) =>
  secret(`${name}.private`, readFileSync(opensslAuthority().file(`${name}.key`)));
const pemOf = (name: string) => opensslAuthority().file(`${name}.pem`);

function encrypted(name: string, cipher: string): string {
  const { file, openssl } = opensslAuthority();
  const asked = ['pkcs8', '-topk8', '-v2', cipher, '-in', file(`${name}.key`), '-passout', `pass:${word}`];
  return secret(`${name}.${cipher}`, openssl(...asked));
}

describe('a key and a certificate in PEM', () => {
  needs('openssl')('sign, with the chain from the file of the certificate or from others', async () => {
    const { certificate } = opensslAuthority();
    const both = secret(
      'both.pem',
      readFileSync(pemOf('p256'), 'utf8') + readFileSync(pemOf('issuing'), 'utf8'),
    );
    const one = { signer: 'pem', key: keyOf('p256'), certificate: both };
    const other = { ...one, certificate: pemOf('p256'), chain: [pemOf('root'), pemOf('issuing')] };
    expect((await openSigner(one, withWord)).signer.chain).toEqual([certificate('issuing')]);
    // In the order in which they issued one another, whatever order they are given in.
    const { chain } = (await openSigner(other, withWord)).signer;
    expect(chain).toEqual([certificate('issuing'), certificate('root')]);
  });

  needs('openssl')('are found from the folder of the file of settings', async () => {
    const text = `signer: pem\nkey: ./p384.private\ncertificate: p384.pem\nhash: SHA-512\n`;
    keyOf('p384');
    const { signer, level } = await openSignerFile(secret('settings.yaml', text), withWord);
    expect([signer.scheme, signer.hash]).toEqual(['ecdsa', 'SHA-512']);
    expect(level).toEqual({ timeStamps: undefined, longTerm: false });
  });

  for (const cipher of ['aes-256-cbc', 'des3'])
    needs('openssl')(`open with a passphrase: ${cipher}`, async () => {
      const settings = { signer: 'pem', key: encrypted('rsa', cipher), certificate: pemOf('rsa') };
      const passphrase = { env: 'WORD' };
      expect((await openSigner({ ...settings, passphrase }, withWord)).signer.scheme).toBe('rsa-pkcs1');
      const ask = async () => word;
      expect((await openSigner(settings, groundOf({ ask }))).signer.scheme).toBe('rsa-pkcs1');
      expect(await codeOf(openSigner(settings, groundOf()))).toBe('key-passphrase-missing');
      const wrong = groundOf({ environment: { WORD: 'a wrong word' } });
      const failure = await failureOf(openSigner({ ...settings, passphrase }, wrong));
      expect(failure.diagnostics[0]?.code).toBe('key-passphrase-wrong');
      expect(everythingOf(failure)).not.toContain('a wrong word');
    });

  needs('openssl')('are refused where they do not belong together', async () => {
    const settings = { signer: 'pem', key: keyOf('p256'), certificate: pemOf('p384') };
    expect(await codeOf(openSigner(settings, withWord))).toBe('key-unfit');
  });

  needs('openssl')('are refused where a key is something else, or one that readers do not know', async () => {
    const ground = opensslAuthority();
    ground.issue('ed25519', { key: ['-algorithm', 'ED25519'] });
    ground.issue('koblitz', { key: curve('secp256k1') });
    const opened = (key: string, certificate: string, more = {}) =>
      codeOf(openSigner({ signer: 'pem', key, certificate, ...more }, withWord));
    expect(await opened(secret('no.key', 'hello'), pemOf('rsa'))).toBe('key-unreadable');
    expect(await opened(keyOf('rsa'), secret('no.pem', 'hello'))).toBe('certificate-unreadable');
    expect(await opened(keyOf('ed25519'), pemOf('ed25519'))).toBe('key-unsupported');
    expect(await opened(keyOf('koblitz'), pemOf('koblitz'))).toBe('key-unsupported');
    expect(await opened(keyOf('rsa'), pemOf('rsa'), { scheme: 'ecdsa' })).toBe('key-unsupported');
    expect(await opened(keyOf('p256'), pemOf('p256'), { scheme: 'rsa-pss' })).toBe('key-unsupported');
  });

  needs('openssl')('sign with PSS alone where the key is bound to it', async () => {
    const ground = opensslAuthority();
    const [, , ...bits] = rsa();
    ground.issue('pss', { key: ['-algorithm', 'RSA-PSS', ...bits] });
    const settings = { signer: 'pem', key: keyOf('pss'), certificate: pemOf('pss') };
    const { signer } = await openSigner(settings, withWord);
    expect(signer.scheme).toBe('rsa-pss');
    await expect(signer.sign(Buffer.from('octets'))).resolves.toHaveLength(256);
    expect(await codeOf(openSigner({ ...settings, scheme: 'rsa-pkcs1' }, withWord))).toBe('key-unsupported');
  });

  needs('openssl')('are refused where others may read the key', async () => {
    const key = keyOf('p256');
    chmodSync(key, 0o644);
    const settings = { signer: 'pem', key, certificate: pemOf('p256') };
    expect(await codeOf(openSigner(settings, withWord))).toBe('secret-exposed');
  });

  needs('openssl')(
    'are told of field by field where the settings are wrong, without their values',
    async () => {
      const wrong = { signer: 'pem', key: '/k', certifcate: '/c', passphrase: 'hunter2' };
      const problems = await told(openSigner(wrong, withWord));
      expect(problems.map(({ code }) => code)).toEqual(Array(3).fill('signing-settings-invalid'));
      const shown = JSON.stringify(problems);
      expect(shown).toContain('Did you mean certificate?');
      expect(shown).toContain('passphrase: { env: NAME }');
      expect(shown).not.toContain('hunter2');
      expect((await told(openSigner({ signer: 'pkcs11' }, withWord)))[0]?.hint).toContain(
        'pkcs12, pem, command',
      );
    },
  );
});
