import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished } from 'vitest';
import { cmsOf, openSigner } from '../../src/sign/index.js';
import { needs } from '../tools.js';
import { opensslAuthority } from './ground/openssl-authority.js';
import { codeOf, everythingOf, failureOf, groundOf } from './ground/signing-ground.js';

const octets = Buffer.from('what is signed');

const key = (name: string) => opensslAuthority().file(`${name}.key`);

const open = async (command: readonly string[], name: string, more = {}, environment = {}) => {
  const certificate = opensslAuthority().file(`${name}.pem`);
  const settings = { signer: 'command', command, certificate, ...more };
  return (await openSigner(settings, groundOf({ environment }))).signer;
};

const dgst = (name: string, hash = 'sha256') => ['openssl', 'dgst', `-${hash}`, '-sign', key(name)];
const signs = async (signer: Promise<Awaited<ReturnType<typeof open>>>) => (await signer).sign(octets);

describe('a program that signs', () => {
  needs('openssl')('gets the octets', async () => {
    await expect(signs(open(dgst('rsa'), 'rsa'))).resolves.toHaveLength(256);
    await expect(signs(open(dgst('p384', 'sha384'), 'p384'))).resolves.toBeDefined();
  });

  needs('openssl')('gets the digest', async () => {
    const pkeyutl = ['openssl', 'pkeyutl', '-sign', '-inkey', key('rsa')];
    const given = open([...pkeyutl, '-pkeyopt', 'digest:sha256'], 'rsa', { input: 'digest' });
    await expect(signs(given)).resolves.toHaveLength(256);
    // As it is: what PKCS#1 puts around a digest is in the input.
    const bare = ['openssl', 'rsautl', '-sign', '-inkey', key('rsa')];
    const whole = open(bare, 'rsa', { input: 'digest-info', hash: 'SHA-384' });
    await expect(signs(whole)).resolves.toHaveLength(256);
  });

  needs('openssl')('signs with PSS where the settings say so', async () => {
    const options = ['-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:digest'];
    const command = ['openssl', 'dgst', '-sha256', '-sign', key('rsa'), ...options];
    await expect(signs(open(command, 'rsa', { scheme: 'rsa-pss' }))).resolves.toHaveLength(256);
    await expect(codeOf(signs(open(command, 'rsa')))).resolves.toBe('signing-unfit');
  });

  needs('openssl')('prints base64, or the two numbers of an ECDSA signature', async () => {
    const base64 = open(['sh', '-c', `${dgst('rsa').join(' ')} | openssl base64`], 'rsa');
    await expect(signs(base64)).resolves.toHaveLength(256);
    const script = `
      const { readFileSync } = require('node:fs');
      const { sign } = require('node:crypto');
      const key = { key: readFileSync(process.argv[1]), dsaEncoding: 'ieee-p1363' };
      process.stdout.write(sign('sha256', readFileSync(0), key));`;
    const signer = await open([process.execPath, '-e', script, key('p256')], 'p256');
    // Numbers that begin with zeros or with their highest bit are the difficult ones: some of these do.
    for (let count = 0; count < 5; count += 1)
      await expect(signer.sign(Buffer.from([count]))).resolves.toSatisfy((der) => der[0] === 0x30);
  });

  needs('openssl')('gets its secrets as environment variables, never as arguments', async () => {
    const asks = `test "$PIN" = "12 34" && ${dgst('rsa').join(' ')}`;
    const environment = { PIN: { env: 'MY_PIN' } };
    const signer = await open(['sh', '-c', asks], 'rsa', { environment }, { MY_PIN: '12 34' });
    await expect(signer.sign(octets)).resolves.toHaveLength(256);
    const wrong = await open(
      ['sh', '-c', `echo "$PIN" >&2; ${asks}`],
      'rsa',
      { environment },
      { MY_PIN: '98 76' },
    );
    const failure = await failureOf(wrong.sign(octets));
    expect(failure.diagnostics[0]?.code).toBe('signing-failed');
    expect(everythingOf(failure)).not.toContain('98 76');
    expect(everythingOf(wrong)).not.toContain('98 76');
  });

  needs('openssl')('is told of when it fails, is missing, or takes too long', async () => {
    expect(await codeOf(signs(open(['false'], 'rsa')))).toBe('signing-failed');
    expect(await codeOf(signs(open(['no-such-program'], 'rsa')))).toBe('signing-failed');
    expect(await codeOf(signs(open(['sleep', '5'], 'rsa', { patience: 0.1 })))).toBe('signing-failed');
    expect(await codeOf(signs(open(['yes'], 'rsa')))).toBe('signing-failed');
  });

  needs('openssl')('is ended when it takes too long, whatever it does about that', async () => {
    const deaf = ['sh', '-c', "trap '' TERM; while :; do sleep 1; done"];
    expect(await codeOf(signs(open(deaf, 'rsa', { patience: 0.5 })))).toBe('signing-failed');
  });

  needs('openssl')('is asked for one signature after the other, and no more once it failed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'countersign-turns-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    // Whoever finds the folder of another there was not alone.
    const [lock, calls] = [join(folder, 'lock'), join(folder, 'calls')];
    const alone = (end: string) => ['sh', '-c', `echo >> ${calls}; mkdir ${lock} && ${end}; rmdir ${lock}`];
    const signer = await open(alone(dgst('rsa').join(' ')), 'rsa');
    await expect(Promise.all([1, 2, 3].map(() => signer.sign(octets)))).resolves.toHaveLength(3);
    const failing = await open(['sh', '-c', `echo >> ${calls}; false`], 'rsa');
    const failures = [failing.sign(octets), failing.sign(octets)].map((one) => codeOf(one));
    expect(await Promise.all(failures)).toEqual(['signing-failed', 'signing-failed']);
    expect(await codeOf(failing.sign(octets))).toBe('signing-failed');
    expect(readFileSync(calls, 'utf8')).toBe('\n'.repeat(4));
  });

  needs('openssl')(
    'is not believed: what it prints has to be a signature of these octets by this key',
    async () => {
      for (const command of [['true'], ['echo', 'hello'], ['cat'], dgst('p256'), dgst('rsa', 'sha512')])
        expect(await codeOf(signs(open(command, 'rsa')))).toBe('signing-unfit');
    },
  );

  needs('openssl')('serves for a whole signature', async () => {
    const signer = await open(dgst('p256'), 'p256');
    await expect(cmsOf(new Uint8Array(32), signer)).resolves.toBeDefined();
  });
});
