import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeZip, type ZipSource } from '../../src/batch/zip.js';
import { createMemoryHost, createNodeHost } from '../../src/host/index.js';
import { needs, run } from '../tools.js';

const folder = { path: '' };
const sources = (directory: string): readonly ZipSource[] => [
  { path: join(directory, 'b.pdf'), name: 'Contoso/声明-ä.pdf', issued: '2026-11-21' },
  { path: join(directory, 'a.html'), name: 'Contoso/a.html', issued: '2026-11-22' },
  { path: join(directory, 'none.json'), name: 'none.json', issued: '1969-01-01' },
];
const contents = { 'b.pdf': '%PDF '.repeat(1000), 'a.html': '<p>'.repeat(10_000), 'none.json': '' };

/** Of each entry in the directory at the end: method, flags, DOS time and date, mode. */
function directoryOf(zip: Buffer) {
  const end = zip.length - 22;
  const entries: { method: number; flags: number; time: number; date: string; mode: string }[] = [];
  for (let at = zip.readUInt32LE(end + 16); at < end; ) {
    const date = zip.readUInt16LE(at + 14);
    entries.push({
      method: zip.readUInt16LE(at + 10),
      flags: zip.readUInt16LE(at + 8),
      time: zip.readUInt16LE(at + 12),
      date: `${(date >> 9) + 1980}-${(date >> 5) & 15}-${date & 31}`,
      mode: (zip.readUInt32LE(at + 38) >>> 16).toString(8),
    });
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30);
  }
  return entries;
}

async function zipped(): Promise<Buffer> {
  const host = createMemoryHost(
    Object.fromEntries(Object.entries(contents).map(([name, text]) => [join('/in', name), text])),
  );
  await writeZip(host, '/out.zip', sources('/in'));
  return Buffer.from(host.files.get('/out.zip') ?? []);
}

describe('ZIP', () => {
  beforeAll(async () => {
    folder.path = await mkdtemp(join(tmpdir(), 'countersign-'));
    for (const [name, text] of Object.entries(contents)) await writeFile(join(folder.path, name), text);
  });
  afterAll(() => rm(folder.path, { recursive: true }));

  it('holds the files under their names, in their order', async () => {
    const entries = Object.entries(unzipSync(await zipped()));
    expect(entries.map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['Contoso/声明-ä.pdf', contents['b.pdf']],
      ['Contoso/a.html', contents['a.html']],
      ['none.json', ''],
    ]);
  });

  it('stores what is compressed already, and dates and marks all alike', async () => {
    const alike = { flags: 0x0800, time: 0, mode: '100644' };
    expect(directoryOf(await zipped())).toEqual([
      { method: 0, date: '2026-11-21', ...alike },
      { method: 8, date: '2026-11-22', ...alike },
      { method: 8, date: '1980-1-1', ...alike },
    ]);
  });

  it('is the same for the same files, whatever the time zone', async () => {
    const before = process.env.TZ;
    const offsets: number[] = [];
    const made: Buffer[] = [];
    try {
      for (const zone of ['Pacific/Kiritimati', 'UTC', 'America/Los_Angeles']) {
        process.env.TZ = zone;
        offsets.push(new Date(0).getTimezoneOffset());
        made.push(await zipped());
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
    expect(new Set(offsets).size).toBe(3);
    expect(made[1]).toEqual(made[0]);
    expect(made[2]).toEqual(made[0]);
  });

  it('holds more files than fit in 16 bits', async () => {
    const host = createMemoryHost({ '/a.pdf': 'x' });
    const many = Array.from({ length: 65_540 }, (_, n) => ({
      path: '/a.pdf',
      name: `${n}.pdf`,
      issued: '2026-11-21',
    }));
    expect(await writeZip(host, join(folder.path, 'many.zip'), many)).toBe(many.length);
    const bytes = host.files.get(join(folder.path, 'many.zip')) ?? new Uint8Array();
    expect(Object.keys(unzipSync(bytes))).toHaveLength(many.length);
  });

  needs('unzip')('is whole to other programs', async () => {
    const path = join(folder.path, 'out.zip');
    await writeZip(createNodeHost(), path, sources(folder.path));
    expect(run('unzip', ['-t', path])).toContain('No errors detected');
    expect(run('unzip', ['-Z1', path])).toBe('Contoso/声明-ä.pdf\nContoso/a.html\nnone.json\n');
  });

  it('is not there when a file cannot be read', async () => {
    const path = join(folder.path, 'half.zip');
    const gone = { path: join(folder.path, 'gone.pdf'), name: 'gone.pdf', issued: '2026-11-21' };
    await expect(writeZip(createNodeHost(), path, [...sources(folder.path), gone])).rejects.toThrow(
      'gone.pdf',
    );
    expect((await readdir(folder.path)).filter((name) => name.startsWith('half'))).toEqual([]);
  });
});
