import { type BadInput, engagement, file, generate } from './kind.js';

const customer = (name: string) => file(engagement(`customer: { name: ${JSON.stringify(name)} }`));

/** Values that a person typed. */
export const badNames: readonly BadInput[] = [
  {
    what: 'a name of 500 letters',
    files: customer('A'.repeat(500)),
    args: generate,
    code: 'engagement-invalid',
    says: /customer\.name.*300/is,
    exitCode: 1,
  },
  {
    what: 'a name with a control character',
    files: customer('Conto\u0007so'),
    args: generate,
    code: 'engagement-invalid',
    says: /customer\.name.*U\+0007/is,
    exitCode: 1,
  },
  {
    what: 'a name that turns the direction of the text',
    files: customer('Contoso \u202Efdp.exe'),
    args: generate,
    code: 'engagement-invalid',
    says: /U\+202E/,
    exitCode: 1,
  },
  {
    what: 'a name in Arabic, for which the brand has no font',
    files: customer('Contoso ش'),
    args: generate,
    code: 'text-missing-glyph',
    says: /U\+0634/,
    exitCode: 1,
  },
  {
    what: 'a name with an emoji, for which the brand has no font',
    files: customer('Contoso 🚀'),
    args: generate,
    code: 'text-missing-glyph',
    says: /U\+1F680/,
    exitCode: 1,
  },
];
