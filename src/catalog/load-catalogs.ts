import { join } from 'node:path';
import { diagnostic, type Outcome } from '../diagnostics/index.js';
import type { Host } from '../host/index.js';
import type { Catalog } from '../model/index.js';
import { parseCatalog } from './parse-catalog.js';

/**
 * The catalogs that come with the product, and a user's own.
 *
 * @param paths Files of the user; a folder stands for the .yaml and .yml files in it. One with the id of another before
 *   it, or of a shipped one, takes its place.
 * @returns Those that are valid, the user's last; `catalog-invalid` for what is wrong with the others. Errors: as
 *   `Host.readFile`, for a path that is not there.
 */
export async function loadCatalogs(
  host: Host,
  paths: readonly string[] = [],
): Promise<Outcome<readonly Catalog[]>> {
  const shipped = await catalogsIn(host, join(host.packageRoot, 'templates', 'catalogs'));
  const own = await Promise.all(
    paths.map(async (path) => ((await host.kindOf(path)) === 'directory' ? catalogsIn(host, path) : [path])),
  );
  const outcomes = await Promise.all([...shipped, ...own.flat()].map((file) => loadCatalog(host, file)));
  const catalogs = new Map<string, Catalog>();
  for (const { value } of outcomes) {
    if (value === undefined) continue;
    catalogs.delete(value.id);
    catalogs.set(value.id, value);
  }
  return { value: [...catalogs.values()], diagnostics: outcomes.flatMap(({ diagnostics }) => diagnostics) };
}

/** A program that keeps its files elsewhere may have no folder of shipped catalogs. */
async function catalogsIn(host: Host, folder: string): Promise<readonly string[]> {
  const files = (await host.kindOf(folder)) === 'directory' ? await host.listFiles(folder) : [];
  return files.filter((file) => /\.ya?ml$/i.test(file)).map((file) => join(folder, file));
}

async function loadCatalog(host: Host, file: string): Promise<Outcome<Catalog | undefined>> {
  const text = decode(await host.readFile(file));
  if (text !== undefined) return parseCatalog(text, file);
  const problem = diagnostic('catalog-invalid', 'The file is not UTF-8 text', {
    span: { file, line: 1, column: 1 },
  });
  return { value: undefined, diagnostics: [problem] };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
