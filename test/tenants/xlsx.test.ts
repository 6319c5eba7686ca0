import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/universal';
import { createNodeHost } from '../../src/host/index.js';
import { openTenantList } from '../../src/tenants/index.js';
import { cellsOf, engagements, opened, rowsOf } from './lists.js';

type Value = string | number | boolean | Date | null;

const day = (date: string) => new Date(`${date}T00:00:00Z`);

/** A workbook whose sheets hold these rows. Dates are cells with a number and a format, as Excel writes them. */
async function workbook(...sheets: readonly (readonly (readonly Value[])[])[]): Promise<Uint8Array> {
  const cells = (value: Value) => {
    if (value === null) return null;
    if (value instanceof Date) return { value, type: Date, format: 'dd.mm.yyyy' };
    return { value };
  };
  const written = writeWorkbook(
    sheets.map((rows, index) => ({ sheet: `Sheet ${index + 1}`, data: rows.map((row) => row.map(cells)) })),
  );
  return new Uint8Array(await (await written.toBlob()).arrayBuffer());
}

/** The workbook with its first sheet's XML changed. */
function changed(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });
}

const header = [
  'customer.name',
  'statement.number',
  'statement.issued',
  'options.wifi-vpn',
  'customer.contacts.1.phone',
];

describe('a list in XLSX', () => {
  it('has dates, numbers and truth values as texts that can be read again', async () => {
    const bytes = await workbook([header, ['Contoso', 1001, day('2026-03-29'), true, 4930123456]]);
    const { list, rows } = await opened(bytes, 'a.xlsx');
    expect([list?.format, list?.delimiter]).toEqual(['xlsx', ',']);
    expect(cellsOf(rows)).toEqual([['Contoso', '1001', '2026-03-29', 'true', '4930123456']]);
    const [row] = await engagements(bytes, 'a.xlsx');
    expect(row?.problems).toMatchObject([
      { column: undefined, diagnostic: { field: 'customer.contacts[0].name' } },
    ]);
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin'])(
    'keeps dates in the time zone %s',
    async (zone) => {
      const before = process.env.TZ;
      process.env.TZ = zone;
      try {
        const bytes = await workbook([
          ['statement.issued', 'kickOff.start'],
          [day('2026-10-25'), new Date('2026-03-29T02:30:00Z')],
        ]);
        expect(cellsOf((await opened(bytes, 'a.xlsx')).rows)).toEqual([['2026-10-25', '2026-03-29T02:30']]);
      } finally {
        if (before === undefined) delete process.env.TZ;
        else process.env.TZ = before;
      }
    },
  );

  it('has its header below a merged title, and empty rows and columns at its end', async () => {
    const host = createNodeHost();
    const { value: list, diagnostics } = await openTenantList(host, 'fixtures/tenants/tenants.xlsx');
    expect(diagnostics.map(({ code, span }) => [code, span?.line])).toEqual([['tenants-rows-skipped', 1]]);
    const rows = list ? await rowsOf(list) : [];
    expect(rows.map(({ row: { row, line, cells } }) => [row, line, cells[6]])).toEqual([
      [1, 4, '2026-11-21'],
      [2, 5, '2026-11-21'],
      [3, 6, '2026-12-01'],
    ]);
  });

  it('tells of the merged header of a group what it lacks', async () => {
    const bytes = await workbook([
      ['Customer', null, 'Options', null],
      ['name', 'tenantId', 'wifi-vpn', 'screen-sharing'],
      ['Contoso', 'x', 'yes', 'no'],
    ]);
    const { diagnostics } = await opened(bytes, 'a.xlsx');
    expect(diagnostics.map(({ code }) => code)).toContain('tenants-column-unknown');
  });

  it('is the sheet that is asked for, by name or number', async () => {
    const bytes = await workbook([['Notes']], [header, ['Contoso', 'A']]);
    for (const sheet of [2, 'Sheet 2']) {
      expect(cellsOf((await opened(bytes, 'a.xlsx', { sheet })).rows)).toEqual([
        ['Contoso', 'A', '', '', ''],
      ]);
    }
    expect((await opened(bytes, 'a.xlsx', { sheet: 'Nothing' })).diagnostics).toMatchObject([
      {
        code: 'tenants-unreadable',
        message: 'The workbook has no sheet Nothing',
        hint: 'Give the name of a sheet, or its number from 1. It has "Sheet 1", "Sheet 2".',
      },
    ]);
  });

  it('gives of a formula the result that was saved, and tells where there is none', async () => {
    const bytes = changed(await workbook([header, ['PLAIN', 'A-1']]), (xml) =>
      xml
        .replace(
          /<c r="A2"[^>]*>.*?<\/c>/,
          '<c r="A2" t="str"><f>CONCATENATE("Con","toso")</f><v>Contoso</v></c>',
        )
        .replace(/<c r="B2"[^>]*>.*?<\/c>/, '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
    );
    expect((await opened(bytes, 'a.xlsx')).rows[0]?.row.cells.slice(0, 2)).toEqual(['Contoso', '#DIV/0!']);
    const [row] = await engagements(bytes, 'a.xlsx');
    expect(row?.problems).toMatchObject([
      {
        column: 'statement.number',
        diagnostic: { code: 'tenants-cell-error', span: { file: 'a.xlsx', line: 2, column: 2 } },
      },
    ]);
  });

  it('is known by its first bytes, whatever it is called', async () => {
    const { list } = await opened(await workbook([header, ['Contoso', 'A']]), 'tenants.csv');
    expect(list?.format).toBe('xlsx');
  });

  it('is refused where it would fill the memory', async () => {
    const sparse = changed(await workbook([header, ['Contoso', 'A']]), (xml) =>
      xml.replace(
        '</sheetData>',
        '<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row></sheetData>',
      ),
    );
    expect((await opened(sparse, 'a.xlsx')).codes).toEqual(['tenants-too-large']);
    const rows = changed(await workbook([header]), (xml) =>
      xml.replace('</sheetData>', `${'<row/>'.repeat(5_000_001)}</sheetData>`),
    );
    expect((await opened(rows, 'a.xlsx')).codes).toEqual(['tenants-too-large']);
    const large = Buffer.concat([await workbook([header]), new Uint8Array(32 * 2 ** 20)]);
    expect((await opened(large, 'a.xlsx')).codes).toEqual(['tenants-too-large']);
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(129 * 2 ** 20) });
    expect((await opened(bomb, 'a.xlsx')).codes).toEqual(['tenants-too-large']);
  });

  it.each([
    ['cut short', async () => (await workbook([header])).slice(0, 300)],
    ['a ZIP of something else', async () => zipSync({ 'a.txt': strToU8('a') })],
    ['a text', async () => strToU8('customer.name\nContoso\n')],
  ])('is told to be none where it is %s', async (_, bytes) => {
    expect((await opened(await bytes(), 'a.xlsx')).codes).toEqual(['tenants-unreadable']);
  });
});

