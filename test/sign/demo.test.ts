import { createHash } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeHost } from '../../src/host/index.js';
import {
  checkCertificate,
  cmsOf,
  type DemoAuthority,
  isDemo,
  makeDemoAuthority,
  mayStampTimes,
  openSignerFile,
  readCertificate,
} from '../../src/sign/index.js';
import { needs, run } from '../tools.js';
import { opensslAuthority } from './ground/openssl-authority.js';
import { codeOf, groundOf } from './ground/signing-ground.js';

const made: { folder: string; authority?: DemoAuthority } = { folder: '' };
const host = createNodeHost();
const file = (name: string) => join(made.folder, 'demo', name);

beforeAll(async () => {
  made.folder = await mkdtemp(join(tmpdir(), 'countersign-demo-'));
  made.authority = await makeDemoAuthority(host, {
    folder: join(made.folder, 'demo'),
    provider: 'Northwind',
  });
});
afterAll(() => rm(made.folder, { recursive: true }));

const opened = async (name: string) => (await openSignerFile(file(`${name}.yaml`), groundOf())).signer;

describe('the demo authority', () => {
  it('gives signers that are in order but for the warning that they prove nothing', async () => {
    for (const name of ['provider', 'customer']) {
      const problems = checkCertificate(await opened(name), host.now());
      expect(problems.map(({ code }) => code)).toEqual(['certificate-demo']);
    }
  });

  it('marks every certificate, in its names and for programs', async () => {
    const signer = await opened('provider');
    const all = [signer.certificate, ...signer.chain].map(readCertificate);
    expect(all.map(({ name }) => name)).toEqual(['DEMO Northwind', 'DEMO issuing authority']);
    expect(all.every(isDemo)).toBe(true);
    expect(isDemo(readCertificate(opensslAuthority().certificate('rsa')))).toBe(false);
  });

  it('writes files that nobody else may read, and never over others', async () => {
    if (process.platform !== 'win32')
      for (const path of made.authority?.files ?? []) expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(made.authority?.files.map((path) => basename(path))).toContain('tsa.key');
    const again = makeDemoAuthority(host, { folder: join(made.folder, 'demo') });
    expect(await codeOf(again)).toBe('file-exists');
  });

  needs('openssl')('is one that OpenSSL follows: chains, signatures, PKCS#12, keys', async () => {
    const root = ['-CAfile', file('root.pem')];
    for (const [name, purpose] of [
      ['provider', 'smimesign'],
      ['customer', 'smimesign'],
      ['tsa', 'timestampsign'],
    ])
      expect(
        run('openssl', [
          'verify',
          '-x509_strict',
          ...root,
          '-purpose',
          `${purpose}`,
          '-untrusted',
          file('issuing.pem'),
          file(`${name}.pem`),
        ]),
      ).toContain('OK');
    const words = ['-passin', `file:${file('passphrase')}`];
    expect(run('openssl', ['pkcs12', '-in', file('customer.p12'), ...words, '-nodes'])).toContain(
      'PRIVATE KEY',
    );
    expect(run('openssl', ['pkey', '-in', file('tsa.key'), ...words, '-noout'])).toBe('');
    const text = run('openssl', ['x509', '-in', file('tsa.pem'), '-noout', '-text']);
    expect(text).toContain('DEMO. Made by "countersign keys demo"');
    writeFileSync(file('content'), 'octets');
    const digest = createHash('sha256').update('octets').digest();
    writeFileSync(file('signature'), await cmsOf(digest, await opened('customer')));
    const signed = ['-inform', 'DER', '-in', file('signature'), '-content', file('content')];
    run('openssl', ['cms', '-verify', '-cades', '-binary', ...signed, ...root, '-out', file('out')]);
  });

  it('can do without an issuing authority, and with elliptic curves', async () => {
    const folder = join(made.folder, 'small');
    const { files, provider } = await makeDemoAuthority(host, { folder, keys: 'ec', issuing: false });
    expect(files.map((path) => basename(path))).not.toContain('issuing.pem');
    const { signer } = await openSignerFile(provider, groundOf());
    expect([signer.scheme, signer.chain]).toEqual(['ecdsa', []]);
  });

  needs('openssl')('stamps times', async () => {
    const der = run('openssl', ['x509', '-in', file('tsa.pem'), '-outform', 'DER', '-out', file('tsa.der')]);
    expect(der).toBe('');
    expect(mayStampTimes(readCertificate(await host.readFile(file('tsa.der'))))).toBe(true);
  });
});
