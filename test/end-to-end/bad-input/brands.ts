import { type BadInput, engagement, file, generate } from './kind.js';

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

/** Brands and templates. */
export const badBrands: readonly BadInput[] = [
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
];
