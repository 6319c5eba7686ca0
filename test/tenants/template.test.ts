import { describe, expect, it } from 'vitest';
import {
  engagementOf,
  loadBase,
  openTenantList,
  templateCsv,
  templateExplanationsCsv,
  templateXlsx,
  tenantTemplate,
} from '../../src/tenants/index.js';
import { cellsOf, hostWith, opened, rowsOf } from './lists.js';

const columns = tenantTemplate({
  options: [
    { id: 'wifi-vpn', label: 'Wi-Fi and VPN' },
    { id: 'screen-sharing', label: 'Screen sharing' },
  ],
});

describe('the sheet that people fill in', () => {
  it.each([
    ['CSV', 'a.csv', async () => templateCsv(columns)],
    ['CSV with semicolons', 'a.csv', async () => templateCsv(columns, ';')],
    ['XLSX', 'a.xlsx', () => templateXlsx(columns)],
  ])('is a list with a good tenant, as %s', async (_, file, bytes) => {
    const host = hostWith(await bytes(), file);
    const { value: list, diagnostics } = await openTenantList(host, file);
    expect(diagnostics).toEqual([]);
    expect(list?.columns).toEqual(columns.map(({ field }) => field));
    const { value: base } = await loadBase(host, 'base.yaml');
    const rows = list ? await rowsOf(list) : [];
    const engagements = rows.map(({ row }) => list && engagementOf(list, base, row));
    expect(engagements).toMatchObject([
      {
        problems: [],
        loaded: {
          engagement: { languages: ['en', 'es'], options: { 'wifi-vpn': true, 'screen-sharing': false } },
        },
      },
    ]);
  });

  it('is explained column by column, and as a sheet beside it', async () => {
    const text = new TextDecoder().decode(templateExplanationsCsv(columns));
    for (const { field, explanation } of columns) {
      expect(text).toContain(field);
      expect(explanation).toMatch(/\.$/);
    }
    expect(text).toContain(
      'options.wifi-vpn,yes,"Wi-Fi and VPN: yes or no (also ja, si, oui, x, 1), or default as the catalog has it."',
    );
    expect(text).toMatch(/\(the example row\),,.*overwrite it with your first tenant/);
    const { codes } = await opened(await templateXlsx(columns), 'a.xlsx', { sheet: 'Explanations' });
    expect(codes).toContain('tenants-column-unknown');
  });

  it('is the same bytes at any time', async () => {
    const first = await templateXlsx(columns);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(await templateXlsx(columns)).equals(first)).toBe(true);
    expect(cellsOf((await opened(first, 'a.xlsx')).rows)).toHaveLength(1);
  });
});
