import { join } from 'node:path';
import type { Host } from '../host/index.js';
import { parseBrandFile } from './brand-file.js';
import { shippedBrands } from './place.js';

interface BrandSummary {
  readonly id: string;
  readonly name: string;
}

/** Ids of the brands that come with the product: the folders that hold a brand.yaml, in code-unit order. */
export async function shippedBrandIds(host: Host): Promise<readonly string[]> {
  const files = await host.listFiles(shippedBrands(host));
  return files.flatMap((file) => /^([^/]+)\/brand\.yaml$/.exec(file)?.[1] ?? []).sort();
}

/** The brands that come with the product. One whose file cannot be read bears its id as name. */
export async function listBrands(host: Host): Promise<readonly BrandSummary[]> {
  const ids = await shippedBrandIds(host);
  return Promise.all(
    ids.map(async (id) => {
      const file = join(shippedBrands(host), id, 'brand.yaml');
      const { value } = parseBrandFile(file, await host.readFile(file));
      return { id, name: value?.brand.name ?? id };
    }),
  );
}
