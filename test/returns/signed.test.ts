import { expect, it } from 'vitest';
import { recordOf } from '../../src/batch/record-of.js';
import {
  createMemoryHost,
  importReturned,
  openRegister,
  overviewOf,
  readDocument,
  sha256,
  verifyAgainst,
} from '../../src/index.js';
import { all } from '../register/temporary.js';
import { people } from '../sign/ground/people.js';
import { bothSignedPdf, customerSignedPdf, filledPdf, sealedAt, sealedPdf } from '../sign/ground/samples.js';

it('tells of a sealed statement who signed it, when and with which certificate', async () => {
  const now = sealedAt + 3 * 24 * 60 * 60 * 1000;
  const sealed = await sealedPdf('en');
  const register = await openRegister(undefined, { now: () => now, create: true });
  const { value: issued } = await readDocument(sealed);
  if (issued === undefined) throw new Error('Nothing was issued');
  const file = {
    format: 'pdf',
    path: 'contoso.pdf',
    root: '/out',
    size: sealed.length,
    sha256: sha256(sealed),
  };
  const identified = { identity: 'i', engagement: 'e', catalog: 'c' };
  await register.record([recordOf(issued.statement, identified, [file])], { by: 'ana' });
  const host = createMemoryHost(
    {
      '/out/contoso.pdf': sealed,
      '/back/1-filled.pdf': await filledPdf('en'),
      '/back/2-customer.pdf': await customerSignedPdf('en'),
      '/back/3-both.pdf': await bothSignedPdf('en'),
    },
    { now },
  );
  const { authority, customer } = await people();
  const { value, diagnostics } = await importReturned(host, register, {
    ...{ from: '/back', by: 'ana', generator: 'countersign 0.1.0' },
    verify: verifyAgainst(host, register, { trust: [authority] }),
  });
  expect(diagnostics).toEqual([]);
  expect(
    value.map(({ path, verification }) => [path, verification?.verdict, verification?.comparison]),
  ).toEqual([
    ['1-filled.pdf', expect.stringMatching(/^accepted/), 'bytes'],
    ['2-customer.pdf', expect.stringMatching(/^accepted/), 'bytes'],
    ['3-both.pdf', expect.stringMatching(/^accepted/), 'bytes'],
  ]);
  const signatures = (await all(register.returns())).map(({ verifications }) =>
    verifications.at(-1)?.signatures.filter(({ kind }) => kind === 'countersignature'),
  );
  expect(signatures.map((each) => each?.length)).toEqual([0, 1, 2]);
  expect(signatures[1]).toMatchObject([
    {
      trusted: true,
      intact: true,
      certificate: sha256(customer.signer.certificate),
      time: expect.stringMatching(/^2026-11-22/),
    },
  ]);
  const { statements } = await overviewOf(register, { asOf: '2026-11-25' });
  expect(statements).toMatchObject([{ standing: 'signed', since: '2026-11-22', returned: 3 }]);
  expect((await register.history.check()).misfit).toBeUndefined();
}, 60_000);
