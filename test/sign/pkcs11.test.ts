import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { openSigner } from '../../src/sign/index.js';
import { needs } from '../tools.js';
import { opensslAuthority } from './ground/openssl-authority.js';
import { codeOf, groundOf } from './ground/signing-ground.js';

const pin = '4711';

/** Where distributions put the module of SoftHSM. */
const modules = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib64/softhsm/libsofthsm2.so',
  '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
  '/opt/homebrew/lib/softhsm/libsofthsm2.so',
];

let isPrepared = false;

/** A token in software with the keys of the ground, which cannot be taken out of it again. @returns How it is asked. */
function token(): readonly string[] {
  const { file } = opensslAuthority();
  const settings = `SOFTHSM2_CONF=${file('softhsm.conf')}`;
  const soft = (...args: string[]) =>
    execFileSync('env', [settings, 'softhsm2-util', ...args], { stdio: 'pipe' });
  if (!isPrepared) {
    mkdirSync(file('tokens'));
    writeFileSync(file('softhsm.conf'), `directories.tokendir = ${file('tokens')}\n`);
    soft('--init-token', '--free', '--label', 'ground', '--so-pin', '12345678', '--pin', pin);
    for (const [id, name] of Object.entries({ '01': 'rsa', '02': 'p256' }))
      soft('--import', file(`${name}.key`), '--token', 'ground', '--label', name, '--id', id, '--pin', pin);
    isPrepared = true;
  }
  const module = modules.find((path) => existsSync(path)) ?? 'libsofthsm2.so';
  const tool = ['pkcs11-tool', '--module', module, '--token-label', 'ground', '--login', '--pin', 'env:PIN'];
  return ['env', settings, ...tool, '--sign'];
}

const signed = async (command: readonly string[], name: string, more = {}, word = pin) => {
  const certificate = opensslAuthority().file(`${name}.pem`);
  const settings = { signer: 'command', command, certificate, environment: { PIN: { env: 'MY_PIN' } } };
  const ground = groundOf({ environment: { MY_PIN: word } });
  const { signer } = await openSigner({ ...settings, ...more }, ground);
  return signer.sign(Buffer.from('what is signed'));
};

describe('a key in a PKCS#11 token', () => {
  const installed = needs('pkcs11-tool', 'softhsm2-util', 'openssl');

  installed('signs with RSA, given octets or what PKCS#1 wraps around their digest', async () => {
    const whole = [...token(), '--id', '01', '--mechanism', 'SHA256-RSA-PKCS'];
    await expect(signed(whole, 'rsa')).resolves.toHaveLength(256);
    const bare = [...token(), '--id', '01', '--mechanism', 'RSA-PKCS'];
    await expect(signed(bare, 'rsa', { input: 'digest-info' })).resolves.toHaveLength(256);
  });

  installed('signs with RSA-PSS', async () => {
    const command = [...token(), '--id', '01', '--mechanism', 'SHA256-RSA-PKCS-PSS', '--salt-len', '-1'];
    await expect(signed(command, 'rsa', { scheme: 'rsa-pss' })).resolves.toHaveLength(256);
  });

  installed('signs with ECDSA, given the digest', async () => {
    const command = [...token(), '--id', '02', '--mechanism', 'ECDSA'];
    const signature = await signed(command, 'p256', { input: 'digest' });
    expect(signature[0]).toBe(0x30);
  });

  installed('does not sign with another PIN, nor with another key unnoticed', async () => {
    const command = [...token(), '--id', '01', '--mechanism', 'SHA256-RSA-PKCS'];
    expect(await codeOf(signed(command, 'rsa', {}, '0000'))).toBe('signing-failed');
    expect(await codeOf(signed(command, 'p256'))).toBe('signing-unfit');
  });
});
