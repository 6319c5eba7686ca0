import { describe, expect, it } from 'vitest';
import { cellsOf, guid, opened } from './lists.js';

const header = 'customer.name,statement.number';

describe('a list in CSV', () => {
  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
    ['bar', '|'],
  ])('finds its delimiter: %s', async (_, delimiter) => {
    const text = [
      ['customer.name', 'languages', 'statement.number'],
      ['Contoso', '"en,es;zh-Hans"', 'A-1'],
    ]
      .map((row) => row.join(delimiter))
      .join('\n');
    const { list, rows } = await opened(text);
    expect(list?.delimiter).toBe(delimiter);
    expect(cellsOf(rows)).toEqual([['Contoso', 'en,es;zh-Hans', 'A-1']]);
  });

  it('takes the delimiter from the first line that Excel writes, or from the caller', async () => {
    const named = await opened('sep=;\r\ncustomer.name;statement.number\r\nA;1\r\n');
    expect([named.list?.delimiter, cellsOf(named.rows), named.rows[0]?.row.line]).toEqual([
      ';',
      [['A', '1']],
      3,
    ]);
    const given = await opened('customer.name:statement.number\nA:1\n', 'a.csv', { delimiter: ':' });
    expect(cellsOf(given.rows)).toEqual([['A', '1']]);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${header}\nMüller,1`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${header}\nMüller,1`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${header}\nMüller,1`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(`${header}\nM\xfcller,1`, 'latin1')],
    ['carriage returns', Buffer.from(`${header}\rMüller,1\r`)],
    ['Windows line ends', Buffer.from(`${header}\r\nMüller,1\r\n\r\n`)],
  ])('reads %s', async (_, bytes) => {
    const { list, rows } = await opened(bytes);
    expect(list?.columns).toEqual(['customer.name', 'statement.number']);
    expect(cellsOf(rows)).toEqual([['Müller', '1']]);
  });

  it('reads a euro sign, quotes and dashes of Windows-1252 by their own table', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${header}\n`),
      Buffer.from([0x80, 0x84, 0x93, 0x96, 0x8a, 0xdf, 0x2c, 0x31]),
    ]);
    const { rows } = await opened(bytes, 'a.csv', { encoding: 'windows-1252' });
    expect(cellsOf(rows)).toEqual([['€„“–Šß', '1']]);
  });

  it('tells that it took a list for Windows-1252, wherever the first accent stands', async () => {
    const filler = `Contoso,1\n`.repeat(20_000);
    const { codes, rows } = await opened(Buffer.from(`${header}\n${filler}M\xfcller,2\n`, 'latin1'));
    expect(codes).toEqual(['tenants-encoding-guessed']);
    expect(rows.at(-1)?.row.cells[0]).toBe('Müller');
  });

  it.each([
    ['Chinese in GBK', Buffer.from([0xb0, 0xa2, 0xb4, 0xef, 0xcd, 0xbc, 0xc4, 0xb7])],
    ['UTF-8 with a broken byte', Buffer.concat([Buffer.from('阿达图姆阿达图姆'), Buffer.of(0xfc)])],
    ['NUL characters', Buffer.from([0x41, 0, 0x42, 0])],
  ])('refuses %s with the line', async (_, bytes) => {
    const { list, diagnostics } = await opened(
      Buffer.concat([Buffer.from(`${header}\nA,1\n`), bytes, Buffer.from(',2\n')]),
    );
    expect(list).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'tenants-encoding' }]);
  });

  it('reads GBK where it is named', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${header}\n`),
      Buffer.from([0xb0, 0xa2, 0xb4, 0xef]),
      Buffer.from(',2\n'),
    ]);
    const { rows } = await opened(bytes, 'a.csv', { encoding: 'gb18030' });
    expect(cellsOf(rows)).toEqual([['阿达', '2']]);
  });

  it('keeps line breaks, quotes and delimiters of quoted cells, and knows where cells stand', async () => {
    const { rows } = await opened(`${header}\r\n"One\r\n""two"", three",7\r\nB,8\r\n`);
    expect(cellsOf(rows)).toEqual([
      ['One\r\n"two", three', '7'],
      ['B', '8'],
    ]);
    expect(rows.map(({ row: { line, places } }) => [line, places])).toEqual([
      [
        2,
        [
          { line: 2, column: 1 },
          { line: 3, column: 17 },
        ],
      ],
      [
        4,
        [
          { line: 4, column: 1 },
          { line: 4, column: 3 },
        ],
      ],
    ]);
  });

  it('passes over empty rows and empty columns at the end, and counts rows without them', async () => {
    const { list, rows } = await opened(`${header},,,\n\n,,,,\nA,1,,,\n  ,\t\nB\n\n`);
    expect(list?.columns).toEqual(['customer.name', 'statement.number']);
    expect(rows.map(({ row: { row, line, cells } }) => [row, line, cells])).toEqual([
      [1, 4, ['A', '1']],
      [2, 6, ['B', '']],
    ]);
  });

  it.each([
    [
      'a quote within a cell',
      'Contoso 5" Ltd,2',
      3,
      10,
      'a quote stands within a cell that is not in quotes',
    ],
    ['text behind a quote', '"Contoso" Ltd,2', 3, 10, 'a quoted cell goes on behind its closing quote'],
    ['a quote that is not closed', '"Contoso,2', 3, 1, 'the quote that begins here is not closed'],
  ])('reads every row but the one with %s', async (_, bad, line, column, message) => {
    const { rows } = await opened(`${header}\nA,1\n${bad}\nC,3\nD,4\n`);
    expect(cellsOf(rows)).toEqual([
      ['A', '1'],
      ['C', '3'],
      ['D', '4'],
    ]);
    const broken = rows[1];
    expect(broken?.row).toMatchObject({ row: 2, line: 3, cells: [bad, ''] });
    expect(broken?.problems).toMatchObject([
      { diagnostic: { code: 'tenants-row-syntax', message, span: { file: 'tenants.csv', line, column } } },
    ]);
  });

  it('tells of cells beyond the last column, and keeps them', async () => {
    const { rows } = await opened(`${header}\nContoso, Ltd.,1\nB,2\n`);
    expect(rows[0]?.row.cells).toEqual(['Contoso', ' Ltd.', '1']);
    expect(rows[0]?.problems).toMatchObject([
      {
        diagnostic: {
          code: 'tenants-column-unnamed',
          message: '"1" stands in column 3 (C), which has no header',
        },
      },
    ]);
    expect(cellsOf(rows)).toEqual([['B', '2']]);
  });

  it('refuses a cell and a line that are too long, and goes on', async () => {
    const { rows } = await opened(`${header}\n${'x'.repeat(32_768)},1\n${'y'.repeat(2 ** 20 + 1)},2\nC,3\n`);
    expect(rows.map(({ problems }) => problems[0]?.diagnostic.code)).toEqual([
      'tenants-cell-too-long',
      'tenants-row-syntax',
      undefined,
    ]);
  });

  it('submits again what an errors file holds', async () => {
    const text = `\uFEFFcustomer.name,statement.number,countersign.row,countersign.column,countersign.reason,countersign.remedy\r\n'=Contoso,1,7,customer.name,"a | b",c\r\n`;
    const { list, rows } = await opened(text);
    expect(list?.columns).toEqual(['customer.name', 'statement.number']);
    expect(cellsOf(rows)).toEqual([['=Contoso', '1']]);
    expect(cellsOf((await opened(`${header}\n'=Contoso,1\n`)).rows)).toEqual([["'=Contoso", '1']]);
  });

  it('can be read twice', async () => {
    const { list, rows } = await opened(`${header},customer.tenantId\nA,1,${guid}\n`);
    const again = [];
    for await (const row of list?.rows() ?? []) again.push(row);
    expect(again).toEqual(rows);
  });

  it.each([
    ['nothing', ''],
    ['line ends', '\r\n\r\n'],
  ])('is empty where it holds %s', async (_, text) => {
    expect((await opened(text)).codes).toEqual(['tenants-empty']);
  });

  it('knows an old Excel file whatever it is called', async () => {
    const { diagnostics } = await opened(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0));
    expect(diagnostics).toMatchObject([
      { code: 'tenants-unreadable', hint: expect.stringContaining('.xlsx') },
    ]);
  });
});
