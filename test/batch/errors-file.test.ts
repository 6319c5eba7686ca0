import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type FailedRow, writeErrorsFile } from '../../src/batch/errors-file.js';
import { createMemoryHost, type MemoryHost } from '../../src/host/index.js';
import { restored } from '../../src/tenants/index.js';

const columns = ['customer.name', 'phone', 'statement.number'];
const wrong = { column: 'statement.number', message: 'it is missing', hint: 'Add the field.' };

async function* each(rows: readonly FailedRow[]) {
  yield* rows;
}

const write = (host: MemoryHost, header: readonly string[], rows: readonly FailedRow[], delimiter = ',') =>
  writeErrorsFile(host, '/out/errors.csv', { columns: header, delimiter }, each(rows));

function read(host: MemoryHost, delimiter = ','): string[][] {
  const bytes = host.files.get('/out/errors.csv') ?? new Uint8Array();
  return parse(Buffer.from(bytes), { bom: true, delimiter, relax_column_count: true });
}

describe('errors file', () => {
  it('has the columns of the list, and what is wrong and how to mend it', async () => {
    const host = createMemoryHost();
    expect(
      await write(host, columns, [{ row: 7, cells: ['Contoso', '+49 30', ''], problems: [wrong] }]),
    ).toBe(1);
    expect(read(host)).toEqual([
      [...columns, 'countersign.row', 'countersign.column', 'countersign.reason', 'countersign.remedy'],
      ['Contoso', "'+49 30", '', '7', 'statement.number', 'it is missing', 'Add the field.'],
    ]);
  });

  it('names several problems in the same order everywhere', async () => {
    const host = createMemoryHost();
    const problems = [wrong, { message: 'a | b\nc', hint: 'Mend it.' }, { ...wrong, column: 'phone' }];
    await write(host, columns, [{ row: 2, cells: ['a', 'b', 'c'], problems }], ';');
    expect(read(host, ';')[1]?.slice(4)).toEqual([
      'statement.number |  | phone',
      'it is missing | a / b c | it is missing',
      'Add the field. | Mend it. | Add the field.',
    ]);
  });

  it('keeps cells that are too few or too many', async () => {
    const host = createMemoryHost();
    await write(host, columns, [
      { row: 1, cells: ['a'], problems: [wrong] },
      { row: 2, cells: ['a', 'b', 'c', 'd', '=e'], problems: [wrong] },
    ]);
    const [, short = [], long = []] = read(host);
    expect(short.slice(0, 4)).toEqual(['a', '', '', '1']);
    expect(long.slice(0, 4)).toEqual(['a', 'b', 'c', '2']);
    expect(long.slice(7)).toEqual(['d', "'=e"]);
  });

  it('is the same when it is submitted again', async () => {
    const host = createMemoryHost();
    await write(host, columns, [{ row: 7, cells: ['=x', "'", '\u2013'], problems: [wrong] }]);
    const first = host.files.get('/out/errors.csv');
    const [header = [], ...rows] = read(host).map((cells) => cells.map(restored));
    expect(header.filter((column) => column.startsWith('countersign.'))).toHaveLength(4);
    await write(
      host,
      header,
      rows.map((cells) => ({ row: 7, cells, problems: [wrong] })),
    );
    expect(host.files.get('/out/errors.csv')).toEqual(first);
  });

  it('is not there without failed rows', async () => {
    const host = createMemoryHost({ '/out/errors.csv': 'of the last run' });
    expect(await write(host, columns, [])).toBe(0);
    expect(host.files.size).toBe(0);
  });

  it('leaves the former one when the rows cannot be read to the end', async () => {
    const host = createMemoryHost({ '/out/errors.csv': 'of the last run' });
    async function* broken(): AsyncGenerator<FailedRow> {
      yield { row: 1, cells: [], problems: [wrong] };
      throw new Error('no more');
    }
    const work = writeErrorsFile(host, '/out/errors.csv', { columns, delimiter: ',' }, broken());
    await expect(work).rejects.toThrow('no more');
    expect(Buffer.from(host.files.get('/out/errors.csv') ?? []).toString()).toBe('of the last run');
  });
});
