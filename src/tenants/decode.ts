import type { ListEncoding } from './encoding.js';

/** Bytes 0x80 to 0x9F of Windows-1252, in which it differs from ISO 8859-1. */
const windows1252 =
  '\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178';

/** The text of a file, piece by piece, without a byte order mark. */
export async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  encoding: ListEncoding,
): AsyncGenerator<string> {
  if (encoding === 'windows-1252') {
    // Some releases of Node decode it as ISO 8859-1.
    for await (const chunk of bytes) {
      yield Buffer.from(chunk)
        .toString('latin1')
        .replace(/[\x80-\x9F]/g, (character) => windows1252[character.charCodeAt(0) - 0x80] ?? character);
    }
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
