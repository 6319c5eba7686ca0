import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import type { Host } from '../host/index.js';
import { writing } from './text-file.js';
import { centralHeader, dosDate, endRecords, localHeader, type ZipEntryFacts } from './zip-records.js';

/** A file that goes into a ZIP. */
export interface ZipSource {
  /** Where it is now. */
  readonly path: string;
  /** Its name in the ZIP, with `/` between parts, from `outputPath`. */
  readonly name: string;
  /** Date of issue (YYYY-MM-DD); the entry is dated its midnight. */
  readonly issued: string;
}

/** PDF and DOCX are compressed inside. */
const compressed = /\.(?:pdf|docx|zip|png|jpe?g)$/i;

const deflate = promisify(deflateRaw);

/**
 * Writes files into a ZIP, in the order given; it replaces the one of that name when it is finished. The same files
 * give the same bytes, whatever the time zone. One file at a time is in memory, and what the directory at the end says
 * of each. Not by a library: those that stream write the sizes after each entry, which stored entries cannot be read
 * with from beginning to end (4.4.4, bit 3), and date entries by the local clock.
 * Gives back how many entries there are. Errors: those of `host.readFile` and `host.writeStream`.
 */
export async function writeZip(
  host: Host,
  path: string,
  sources: Iterable<ZipSource> | AsyncIterable<ZipSource>,
): Promise<number> {
  const stream = await host.writeStream(path, { replace: true });
  const directory: Uint8Array[] = [];
  let offset = 0;
  const write = async (bytes: Uint8Array) => {
    await stream.write(bytes);
    offset += bytes.length;
  };
  await writing([stream], async () => {
    for await (const source of sources) {
      const { packed, entry } = await packedEntry(host, source, offset);
      directory.push(centralHeader(entry));
      await write(localHeader(entry));
      await write(packed);
    }
    const start = offset;
    for (const header of directory) await write(header);
    await write(endRecords(directory.length, start, offset - start));
  });
  return directory.length;
}

async function packedEntry(
  host: Host,
  { path, name, issued }: ZipSource,
  offset: number,
): Promise<{ readonly packed: Uint8Array; readonly entry: ZipEntryFacts }> {
  const bytes = await host.readFile(path);
  const deflated = !compressed.test(name);
  const packed = deflated ? await deflate(bytes) : bytes;
  const entry = {
    name: new TextEncoder().encode(name),
    deflated,
    crc: crc32(bytes),
    packed: packed.length,
    size: bytes.length,
    offset,
    date: dosDate(issued),
  };
  return { packed, entry };
}
