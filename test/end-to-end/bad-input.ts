import type { DiagnosticCode } from '../../src/diagnostics/index.js';

type Content = string | Uint8Array;

/** One kind of bad input: files in a fresh folder, the command that meets them, and the one thing it has to say. */
export interface BadInput {
  readonly what: string;
  readonly files: Readonly<Record<string, Content>>;
  readonly args: readonly string[];
  readonly input?: string;
  readonly code: DiagnosticCode;
  /** What the message, field or hint must hold for a person to know what to do. */
  readonly says: RegExp;
  /** Where it is: `file:line:column`. */
  readonly at?: string;
  readonly exitCode: number;
}

/** A good engagement, with lines put in place of others that begin alike. */
function engagement(...replacing: readonly string[]): string {
  const good = [
    'customer: { name: "Contoso, Ltd." }',
    'provider: { name: Northwind Services }',
    'statement: { number: SOR-1, issued: 2026-11-21 }',
    'languages: [en]',
  ];
  const key = (line: string) => line.split(':', 1)[0];
  const kept = good.filter((line) => !replacing.some((other) => key(other) === key(line)));
  return `${[...kept, ...replacing].join('\n')}\n`;
}

const file = (content: Content) => ({ 'e.yaml': content });
const article = (content: Content) => ({ 'e.yaml': engagement('source: { path: a.md }'), 'a.md': content });
const generate = ['generate', 'e.yaml', '--out', 'out'];
const customer = (name: string) => file(engagement(`customer: { name: ${JSON.stringify(name)} }`));

const pngSignature = Uint8Array.of(
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  0,
  0,
  0,
  13,
  0x49,
  0x48,
  0x44,
  0x52,
);

const brand = `
id: ours
name: Ours
colours:
  { ink: "#111111", muted: "#555555", accent: "#0b4f8a", band: "#0b4f8a", onBand: "#ffffff", surface: "#f4f6f8", rule: "#c8d0d8" }
masthead: band
logo: { file: logo.svg, alt: Ours, height: 10 }
fonts: { body: source-sans-3, heading: source-sans-3, word: { body: Calibri, heading: Calibri, eastAsia: DengXian } }
paper: A4
`;

const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#0b4f8a"/></svg>';
const ownBrand = { 'e.yaml': engagement('brand: ./ours') };

