import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { listBrands, loadBrand } from '../../src/brand/index.js';
import { createNodeHost, type Host } from '../../src/host/index.js';
import { pngBytes } from '../samples/brands.js';
import { brandHost, goodBrand, goodLogo, png } from './brand-folder.js';

const edited = (from: string | RegExp, to: string) =>
  brandHost({ '/brands/acme/brand.yaml': goodBrand.replace(from, to) });
const problems = async (host: Host, reference = '/brands/acme') =>
  (await loadBrand(host, reference)).diagnostics;

test('the brands of the product are whole, and each bears the name of its folder', async () => {
  const host = createNodeHost();
  const brands = await listBrands(host);
  expect(brands).toEqual([
    { id: 'harbour', name: 'Harbour' },
    { id: 'meridian', name: 'Meridian' },
  ]);
  for (const { id } of brands) {
    const { value, diagnostics } = await loadBrand(host, id);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({
      id,
      image: { kind: 'svg' },
      typefaces: { fallback: [{}, { id: 'noto-sans-sc' }] },
    });
  }
});

test('a folder is found relative to the base directory, and by its own path', async () => {
  const host = brandHost();
  expect((await loadBrand(host, './acme', '/brands')).value?.id).toBe('acme');
  expect((await loadBrand(host, '../brands/acme', '/brands')).value?.id).toBe('acme');
  expect((await loadBrand(host, '/brands/acme', '/elsewhere')).value?.id).toBe('acme');
});

test('an unknown brand names the known ones and the one that was meant', async () => {
  expect(await problems(brandHost(), 'meridain')).toMatchObject([
    { code: 'brand-unknown', message: expect.stringContaining('meridian'), hint: 'Did you mean meridian?' },
  ]);
  expect(await problems(brandHost(), '/brands/nothing')).toMatchObject([
    { code: 'brand-unknown', message: expect.stringContaining('/brands/nothing') },
  ]);
  expect(await problems(brandHost(), '')).toMatchObject([{ code: 'brand-unknown' }]);
});

test('all mistakes of a file are told at once, each with its place', async () => {
  const text = goodBrand
    .replace('ink: "#111111"', 'ink: #111111')
    .replace('accent: "#004488"', 'accent: "blue"')
    .replace('height: 10', 'height: 10\n  higth: 3')
    .replace('paper: A4', 'paper: A5');
  const found = await problems(brandHost({ '/brands/acme/brand.yaml': text }));
  const at = (field: string) => found.find((problem) => problem.field === field);
  expect(found).toHaveLength(4);
  expect(found.every(({ code }) => code === 'brand-invalid')).toBe(true);
  expect(at('colours.ink')).toMatchObject({
    message: 'is missing',
    span: { line: 4 },
    hint: expect.stringContaining('quotes'),
  });
  expect(at('colours.accent')).toMatchObject({
    message: 'write a colour as #RRGGBB',
    span: { line: 6, column: 11 },
  });
  expect(at('logo.higth')).toMatchObject({ span: { line: 16, column: 3 }, hint: 'Did you mean height?' });
  expect(at('paper')).toMatchObject({ span: { line: 24 } });
});

test('what is not YAML is told with its place', async () => {
  expect(await problems(edited('name: Acme', 'name: "Acme'))).toMatchObject([
    { code: 'brand-invalid', span: { file: '/brands/acme/brand.yaml' } },
  ]);
  expect(await problems(edited('name: Acme', 'name: A\nname: B'))).toMatchObject([
    { code: 'brand-invalid', span: { line: 3, column: 1 } },
  ]);
  expect(await problems(brandHost({ '/brands/acme/brand.yaml': '' }))).toMatchObject([
    { code: 'brand-invalid' },
  ]);
});

test.each(['../logo.svg', '/etc/logo.svg', 'C:\\logo.svg', 'a/../../logo.svg', '\\\\server\\logo.svg'])(
  'a logo at %s would leave the folder',
  async (file) => {
    expect(await problems(edited('logo.svg', JSON.stringify(file)))).toMatchObject([
      { code: 'brand-logo-missing', field: 'logo.file', message: expect.stringContaining("brand's folder") },
    ]);
  },
);

test('a missing logo and a missing font are told together, at their places', async () => {
  const text = goodBrand.replace('logo.svg', 'mark.svg').replace('heading: noto-sans', 'heading: noto-sand');
  expect(await problems(brandHost({ '/brands/acme/brand.yaml': text }))).toMatchObject([
    { code: 'brand-logo-missing', span: { line: 13 }, message: 'There is no file /brands/acme/mark.svg' },
    {
      code: 'brand-font-missing',
      span: { line: 18 },
      message: expect.stringContaining('noto-sans, noto-sans-sc'),
    },
  ]);
});

