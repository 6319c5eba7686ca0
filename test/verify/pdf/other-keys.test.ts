import { expect } from 'vitest';
import { localSigner, openTimeStamps, sealPdf, timeStampSettingsSchema } from '../../../src/sign/index.js';
import { issuedPdf } from '../../sign/ground/issued.js';
import { opensslAuthority } from '../../sign/ground/openssl-authority.js';
import { timeStampServer } from '../../sign/ground/openssl-time-stamps.js';
import { groundOf } from '../../sign/ground/signing-ground.js';
import { needs } from '../../tools.js';
import { codesOf, verified } from '../ground/verifying.js';

const keys = {
  rsa: {},
  'rsa with PSS': { scheme: 'rsa-pss' },
  'rsa with SHA-512': { hash: 'SHA-512' },
  p256: {},
  p384: {},
} as const;

// Certificates and time stamps of OpenSSL, which are of today.
const at = Date.now() + 60_000;

for (const [what, wish] of Object.entries(keys)) {
  needs('openssl')(`a seal with ${what} and a time stamp of OpenSSL`, async () => {
    const authority = opensslAuthority();
    const [name = ''] = what.split(' ');
    const signer = localSigner(
      authority.key(name),
      authority.certificate(name),
      [authority.certificate('issuing')],
      wish,
    );
    const settings = timeStampSettingsSchema.parse({ address: (await timeStampServer()).address });
    const timeStamps = await openTimeStamps(settings, { ...groundOf(), wait: async () => undefined });
    const issued = await sealPdf(await issuedPdf(), { signer, timeStamps, at, name: 'Northwind' });
    const found = await verified(issued, { issued, trust: [authority.certificate('root')], at });
    expect(codesOf(found)).toEqual([]);
    expect(found.signatures).toMatchObject([
      { signer: `Ground ${name}`, level: 'B-T', trusted: true, intact: true },
    ]);
  });
}
