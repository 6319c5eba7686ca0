import type { PackageEntry } from './packed.js';

/*
 * A package as a zip file (PKWARE APPNOTE 4.3): each entry behind a header of its own, then a directory of all. Its names
 * are ASCII, and it is too small to need what larger files do.
 */

const contentTypes = '[Content_Types].xml';

/** Lengths of the records without names, in bytes. */
const lengths = { header: 30, directory: 46, end: 22 };

/** Noon on 1 January 1980, the first day that zip knows; the time is local and has no zone. */
const time = (((1 << 5) | 1) << 16) | (12 << 11);
/** What is needed to read it: 2.0. */
const version = 20;
/** Made on Unix, and a file that its owner may write: Word for Mac wants attributes that are not all zero. */
const madeBy = (3 << 8) | version;
const attributes = (0o100644 << 16) >>> 0;

/** Entries as a package. Content types come first, as readers that stream expect (ISO/IEC 29500-2, annex A), then the others by name. */
export function zipPackage(entries: readonly PackageEntry[]): Uint8Array {
  const sorted = entries.toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
  const names = sorted.reduce((sum, { name }) => sum + name.length, 0);
  const contents = sorted.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const fixed = sorted.length * (lengths.header + lengths.directory) + lengths.end;
  const zip = Buffer.alloc(fixed + 2 * names + contents);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of sorted) {
    offsets.push(at);
    zip.writeUInt32LE(0x04034b50, at);
    at = describe(zip, at + 4, entry);
    at += 2;
    at += zip.write(entry.name, at, 'latin1');
    zip.set(entry.bytes, at);
    at += entry.bytes.length;
  }
  const directory = at;
  for (const [index, entry] of sorted.entries()) {
    zip.writeUInt32LE(0x02014b50, at);
    zip.writeUInt16LE(madeBy, at + 4);
    // Behind the name's length, those of other fields and of a comment, the number of the disk and internal attributes: all zero.
    const behind = describe(zip, at + 6, entry) + 8;
    at = zip.writeUInt32LE(attributes, behind);
    at = zip.writeUInt32LE(offsets[index] ?? 0, at);
    at += zip.write(entry.name, at, 'latin1');
  }
  zip.writeUInt32LE(0x06054b50, at);
  zip.writeUInt16LE(sorted.length, at + 8);
  zip.writeUInt16LE(sorted.length, at + 10);
  zip.writeUInt32LE(at - directory, at + 12);
  zip.writeUInt32LE(directory, at + 16);
  return zip;
}

/** What both records of an entry say of it, from the version on to the length of its name; gives where that ends. */
function describe(zip: Buffer, at: number, { name, bytes, isDeflated, crc, size }: PackageEntry): number {
  zip.writeUInt16LE(version, at);
  zip.writeUInt16LE(isDeflated ? 8 : 0, at + 4);
  zip.writeUInt32LE(time, at + 6);
  zip.writeUInt32LE(crc, at + 10);
  zip.writeUInt32LE(bytes.length, at + 14);
  zip.writeUInt32LE(size, at + 18);
  return zip.writeUInt16LE(name.length, at + 22);
}

function rank({ name }: PackageEntry): number {
  return name === contentTypes ? 0 : 1;
}