test.each([
  ['a script', goodLogo.replace('<path', '<script>alert(1)</script><path')],
  ['a script with a prefix', goodLogo.replace('<path', '<s:script xmlns:s="x"/><path')],
  ['an event handler', goodLogo.replace('<path', '<path onload="x()"')],
  ['foreign content', goodLogo.replace('<path', '<foreignObject/><path')],
  ['a picture from elsewhere', goodLogo.replace('<path', '<image href="https://example.com/a.png"/><path')],
  ['a link', goodLogo.replace('<path', '<use href="other.svg#a"/><path')],
  ['an old link', goodLogo.replace('<path', '<use xlink:href="file:///etc/passwd"/><path')],
  ['a fill from elsewhere', goodLogo.replace('<path', '<path fill="url(https://example.com/a)"')],
  ['a style sheet', goodLogo.replace('<path', '<style>@import "a.css";</style><path')],
  ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${goodLogo}`],
  ['text', goodLogo.replace('<path', '<text>Acme</text><path')],
  ['no size', goodLogo.replace('viewBox="0 0 40 20"', '')],
  ['no end', goodLogo.slice(0, -8)],
  ['an open element', goodLogo.replace('<path', '<g><path')],
  ['a JPEG image', new Uint8Array([0xff, 0xd8, 0xff])],
  ['something else', 'logo'],
  ['half a PNG image', png(4, 2).subarray(0, 50)],
  ['a PNG image without pixels', png(4, 2)],
])('a logo that holds %s is refused', async (_, logo) => {
  expect(await problems(brandHost({ '/brands/acme/logo.svg': logo }))).toMatchObject([
    { code: 'brand-logo-invalid', field: 'logo.file' },
  ]);
});

test('a PNG logo has the size of its pixels', async () => {
  const text = goodBrand.replace('logo.svg', 'logo.png');
  const host = brandHost({ '/brands/acme/brand.yaml': text, '/brands/acme/logo.png': pngBytes });
  const image = (await loadBrand(host, '/brands/acme')).value?.image;
  expect(image).toMatchObject({ kind: 'png', alt: 'Acme' });
  expect(image?.width).toBeCloseTo(image?.height ?? 0, 6);
});

test('a logo may refer to its own parts', async () => {
  const logo = goodLogo.replace(
    '<path',
    '<defs><path id="a" d="M0 0"/></defs><use href="#a" fill="url(#a)"/><path',
  );
  expect(await problems(brandHost({ '/brands/acme/logo.svg': logo }))).toEqual([]);
});

/** `levels` groups, each of which draws the one before it ten times. */
const nested = (levels: number, draw: (id: string) => string) => {
  const groups = Array.from({ length: levels }, (_, level) => {
    const inside = draw(`g${level - 1}`).repeat(level === 0 ? 0 : 10);
    return `<g id="g${level}"><path d="M0 0"/>${inside}</g>`;
  });
  return goodLogo.replace('<path', `${groups.join('')}<path`);
};

test.each([
  ['a few levels of parts drawn ten times', nested(3, (id) => `<use href="#${id}"/>`), true],
  ['eleven such levels', nested(11, (id) => `<use href="#${id}"/>`), false],
  ['eleven levels of old links', nested(11, (id) => `<use xlink:href='#${id}'/>`), false],
  ['eleven levels of fills', nested(11, (id) => `<path d="M0 0" fill="url(#${id})"/>`), false],
  ['a part that holds itself', goodLogo.replace('<path', '<g id="a"><use href="#a"/></g><path'), false],
  [
    'two ids for one level',
    nested(11, (id) => `<use href="#${id}"/>`).replace('<path', '<g id="g9"/><path'),
    false,
  ],
  [
    'eleven levels with a second id',
    nested(11, (id) => `<use href="#${id}"/>`).replaceAll('<g ', '<g a=" id=\'" xml:id="x" '),
    false,
  ],
  ['escaped ids', nested(11, (id) => `<use href="#&#103;${id.slice(1)}"/>`), false],
  ['more elements than can be drawn soon', goodLogo.replace('<path', `${'<g/>'.repeat(6000)}<path`), false],
  [
    'elements nested without end',
    goodLogo.replace('<path', `${'<g>'.repeat(60000)}${'</g>'.repeat(60000)}<path`),
    false,
  ],
])('a logo with %s is drawn only if that comes to an end', async (_, logo, drawn) => {
  const found = await problems(brandHost({ '/brands/acme/logo.svg': logo }));
  expect(found).toMatchObject(drawn ? [] : [{ code: 'brand-logo-invalid', field: 'logo.file' }]);
  expect(found).toHaveLength(drawn ? 0 : 1);
});

test('a brand file that is not UTF-8 is refused', async () => {
  const latin1 = Buffer.from(goodBrand.replace('name: Acme', 'name: Acmé'), 'latin1');
  expect(await problems(brandHost({ '/brands/acme/brand.yaml': latin1 }))).toMatchObject([
    { code: 'brand-invalid', message: 'is not UTF-8', span: { file: '/brands/acme/brand.yaml' } },
  ]);
});

test.each([
  ['{nubmer}', 'write {number} instead of {nubmer}'],
  ['{Title}', 'write {title} instead of {Title}'],
  [
    '{title} {x}',
    'write {number} or {version} or {customer} or {provider} or {title} or {issued} instead of {x}',
  ],
  ['a\u202Eb', 'remove the invisible character U+202E'],
  ['a\nb', 'write it on one line'],
  ['x'.repeat(201), 'write at most 200 characters'],
])('a footer may not be %j', async (footer, message) => {
  const text = `${goodBrand}footer: ${JSON.stringify(footer)}\n`;
  expect(await problems(brandHost({ '/brands/acme/brand.yaml': text }))).toMatchObject([
    { code: 'brand-invalid', field: 'footer', message },
  ]);
});

test.each(['', '{number} {version} {customer} {provider} {title} {issued}', '© Acme {'])(
  'a header may be %j',
  async (header) => {
    const text = `${goodBrand}header: ${JSON.stringify(header)}\n`;
    const { value } = await loadBrand(brandHost({ '/brands/acme/brand.yaml': text }), '/brands/acme');
    expect(value?.header).toBe(header);
  },
);

test.each([
  ['viewBox="0 0 40 20"', 2],
  ['viewBox="-5 -5 30,10"', 3],
  ['width="2cm" height="40mm"', 0.5],
  ['width="96" height="1in"', 1],
])('a logo with %s has its proportions', async (size, ratio) => {
  const host = brandHost({ '/brands/acme/logo.svg': goodLogo.replace('viewBox="0 0 40 20"', size) });
  const image = (await loadBrand(host, '/brands/acme')).value?.image;
  expect(image?.height).toBeCloseTo((10 / 25.4) * 72, 6);
  expect((image?.width ?? 0) / (image?.height ?? 1)).toBeCloseTo(ratio, 6);
});

test('a logo that would be too wide is set smaller as a whole', async () => {
  const host = brandHost({ '/brands/acme/logo.svg': goodLogo.replace('0 0 40 20', '0 0 2000 20') });
  const image = (await loadBrand(host, '/brands/acme')).value?.image;
  expect(image?.width).toBeLessThanOrEqual(250);
  expect((image?.width ?? 0) / (image?.height ?? 1)).toBeCloseTo(100, 6);
});

const ownFont = goodBrand.replace('body: noto-sans', 'body: fonts/own');

test('a font of the brand itself is looked into, a font of the product is not read before it is needed', async () => {
  const font = await readFile('templates/fonts/source-sans-3/regular.ttf');
  const reads: string[] = [];
  const memory = brandHost({
    '/brands/acme/brand.yaml': ownFont,
    '/brands/acme/fonts/own/regular.ttf': font,
    '/brands/acme/fonts/own/bold.ttf': font,
  });
  const host: Host = {
    ...memory,
    readFile(path) {
      reads.push(path);
      return memory.readFile(path);
    },
  };
  const { value, diagnostics } = await loadBrand(host, '/brands/acme');
  expect(diagnostics).toEqual([]);
  expect(reads.filter((path) => path.startsWith('/package'))).toEqual([]);
  expect(value?.typefaces.body.faces.boldItalic).toBe(value?.typefaces.body.faces.bold);
  expect(value?.typefaces.body.faces.italic).toBe(value?.typefaces.body.faces.regular);
  const again = await loadBrand(host, '/brands/acme');
  await Promise.all([value, again.value].map((brand) => brand?.typefaces.heading.faces.regular.read()));
  expect(reads.filter((path) => path.endsWith('noto-sans/regular.ttf'))).toHaveLength(1);
});

test.each([
  ['is not a font', new TextEncoder().encode('a text and no font')],
  ['is not a font', new Uint8Array()],
  ['PostScript', new TextEncoder().encode('OTTO            ')],
  ['WOFF', new TextEncoder().encode('wOF2            ')],
  ['is cut off', 'half'],
] as const)('a font file that %s is refused', async (reason, bytes) => {
  const font = await readFile('templates/fonts/source-sans-3/regular.ttf');
  const host = brandHost({
    '/brands/acme/brand.yaml': ownFont,
    '/brands/acme/fonts/own/regular.ttf': bytes === 'half' ? font.subarray(0, font.length / 2) : bytes,
    '/brands/acme/fonts/own/bold.ttf': font,
  });
  expect(await problems(host)).toMatchObject([
    { code: 'brand-font-invalid', field: 'fonts.body', message: expect.stringContaining(reason) },
  ]);
});

test('a font folder without a bold face and one outside of the brand are missing', async () => {
  const font = await readFile('templates/fonts/source-sans-3/regular.ttf');
  const half = brandHost({ '/brands/acme/brand.yaml': ownFont, '/brands/acme/fonts/own/regular.ttf': font });
  expect(await problems(half)).toMatchObject([
    { code: 'brand-font-missing', message: expect.stringContaining('bold.ttf') },
  ]);
  expect(await problems(edited('body: noto-sans', 'body: ../fonts'))).toMatchObject([
    { code: 'brand-font-missing' },
  ]);
});
