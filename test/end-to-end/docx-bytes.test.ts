import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { chineseStatement } from '../samples/statement-variants.js';
import { sampleStatement } from '../samples/statements.js';

const built = new URL('../../dist/', import.meta.url).href;

/** Writes the statements that it is given, and gives back the last of them. */
const program = `
  const { openWriter } = await import('${built}writers/index.js');
  const { loadBrand } = await import('${built}brand/index.js');
  const { createNodeHost } = await import('${built}host/index.js');
  const { readFileSync } = await import('node:fs');
  const { value } = await loadBrand(createNodeHost(), 'harbour');
  const writer = await openWriter('docx', value);
  let bytes;
  for (const statement of JSON.parse(readFileSync(0, 'utf8'))) bytes = await writer.write(statement);
  process.stdout.write(bytes);
`;

function written(zone: string, ...statements: readonly unknown[]): Buffer {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    input: JSON.stringify(statements),
    env: { ...process.env, TZ: zone },
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
  });
}

test('a DOCX has the same bytes in every process and time zone, whatever was written before', () => {
  const statement = sampleStatement();
  const first = written('UTC', statement);
  expect(Object.keys(unzipSync(first))[0]).toBe('[Content_Types].xml');
  expect(Buffer.compare(first, written('Pacific/Kiritimati', statement))).toBe(0);
  expect(Buffer.compare(first, written('America/Los_Angeles', chineseStatement(), statement))).toBe(0);
});

test('every entry of its package has the same time and attributes that are not zero', () => {
  const bytes = written('Asia/Kathmandu', sampleStatement());
  const records = centralDirectory(bytes);
  expect(records.length).toBeGreaterThan(15);
  for (const { time, date, attributes } of records) {
    // Noon on the first of January 1980, the first day that zip knows.
    expect({ time, date }).toEqual({ time: 12 << 11, date: (1 << 5) | 1 });
    expect(attributes >>> 16).toBe(0o100644);
  }
});

/** The records of a zip's central directory (APPNOTE 4.3.12). */
function centralDirectory(bytes: Buffer) {
  const records: { time: number; date: number; attributes: number }[] = [];
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  let at = bytes.readUInt32LE(end + 16);
  while (at < end) {
    records.push({
      time: bytes.readUInt16LE(at + 12),
      date: bytes.readUInt16LE(at + 14),
      attributes: bytes.readUInt32LE(at + 38),
    });
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return records;
}
