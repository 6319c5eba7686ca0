import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { fontPacks, loadBrand } from '../../src/brand/index.js';
import { createNodeHost, type Host } from '../../src/host/index.js';
import type { ResolvedBrand, Statement } from '../../src/model/index.js';
import { pdfFormat } from '../../src/writers/pdf/index.js';

/** A folder in which the font packs were installed by npm: they weigh too much for this repository. */
const folder = process.env.COUNTERSIGN_FONT_PACKS;

type Body = () => void | Promise<void>;

/** A `test` for what needs font packs. Without them it is skipped and says so; in CI (CI=true) nothing is skipped. */
export function needsFontPacks(...ids: readonly string[]): (name: string, body: Body) => void {
  const missing = fontPacks.filter(
    (pack) => ids.includes(pack.id) && !existsSync(join(folder ?? '', 'node_modules', pack.package)),
  );
  if (folder !== undefined && missing.length === 0) return (name, body) => test(name, body);
  if (process.env.CI === 'true') return (name, body) => test(name, body);
  const names = missing.map((pack) => pack.package).join(', ');
  return (name) => test.skip(`${name} [not run: COUNTERSIGN_FONT_PACKS has no ${names}]`, () => undefined);
}

/** This machine with the font packs beside the product; with none where `installed` is false. */
function hostWithFontPacks(installed: boolean): Host {
  const node = createNodeHost();
  const beside = join(node.packageRoot, 'node_modules', '@expo-google-fonts');
  const elsewhere = join(folder ?? '', 'node_modules', '@expo-google-fonts');
  const real = (path: string) =>
    installed && path.startsWith(beside) ? path.replace(beside, elsewhere) : path;
  return {
    ...node,
    kindOf: async (path) =>
      !installed && path.includes('@expo-google-fonts') ? 'missing' : node.kindOf(real(path)),
    readFile: (path) => node.readFile(real(path)),
  };
}

async function brandWithFontPacks(id: string, installed = true): Promise<ResolvedBrand> {
  const { value, diagnostics } = await loadBrand(hostWithFontPacks(installed), id);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

export async function writeWithFontPacks(
  statement: Statement,
  brand = 'meridian',
  installed = true,
): Promise<Uint8Array> {
  return (await pdfFormat.open(await brandWithFontPacks(brand, installed))).write(statement);
}
