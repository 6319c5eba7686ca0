import { chmodSync, copyFileSync, writeFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import { openSigning, readTimeStamp, timeStampChain } from '../../src/sign/index.js';
import { needs } from '../tools.js';
import { opensslAuthority } from './ground/openssl-authority.js';
import { revocationServer } from './ground/openssl-revocation.js';
import { timeStampServer } from './ground/openssl-time-stamps.js';
import { groundOf, told } from './ground/signing-ground.js';

/** A file of settings for a certificate of the ground. */
function settingsOf(name: string, more: readonly string[] = []): string {
  const { file } = opensslAuthority();
  copyFileSync(file(`${name}.key`), file(`${name}.private`));
  chmodSync(file(`${name}.private`), 0o600);
  const lines = [
    'signer: pem',
    `key: ${name}.private`,
    `certificate: ${name}.pem`,
    'chain: [issuing.pem, root.pem]',
  ];
  writeFileSync(file(`${name}.yaml`), [...lines, ...more, ''].join('\n'));
  return file(`${name}.yaml`);
}

function opened(path: string) {
  const warnings: Diagnostic[] = [];
  const ground = {
    ...groundOf(),
    wait: async () => undefined,
    warned: (one: Diagnostic) => void warnings.push(one),
  };
  return { signing: openSigning(path, ground), warnings };
}

describe('what signs', () => {
  needs('openssl')('is opened with its time stamps and what proves it for long', async () => {
    const server = await revocationServer();
    server.issue('lasting', ['ocsp']);
    const { address } = await timeStampServer();
    const path = settingsOf('lasting', ['longTerm: true', 'timeStamps:', `  address: ${address}`]);
    const { signing, warnings } = opened(path);
    const { signer, timeStamps, longTerm, warnings: ofCertificate } = await signing;
    expect(ofCertificate).toEqual([]);
    const token = (await timeStamps?.stamp(Buffer.from('octets'))) ?? new Uint8Array();
    expect(readTimeStamp(token).certificate?.name).toBe('Ground tsa');
    const chains = [[signer.certificate, ...signer.chain], timeStampChain(token)];
    const data = await longTerm?.(chains);
    expect([data?.ocsps.length, data?.crls.length, data?.certificates.length]).toEqual([1, 0, 4]);
    // Of the issuing authority and of the time stamps nobody says anything; that is told once, however many documents there are.
    await longTerm?.(chains);
    expect(warnings.map(({ code, message }) => [code, /Ground \S+/.exec(message)?.[0]])).toEqual([
      ['revocation-missing', 'Ground issuing'],
      ['revocation-missing', 'Ground tsa'],
    ]);
  });

  needs('openssl')(
    'is refused with a certificate that nobody would accept, before anything is signed',
    async () => {
      const ground = opensslAuthority();
      ground.issue('outdated', { days: -1 });
      ground.issue('for-web', { extensions: ['extendedKeyUsage=serverAuth'] });
      const codes = async (name: string) =>
        (await told(opened(settingsOf(name)).signing)).map(({ code }) => code);
      expect(await codes('outdated')).toEqual(['certificate-expired']);
      expect(await codes('for-web')).toEqual(['certificate-usage']);
    },
  );

  needs('openssl')('is refused when its authority says that it was revoked', async () => {
    const server = await revocationServer();
    server.issue('withdrawn', ['crl'], 'revoked');
    const { address } = await timeStampServer();
    const path = settingsOf('withdrawn', ['longTerm: true', `timeStamps: { address: ${address} }`]);
    const { signer, longTerm } = await opened(path).signing;
    const collecting = longTerm?.([[signer.certificate, ...signer.chain]]) ?? Promise.resolve();
    expect((await told(collecting)).map(({ code }) => code)).toContain('certificate-revoked');
  });

  needs('openssl')('is not to be lasting without time stamps, which is told with its place', async () => {
    const [problem] = await told(opened(settingsOf('rsa', ['longTerm: true'])).signing);
    expect(problem).toMatchObject({ code: 'signing-settings-invalid', field: 'longTerm', span: { line: 5 } });
  });
});
