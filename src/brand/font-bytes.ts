import type { Host } from '../host/index.js';
import type { FontFace } from '../model/index.js';

/** Font files that were read, for as long as a brand needs them: brands share families, and a Chinese face has ten megabytes. */
const faces = new WeakMap<Host, Map<string, WeakRef<FontFace>>>();

/** The face in a file. The same host and path give the same face, and its bytes are read once, when first asked for. */
export function faceFile(host: Host, file: string): FontFace {
  const known = faces.get(host) ?? new Map<string, WeakRef<FontFace>>();
  faces.set(host, known);
  const face = known.get(file)?.deref() ?? readOnce(host, file);
  known.set(file, new WeakRef(face));
  return face;
}

function readOnce(host: Host, file: string): FontFace {
  let bytes: Promise<Uint8Array> | undefined;
  return {
    file,
    read() {
      bytes ??= host.readFile(file).catch((error: unknown) => {
        // The next one to ask tries again.
        bytes = undefined;
        throw error;
      });
      return bytes;
    },
  };
}
