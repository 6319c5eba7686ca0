import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { createRecent } from '../type/recent.js';

/** A file made ready to be carried. */
export interface PackedFile {
  /** MD5, as readers know it (ISO 32000-1, table 46). */
  readonly checkSum: Uint8Array;
  readonly deflated: Uint8Array;
}

export interface PackedFiles {
  /** @param shared Other documents carry the same file. */
  of(file: { readonly bytes: Uint8Array; readonly shared: boolean }): PackedFile;
}

/** Articles, in as many languages as a batch may have. */
const kept = 16;

/** Remembers, by what is in them, files that document after document carries. */
export function createPackedFiles(): PackedFiles {
  const known = createRecent<string, PackedFile>(kept);
  return {
    of({ bytes, shared }) {
      if (!shared) return pack(bytes);
      const digest = createHash('sha256').update(bytes).digest('base64');
      const packed = known.get(digest) ?? pack(bytes);
      known.set(digest, packed);
      return packed;
    },
  };
}

function pack(bytes: Uint8Array): PackedFile {
  return { checkSum: createHash('md5').update(bytes).digest(), deflated: deflateSync(bytes) };
}