describe('a workbook', () => {
  it('names its other sheets where the first has no good header', async () => {
    const bytes = await workbook([['Firma'], ['A']], [['customer.name'], ['B']]);
    const { diagnostics } = await opened(bytes, 'a.xlsx');
    expect(diagnostics[0]?.hint).toMatch(/ Or read another sheet: --sheet "Sheet 2"\.$/);
    const asked = await opened(bytes, 'a.xlsx', { sheet: 1 });
    expect(asked.diagnostics[0]?.hint).not.toContain('another sheet');
  });

  it('may have any characters in the names of its sheets', async () => {
    const parts = unzipSync(await workbook([['Firma']], [['x']]));
    const index = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    const named = strToU8(index.replace('Sheet 2', 'R&amp;D&#233;'));
    const { diagnostics } = await opened(zipSync({ ...parts, 'xl/workbook.xml': named }), 'a.xlsx');
    expect(diagnostics[0]?.hint).toContain('--sheet "R&D\u00e9".');
  });

  it.each([
    ['a Word document', zipSync({ 'word/document.xml': strToU8('<w:document/>') })],
    ['a PDF document', strToU8('%PDF-1.7\n')],
  ])('is not %s', async (what, bytes) => {
    for (const file of ['a.csv', 'a.docx', 'a.xlsx'])
      expect((await opened(bytes, file)).diagnostics).toMatchObject([
        { code: 'tenants-unreadable', message: `The file is ${what}` },
      ]);
  });
});
