import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFontPack } from '../../src/brand/font-packs.js';
import { loadBrand } from '../../src/brand/index.js';
import { createMemoryHost, createNodeHost } from '../../src/host/index.js';
import { pdfFormat } from '../../src/writers/pdf/index.js';
import { brandYaml, pngBytes } from '../samples/brands.js';
import { sampleStatement } from '../samples/statements.js';
import { needs } from '../tools.js';
import { inspect } from '../writers/pdf-reading.js';
import { brandHost, goodBrand } from './brand-folder.js';

const shipped = 'templates/fonts/source-sans-3';
const ownFont = goodBrand.replace('body: noto-sans', 'body: fonts/own');

/** The diagnostics of a brand whose regular face has these bytes. */
async function problemsOf(regular: Uint8Array) {
  const host = brandHost({
    '/brands/acme/brand.yaml': ownFont,
    '/brands/acme/fonts/own/regular.ttf': regular,
    '/brands/acme/fonts/own/bold.ttf': await readFile(`${shipped}/bold.ttf`),
  });
  return (await loadBrand(host, '/brands/acme')).diagnostics;
}

/** A font whose table directory entry or table was changed. */
async function changed(table: string, change: (bytes: Buffer, entry: number) => void): Promise<Uint8Array> {
  const bytes = await readFile(`${shipped}/regular.ttf`);
  const entry = bytes.indexOf(table, 0, 'latin1');
  change(bytes, entry);
  return bytes;
}

const withPermissions = (permissions: number) =>
  changed('OS/2', (bytes, entry) => bytes.writeUInt16BE(permissions, bytes.readUInt32BE(entry + 8) + 8));

describe('permission to embed', () => {
  test.each([
    [0x0002, 'restricted'],
    [0x0100, 'no subsetting'],
    [0x0108, 'no subsetting'],
    [0x0200, 'bitmap'],
  ])('a font that says %i may not be embedded (%s)', async (permissions, reason) => {
    expect(await problemsOf(await withPermissions(permissions))).toMatchObject([
      {
        code: 'brand-font-invalid',
        field: 'fonts.body',
        message: expect.stringContaining(reason),
        hint: expect.stringContaining('licence'),
      },
    ]);
  });

  test.each([0, 4, 8, 0x000a])('a font that says %i may', async (permissions) => {
    expect(await problemsOf(await withPermissions(permissions))).toEqual([]);
  });
});

test('a variable font is refused: its bold face would be none', async () => {
  // A table that the product makes no use of takes the place of the one that makes a font variable.
  const variable = await changed('GPOS', (bytes, entry) => bytes.write('fvar', entry, 'latin1'));
  expect(await problemsOf(variable)).toMatchObject([
    {
      code: 'brand-font-invalid',
      message: expect.stringContaining('variable'),
      hint: expect.stringContaining('static'),
    },
  ]);
});

needs('pdffonts')('a brand with fonts of its own writes with them, .otf or .ttf', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-brand-'));
  try {
    await cp(`${shipped}/regular.ttf`, join(folder, 'fonts/own/regular.otf'));
    await cp(`${shipped}/bold.ttf`, join(folder, 'fonts/own/bold.ttf'));
    await writeFile(join(folder, 'brand.yaml'), brandYaml({ body: 'fonts/own' }));
    await writeFile(join(folder, 'logo.png'), pngBytes);
    const { value, diagnostics } = await loadBrand(createNodeHost(), folder);
    expect(diagnostics).toEqual([]);
    if (value === undefined) throw new Error('The brand is not whole');
    const bytes = await (await pdfFormat.open(value)).write(sampleStatement());
    expect(inspect(bytes, 'pdffonts', '{file}')).toContain('SourceSans3-Regular');
  } finally {
    await rm(folder, { recursive: true });
  }
});

describe('font packs', () => {
  const files = (modules: string) => {
    const folder = `${modules}/@expo-google-fonts/noto-sans-kr`;
    return {
      [`${folder}/400Regular/NotoSansKR_400Regular.ttf`]: 'not opened',
      [`${folder}/700Bold/NotoSansKR_700Bold.ttf`]: 'not opened',
    };
  };
  const fallbacks = async (more: Record<string, string>) => {
    const { value } = await loadBrand(brandHost(more), '/brands/acme');
    return value?.typefaces.fallback.map(({ id }) => id);
  };

  test('one that is installed in the package comes after the fallbacks of the brand', async () => {
    expect(await fallbacks(files('/package/node_modules'))).toEqual([
      'noto-sans',
      'noto-sans-sc',
      'noto-sans-kr',
    ]);
  });

  test('one that is installed beside the package is found too', async () => {
    const host = createMemoryHost(files('/ours/node_modules'), {
      packageRoot: '/ours/node_modules/countersign',
    });
    expect((await findFontPack(host, 'noto-sans-kr'))?.id).toBe('noto-sans-kr');
    expect(await findFontPack(host, 'noto-sans-jp')).toBeUndefined();
  });

  test.each([resolve('node_modules'), resolve('..', 'node_modules'), '/node_modules'])(
    'one in %s is none, so that a document does not depend on where the program was started',
    async (modules) => {
      expect(await fallbacks(files(modules))).toEqual(['noto-sans', 'noto-sans-sc']);
    },
  );

  test('a brand can name one itself', async () => {
    const named = goodBrand.replace(
      'heading: noto-sans',
      'heading: noto-sans\n  fallback: [noto-sans-kr, noto-sans]',
    );
    expect(await fallbacks({ ...files('/package/node_modules'), '/brands/acme/brand.yaml': named })).toEqual([
      'noto-sans-kr',
      'noto-sans',
    ]);
    const { diagnostics } = await loadBrand(brandHost({ '/brands/acme/brand.yaml': named }), '/brands/acme');
    expect(diagnostics).toMatchObject([
      {
        code: 'brand-font-missing',
        field: 'fonts.fallback',
        hint: 'Install it: npm install @expo-google-fonts/noto-sans-kr',
      },
    ]);
  });

  test('half a pack is none', async () => {
    const [regular = ''] = Object.keys(files('/package/node_modules'));
    expect(await fallbacks({ [regular]: 'not opened' })).toEqual(['noto-sans', 'noto-sans-sc']);
  });
});
