import { join } from 'node:path';
import type { Host } from '../host/index.js';

/** Name and version of this program, as statements state their generator: `countersign 0.1.0`. */
export async function programName(host: Host): Promise<string> {
  const manifest: unknown = JSON.parse(
    new TextDecoder().decode(await host.readFile(join(host.packageRoot, 'package.json'))),
  );
  const version =
    typeof manifest === 'object' && manifest && 'version' in manifest ? String(manifest.version) : 'unknown';
  return `countersign ${version}`;
}
