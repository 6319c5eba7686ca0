import { expect } from 'vitest';
import { localSigner, openTimeStamps, sealPdf, timeStampSettingsSchema } from '../../../src/sign/index.js';
import { needs } from '../../tools.js';
import { inspect } from '../../writers/pdf-reading.js';
import { issuedPdf } from '../ground/issued.js';
import { opensslAuthority } from '../ground/openssl-authority.js';
import { timeStampServer } from '../ground/openssl-time-stamps.js';
import { groundOf } from '../ground/signing-ground.js';
import { opensslAccepts, placedSignatures, popplerSignatures } from '../ground/verifiers.js';

const keys = {
  rsa: {},
  'rsa with PSS': { scheme: 'rsa-pss' },
  'rsa with SHA-512': { hash: 'SHA-512' },
  p256: {},
  p384: {},
} as const;

const tools = ['openssl', 'pdfsig', 'qpdf'];

for (const [what, wish] of Object.entries(keys)) {
  needs(...tools)(`a seal with ${what} and a time stamp of OpenSSL is valid to others`, async () => {
    const authority = opensslAuthority();
    const [name = ''] = what.split(' ');
    const issuing = authority.certificate('issuing');
    const signer = localSigner(authority.key(name), authority.certificate(name), [issuing], wish);
    const settings = timeStampSettingsSchema.parse({ address: (await timeStampServer()).address });
    const timeStamps = await openTimeStamps(settings, { ...groundOf(), wait: async () => undefined });
    // Signatures of a curve are of different lengths: none may be cut off, or need more room.
    for (const language of ['en', 'zh-Hans'] as const) {
      const issued = await issuedPdf(language);
      const at = Date.parse('2026-11-21T15:16:00Z');
      const sealed = await sealPdf(issued, { signer, timeStamps, at, name: 'Northwind' });
      const [placed] = placedSignatures(sealed);
      expect(placed && opensslAccepts(placed, authority.certificate('root'))).toBe(true);
      expect(inspect(sealed, 'qpdf', '--check', '{file}')).toContain('No syntax or stream');
      expect(popplerSignatures(sealed)).toMatchObject([{ isWhole: true, validation: 'Signature is Valid.' }]);
    }
  });
}
