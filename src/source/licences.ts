import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Host } from '../host/index.js';

const manifestSchema = z.object({
  sources: z.array(z.object({ file: z.string(), licence: z.string(), attribution: z.string() })),
});

/**
 * Licence and attribution of the articles of a folder, by file name, from its `manifest.yaml`: `CC BY 4.0, Microsoft
 * Corporation`. What a statement quotes it has to credit. A folder without a manifest, or with one in another form, has none.
 */
export async function loadLicences(host: Host, directory: string): Promise<ReadonlyMap<string, string>> {
  const file = join(directory, 'manifest.yaml');
  if ((await host.kindOf(file)) !== 'file') return new Map();
  const parsed = manifestSchema.safeParse(readYaml(new TextDecoder().decode(await host.readFile(file))));
  if (!parsed.success) return new Map();
  return new Map(
    parsed.data.sources.map(({ file: name, licence, attribution }) => [name, `${licence}, ${attribution}`]),
  );
}

function readYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
