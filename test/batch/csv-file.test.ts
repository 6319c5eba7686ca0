import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCsvFile } from '../../src/batch/csv-file.js';
import { createMemoryHost } from '../../src/host/index.js';
import { neutralised } from '../../src/tenants/formula-cells.js';
import { restored } from '../../src/tenants/index.js';

async function written(rows: readonly (readonly string[])[], delimiter = ',') {
  const host = createMemoryHost();
  const [columns = [], ...others] = rows;
  const file = await openCsvFile(host, '/a.csv', { delimiter, columns });
  for (const row of others) await file.write(row);
  await file.finish();
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(host.files.get('/a.csv'));
}

describe('CSV file', () => {
  it('has a byte order mark, lines that end with CRLF, and its delimiter', async () => {
    expect(
      await written(
        [
          ['name', 'note'],
          ['Ä', 'b;c'],
          ['a "b"', 'c\nd'],
        ],
        ';',
      ),
    ).toBe('\ufeffname;note\r\nÄ;"b;c"\r\n"a ""b""";"c\nd"\r\n');
  });

  it('keeps a line that is empty', async () => {
    expect(await written([['a'], [''], ['b']])).toBe('\ufeffa\r\n""\r\nb\r\n');
  });

  it('gives back what went in, but for formulas', async () => {
    const cell = fc.oneof(
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '\r', '\n', 'a', ' ', '＝'),
      }),
      fc.string({ unit: 'grapheme' }),
    );
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(',', ';', '\t', '|'), async (table, delimiter) => {
        const back: string[][] = parse(await written(table, delimiter), {
          bom: true,
          delimiter,
          record_delimiter: '\r\n',
        });
        expect(back.map((cells) => cells.map(restored))).toEqual(table);
        for (const value of back.flat())
          expect(value).not.toMatch(/^(?:[\t\r\n]|\s*[=+\-@＝＋－＠﹦﹢﹣﹫])/u);
      }),
    );
  });

  it('gathers much before it writes', async () => {
    const host = createMemoryHost();
    const sizes: number[] = [];
    const counting = {
      ...host,
      async writeStream(path: string, options: { replace: boolean }) {
        const stream = await host.writeStream(path, options);
        return {
          ...stream,
          async write(bytes: Uint8Array) {
            sizes.push(bytes.length);
            await stream.write(bytes);
          },
        };
      },
    };
    const file = await openCsvFile(counting, '/a.csv', { delimiter: ',', columns: ['a'] });
    for (let n = 0; n < 50_000; n++) await file.write([`row ${n}`]);
    await file.finish();
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.max(...sizes)).toBeLessThan(70_000);
    expect(sizes.slice(0, -1).every((size) => size > 60_000)).toBe(true);
  });
});

describe('a cell that would be a formula', () => {
  it.each(['=1+1', '+49 30', '-5', '@SUM(A1)', '\t=1', '\rx', '\nx', ' =1', '\u200b=1', '＝1', '﹢1', "'=1"])(
    'is text: %j',
    (cell) => {
      expect(neutralised(cell)).toBe(`'${cell}`);
      expect(restored(neutralised(cell))).toBe(cell);
    },
  );

  it.each(['', 'a=1', "'quoted'", "O'Neil", ' a', '1-2', '0'])('is not %j', (cell) => {
    expect(neutralised(cell)).toBe(cell);
    expect(restored(cell)).toBe(cell);
  });
});
