import type { Host } from '../host/index.js';

/** A file's bytes; undefined as soon as it has more than it may have. Errors: those of `Host.readStream`. */
export async function readAtMost(host: Host, file: string, largest: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of host.readStream(file)) {
    size += chunk.length;
    if (size > largest) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
