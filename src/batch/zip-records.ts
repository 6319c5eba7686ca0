/*
 * The records of a ZIP file, as APPNOTE.TXT 6.3.10 (PKWARE) lays them out. Every number is little-endian.
 */

/** What the records say of one entry. */
export interface ZipEntryFacts {
  readonly name: Uint8Array;
  readonly deflated: boolean;
  readonly crc: number;
  /** Bytes, as they are in the ZIP and as they were. */
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
  /** DOS date (4.4.6). */
  readonly date: number;
}

/** A field that does not fit in 32 bits holds this, and the real number is in the ZIP64 field (4.4.8). */
const tooLarge = 0xffffffff;
const tooMany = 0xffff;

/** The name is UTF-8 (4.4.4, bit 11). */
const utf8Name = 1 << 11;
const zip64Version = 45;
const plainVersion = 20;

/** Made on Unix, so that the attributes below are a mode: a plain file that its owner may write. */
const madeBy = (3 << 8) | zip64Version;
const attributes = (0o100644 << 16) >>> 0;

/** The date of a day as DOS writes it, whose years begin with 1980 and end with 2107: no time zone is in it. */
export function dosDate(day: string): number {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  if (year < 1980) return (1 << 5) | 1;
  return ((Math.min(year, 2107) - 1980) << 9) | (month << 5) | date;
}

/** 4.3.7. Sizes are known before: an entry of 4 GB is refused by whoever reads it into memory. */
export function localHeader(entry: ZipEntryFacts): Uint8Array {
  const record = Buffer.alloc(30);
  record.writeUInt32LE(0x04034b50, 0);
  writeShared(record, entry, plainVersion, 4);
  return Buffer.concat([record, entry.name]);
}

/** 4.3.12. */
export function centralHeader(entry: ZipEntryFacts): Uint8Array {
  const far = entry.offset >= tooLarge;
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(madeBy, 4);
  writeShared(record, entry, far ? zip64Version : plainVersion, 6);
  record.writeUInt16LE(far ? 12 : 0, 30);
  record.writeUInt32LE(attributes, 38);
  record.writeUInt32LE(far ? tooLarge : entry.offset, 42);
  return Buffer.concat([record, entry.name, ...(far ? [zip64Offset(entry.offset)] : [])]);
}

/** The fields that both headers have, from the version needed to the length of the name. */
function writeShared(record: Buffer, entry: ZipEntryFacts, version: number, at: number): void {
  record.writeUInt16LE(version, at);
  record.writeUInt16LE(utf8Name, at + 2);
  record.writeUInt16LE(entry.deflated ? 8 : 0, at + 4);
  record.writeUInt16LE(0, at + 6);
  record.writeUInt16LE(entry.date, at + 8);
  record.writeUInt32LE(entry.crc, at + 10);
  record.writeUInt32LE(entry.packed, at + 14);
  record.writeUInt32LE(entry.size, at + 18);
  record.writeUInt16LE(entry.name.length, at + 22);
}

/** 4.5.3; only the fields that did not fit are in it. */
function zip64Offset(offset: number): Uint8Array {
  const field = Buffer.alloc(12);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8, 2);
  field.writeBigUInt64LE(BigInt(offset), 4);
  return field;
}

/** The end of the file (4.3.14 to 4.3.16), from how many entries there are and where their headers lie. */
export function endRecords(entries: number, offset: number, size: number): Uint8Array {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(entries, tooMany), 8);
  end.writeUInt16LE(Math.min(entries, tooMany), 10);
  end.writeUInt32LE(Math.min(size, tooLarge), 12);
  end.writeUInt32LE(Math.min(offset, tooLarge), 16);
  const fits = entries < tooMany && offset < tooLarge && size < tooLarge;
  return fits ? end : Buffer.concat([zip64End(entries, offset, size), end]);
}

function zip64End(entries: number, offset: number, size: number): Uint8Array {
  const record = Buffer.alloc(56 + 20);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(madeBy, 12);
  record.writeUInt16LE(zip64Version, 14);
  record.writeBigUInt64LE(BigInt(entries), 24);
  record.writeBigUInt64LE(BigInt(entries), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(offset + size), 64);
  record.writeUInt32LE(1, 72);
  return record;
}
