import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type ManifestStatement, writeManifest } from '../../src/batch/manifest.js';
import { createMemoryHost } from '../../src/host/index.js';

const statements: readonly ManifestStatement[] = [
  {
    number: 'SOR-2026-0002',
    version: '1.0',
    language: 'en',
    customer: '=Contoso, "AG"',
    digest: 'd'.repeat(64),
    files: [
      { format: 'pdf', path: 'Contoso/a.pdf', size: 10, sha256: 'a'.repeat(64) },
      { format: 'docx', path: 'Contoso/a.docx', size: 20, sha256: 'b'.repeat(64) },
    ],
  },
  {
    number: 'SOR-2026-0001',
    version: '2',
    language: 'es',
    customer: 'Ñ',
    digest: 'e',
    files: [{ format: 'pdf', path: 'Contoso/a.pdf', size: 1, sha256: 'c', replaced: true }],
  },
];

async function* each<T>(items: readonly T[]) {
  yield* items;
}

async function written(items = statements) {
  const host = createMemoryHost();
  const count = await writeManifest(host, '/out', each(items));
  const text = (name: string) => Buffer.from(host.files.get(`/out/${name}`) ?? []).toString();
  return { count, lines: text('manifest.jsonl'), table: text('manifest.csv') };
}

describe('manifest', () => {
  it('has a line for each document, in the order given', async () => {
    const { count, lines } = await written();
    expect(count).toBe(2);
    const entries = lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(entries).toEqual([
      {
        ...{ number: 'SOR-2026-0002', version: '1.0', language: 'en', customer: '=Contoso, "AG"' },
        ...{ digest: 'd'.repeat(64), format: 'pdf', size: 10, sha256: 'a'.repeat(64), path: 'Contoso/a.pdf' },
      },
      expect.objectContaining({ format: 'docx', path: 'Contoso/a.docx' }),
    ]);
  });

  it('is the same in CSV, without formulas', async () => {
    const { lines, table } = await written();
    const rows: Record<string, string>[] = parse(table, { bom: true, columns: true });
    const entries = lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map((row) => Object.keys(row))).toEqual(entries.map((entry) => Object.keys(entry)));
    expect(rows.map(({ size, path }) => [Number(size), path])).toEqual(
      entries.map(({ size, path }) => [size, path]),
    );
    expect(rows[0]?.customer).toBe('\'=Contoso, "AG"');
  });

  it('is the same for the same statements', async () => {
    expect(await written()).toEqual(await written());
    expect((await written([])).lines).toBe('');
  });

  it('is not there when the statements cannot be read to the end', async () => {
    const host = createMemoryHost();
    async function* broken() {
      yield* statements;
      throw new Error('no more');
    }
    await expect(writeManifest(host, '/out', broken())).rejects.toThrow('no more');
    expect(host.files.size).toBe(0);
  });
});