export const badInputs: readonly BadInput[] = [
  {
    what: 'no engagement file',
    files: {},
    args: generate,
    code: 'file-not-found',
    says: /e\.yaml/,
    exitCode: 3,
  },
  {
    what: 'a folder for an engagement file',
    files: { 'e.yaml/x': '' },
    args: generate,
    code: 'file-unreadable',
    says: /e\.yaml/,
    exitCode: 3,
  },
  {
    what: 'an empty engagement file',
    files: file(''),
    args: generate,
    code: 'engagement-empty',
    says: /countersign init/,
    exitCode: 1,
  },
  {
    what: 'a binary engagement file',
    files: file(pngSignature),
    args: generate,
    code: 'engagement-binary',
    says: /text/,
    exitCode: 1,
  },
  {
    what: 'broken YAML',
    files: file('customer: { name: "Contoso\n'),
    args: generate,
    code: 'engagement-syntax',
    says: /./,
    exitCode: 1,
  },
  {
    what: 'broken JSON',
    files: { 'e.json': '{ "customer": { "name": "Contoso" ' },
    args: ['generate', 'e.json'],
    code: 'engagement-syntax',
    says: /./,
    exitCode: 1,
  },
  {
    what: 'a YAML alias, with which a small file can grow without end',
    files: file(engagement('customer: &one { name: Contoso }', 'provider: *one')),
    args: generate,
    code: 'engagement-syntax',
    says: /alias/,
    at: 'e.yaml:4:11',
    exitCode: 1,
  },
  {
    what: 'a key given twice',
    files: file(engagement('brand: meridian') + 'brand: harbour\n'),
    args: generate,
    code: 'engagement-duplicate-key',
    says: /brand/,
    at: 'e.yaml:6:1',
    exitCode: 1,
  },
  {
    what: 'a value of the wrong type',
    files: file(engagement('languages: english')),
    args: generate,
    code: 'engagement-invalid',
    says: /languages.*list/is,
    at: 'e.yaml:4:12',
    exitCode: 1,
  },
  {
    what: 'a missing field',
    files: file(engagement('provider: { country: DE }')),
    args: generate,
    code: 'engagement-missing',
    says: /provider\.name/,
    exitCode: 1,
  },
  {
    what: 'an unknown key',
    files: file(engagement('custmer: { name: Contoso }')),
    args: generate,
    code: 'engagement-unknown-key',
    says: /customer/,
    at: 'e.yaml:5:1',
    exitCode: 1,
  },
  {
    what: 'a tenant id that is no GUID',
    files: file(engagement('customer: { name: Contoso, tenantId: contoso.onmicrosoft.com }')),
    args: generate,
    code: 'engagement-invalid',
    says: /customer\.tenantId.*GUID/is,
    exitCode: 1,
  },
  {
    what: 'an unknown option',
    files: file(engagement('options: { wifi: true }')),
    args: generate,
    code: 'engagement-unknown-option',
    says: /wifi-vpn/,
    exitCode: 1,
  },
  {
    what: 'an unknown service',
    files: file(engagement('services: [intunes]')),
    args: generate,
    code: 'engagement-unknown-service',
    says: /intune/,
    exitCode: 1,
  },
  {
    what: 'an unknown responsibility',
    files: file(engagement('responsibilities: { general.ssl: { owner: Ana } }')),
    args: generate,
    code: 'engagement-unknown-responsibility',
    says: /general\.ssl/,
    exitCode: 1,
  },
  {
    what: 'an option that the article lacks',
    files: file(engagement('source: { revision: 2016-04 }', 'options: { wifi-vpn: true }')),
    args: generate,
    code: 'engagement-option-not-in-source',
    says: /2016-11/,
    exitCode: 1,
  },
  {
    what: 'an option without the service it needs',
    files: file(engagement('services: [azure-ad-premium]', 'options: { wifi-vpn: true }')),
    args: generate,
    code: 'engagement-option-needs-service',
    says: /intune/i,
    exitCode: 1,
  },
  {
    what: 'an unknown revision',
    files: file(engagement('source: { revision: 2017-01 }')),
    args: generate,
    code: 'source-revision-unknown',
    says: /2016-11/,
    exitCode: 1,
  },
  {
    what: 'a language without an article',
    files: { ...article('---\nms.contentlocale: en\n---\n# Duties\n\n## General\n\n- Provide a person who knows the network.\n') },
    args: ['generate', 'e.yaml', '--language', 'es'],
    code: 'source-language-unavailable',
    says: /es.*\(en\)/is,
    exitCode: 1,
  },
  {
    what: 'an unknown brand',
    files: file(engagement('brand: meridain')),
    args: generate,
    code: 'brand-unknown',
    says: /meridian/,
    exitCode: 1,
  },
  {
    what: 'an unknown template',
    files: file(engagement('template: standrad')),
    args: generate,
    code: 'template-unknown',
    says: /standard/,
    exitCode: 1,
  },
  {
    what: 'a brand without its logo',
    files: { ...ownBrand, 'ours/brand.yaml': brand },
    args: generate,
    code: 'brand-logo-missing',
    says: /logo\.svg/,
    exitCode: 1,
  },
  {
    what: 'a brand whose logo is no picture',
    files: { ...ownBrand, 'ours/brand.yaml': brand, 'ours/logo.svg': 'logo' },
    args: generate,
    code: 'brand-logo-invalid',
    says: /SVG/,
    exitCode: 1,
  },
  {
    what: 'a brand whose text cannot be read',
    files: {
      ...ownBrand,
      'ours/brand.yaml': brand.replace('onBand: "#ffffff"', 'onBand: "#7da7cc"'),
      'ours/logo.svg': logo,
    },
    args: generate,
    code: 'brand-low-contrast',
    says: /4\.5/,
    exitCode: 1,
  },
  {
    what: 'a brand without its font',
    files: {
      ...ownBrand,
      'ours/brand.yaml': brand.replace('body: source-sans-3', 'body: comic-sans'),
      'ours/logo.svg': logo,
    },
    args: generate,
    code: 'brand-font-missing',
    says: /comic-sans/,
    exitCode: 1,
  },
  {
    what: 'an empty article',
    files: article(''),
    args: ['check', 'a.md'],
    code: 'source-empty',
    says: /a\.md|Markdown/,
    exitCode: 1,
  },
  {
    what: 'a binary article',
    files: article(pngSignature),
    args: ['check', 'a.md'],
    code: 'source-binary',
    says: /Markdown/,
    exitCode: 1,
  },
  {
    what: 'an article of one line of ten megabytes',
    files: article('a'.repeat(10_000_000)),
    args: ['check', 'a.md'],
    code: 'source-too-large',
    says: /article/,
    exitCode: 1,
  },
  {
    what: 'an article with code in its front matter',
    files: article('---js\nmodule.exports = process.exit(99)\n---\n# A\n\n## General\n\n- Do this.\n'),
    args: ['check', 'a.md'],
    code: 'source-front-matter-executable',
    says: /never run/,
    at: 'a.md:1:1',
    exitCode: 1,
  },
  {
    what: 'an article without responsibilities',
    files: article('# A title\n\nAnd a paragraph.\n'),
    args: ['check', 'a.md'],
    code: 'source-no-responsibilities',
    says: /bullet/,
    exitCode: 1,
  },
  {
    what: 'a folder without articles',
    files: { 'sub/x.txt': 'x' },
    args: ['generate', '-', '--sources', 'sub'],
    input: engagement(),
    code: 'source-no-responsibilities',
    says: /sub/,
    exitCode: 1,
  },
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
  {
    what: 'a file where the folder should be',
    files: { 'e.yaml': engagement(), out: 'a file' },
    args: generate,
    code: 'file-unwritable',
    says: /out/,
    exitCode: 3,
  },
  {
    what: 'a folder that cannot be written to',
    files: file(engagement()),
    args: ['generate', 'e.yaml', '--out', '/proc/countersign'],
    code: 'file-unwritable',
    says: /\/proc/,
    exitCode: 3,
  },
  {
    what: 'a catalog that is none',
    files: { 'e.yaml': engagement(), 'c.yaml': 'id: Ours!\n' },
    args: [...generate, '--catalog', 'c.yaml'],
    code: 'catalog-invalid',
    says: /c\.yaml|lower-case|phases/,
    exitCode: 1,
  },
  {
    what: 'two documents for one name',
    files: file(engagement()),
    args: ['generate', 'e.yaml', '--formats', 'pdf,docx', '--output', 'x.pdf'],
    code: 'usage',
    says: /--formats/,
    exitCode: 2,
  },
];
