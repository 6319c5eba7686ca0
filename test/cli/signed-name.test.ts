import { expect, it } from 'vitest';
import { signedName } from '../../src/cli/signed-name.js';

it.each([
  ['out/contoso.pdf', 'out/contoso.signed.pdf', 'out/contoso.filled.pdf'],
  ['contoso.v1.PDF', 'contoso.v1.signed.PDF', 'contoso.v1.filled.PDF'],
  ['contoso.filled.pdf', 'contoso.signed.pdf', 'contoso.filled.pdf'],
  ['contoso.signed.pdf', 'contoso.signed-2.pdf', 'contoso.signed.filled.pdf'],
  ['contoso.signed.filled.pdf', 'contoso.signed-2.pdf', 'contoso.signed.filled.pdf'],
  ['contoso.signed-9.pdf', 'contoso.signed-10.pdf', 'contoso.signed-9.filled.pdf'],
  ['.signed.pdf', '.signed.signed.pdf', '.signed.filled.pdf'],
  ['returned', 'returned.signed.pdf', 'returned.filled.pdf'],
])('%s is %s once it is signed', (path, signed, filled) => {
  expect([signedName(path, true), signedName(path, false)]).toEqual([signed, filled]);
});
