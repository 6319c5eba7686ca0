import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createNodeHost } from '../../src/host/index.js';
import { composeStatements } from '../../src/index.js';
import { engagementOf, loadBase, loadMapping, openTenantList } from '../../src/tenants/index.js';
import { rowsOf } from './lists.js';

const host = createNodeHost();
const folder = 'fixtures/tenants';

async function readList(name: string, mappingFile?: string) {
  const mapping = mappingFile === undefined ? undefined : await loadMapping(host, `${folder}/${mappingFile}`);
  const { value: base } = await loadBase(host, `${folder}/base.yaml`);
  const { value: list, diagnostics } = await openTenantList(host, `${folder}/${name}`, {
    mapping: mapping?.value,
  });
  const rows = list ? await rowsOf(list) : [];
  const engagements = rows.map(({ row }) => list && engagementOf(list, base, row));
  return {
    list,
    codes: [...(mapping?.diagnostics ?? []), ...diagnostics].map(({ code }) => code),
    engagements,
  };
}

describe('the example lists', () => {
  it.each([
    ['tenants.csv', undefined, []],
    ['tenants.xlsx', undefined, ['tenants-rows-skipped']],
    ['excel-german.csv', 'mapping.yaml', ['tenants-encoding-guessed']],
  ])('%s gives statements', async (name, mapping, codes) => {
    const read = await readList(name, mapping);
    expect(read.codes).toEqual(codes);
    expect(read.engagements.flatMap((row) => row?.problems ?? [])).toEqual([]);
    for (const row of read.engagements) {
      const composed = row?.loaded && (await composeStatements(host, row.loaded));
      expect(composed?.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(composed?.value?.statements ?? []).toHaveLength(row?.loaded?.engagement.languages.length ?? 0);
    }
  });

  it('are in three languages', async () => {
    const { engagements } = await readList('tenants.csv');
    const languages = new Set(engagements.flatMap((row) => row?.loaded?.engagement.languages ?? []));
    expect([...languages].toSorted()).toEqual(['en', 'es', 'zh-Hans']);
  });

  it('has a list as a German Excel saves it', async () => {
    const bytes = readFileSync(`${folder}/excel-german.csv`);
    expect(bytes.includes(Buffer.from([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72]))).toBe(true);
    expect(bytes.includes('\r\n')).toBe(true);
    const { list, engagements } = await readList('excel-german.csv', 'mapping.yaml');
    expect(list?.delimiter).toBe(';');
    expect(engagements.map((row) => row?.loaded?.engagement)).toMatchObject([
      {
        customer: { name: 'Müller & Söhne GmbH', country: 'DE' },
        statement: { issued: '2026-11-21', validUntil: '2026-12-31' },
        options: { 'wifi-vpn': true },
      },
      {
        customer: { name: 'Großhandel Weiß; Zürich', country: 'CH' },
        statement: { issued: '2026-12-01' },
        languages: ['en', 'es'],
        options: { 'wifi-vpn': false },
      },
      {
        customer: { name: 'Café „Krone“ OHG – Wien', country: 'AT' },
        statement: { issued: '2026-12-02' },
        options: {},
      },
    ]);
  });
});
