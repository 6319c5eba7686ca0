import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Host } from '../host/index.js';

const manifestSchema = z.object({
  sources: z.array(z.object({ file: z.string(), licence: z.string(), attribution: z.string() })),
});

/**
 * Licence and attribution of an article, from the `manifest.yaml` beside it: `CC BY 4.0, Microsoft Corporation`. What a
 * statement quotes it has to credit. An article that no manifest names has none; so has one whose manifest is of another form.
 */
export async function loadLicence(host: Host, article: string): Promise<string | undefined> {
  const manifest = join(dirname(article), 'manifest.yaml');
  if ((await host.kindOf(manifest)) !== 'file') return undefined;
  const parsed = manifestSchema.safeParse(readYaml(new TextDecoder().decode(await host.readFile(manifest))));
  const entry = parsed.data?.sources.find(({ file }) => file === basename(article));
  return entry && `${entry.licence}, ${entry.attribution}`;
}

function readYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
