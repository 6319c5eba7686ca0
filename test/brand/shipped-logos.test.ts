import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listBrands, loadBrand } from '../../src/brand/index.js';
import { createNodeHost } from '../../src/host/index.js';
import { rasterise } from '../../src/writers/docx/rasterise.js';

const host = createNodeHost();

test('the PNG of a shipped logo is what its SVG looks like', async () => {
  const brands = await listBrands(host);
  expect(brands.length).toBeGreaterThanOrEqual(2);
  for (const { id } of brands) {
    const { value: brand } = await loadBrand(host, id);
    if (brand === undefined) throw new Error(id);
    const drawn = await rasterise(brand.image.bytes, brand.image.width);
    const shipped = readFileSync(join(host.packageRoot, 'templates/brands', id, 'logo.png'));
    expect(Buffer.from(drawn).equals(shipped)).toBe(true);
  }
});
