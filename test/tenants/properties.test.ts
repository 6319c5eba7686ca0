import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../src/tenants/csv-rows.js';
import { neutralised } from '../../src/tenants/formula-cells.js';
import { engagementOf, openTenantList, restored } from '../../src/tenants/index.js';
import { linesOf } from '../../src/tenants/lines.js';
import { cellsOf, hostWith, opened, rowsOf } from './lists.js';

const files = ['a.csv', 'a.xlsx', 'a.json', 'a.jsonl', 'a.yaml'];

/** Text with what matters to the formats more often than chance would have it. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        '""',
        ',',
        ';',
        '\n',
        '\r\n',
        '\r',
        '\t',
        '|',
        "'",
        '=',
        '{',
        '}',
        '[',
        ']',
        ':',
        '- ',
        '\uFEFF',
        '(none)',
      ),
      fc.constantFrom(
        'customer.name',
        'languages',
        'options.wifi-vpn',
        'statement.issued',
        '1/2/2026',
        '__proto__',
        'toString',
      ),
      fc.string({ unit: 'grapheme' }),
    ),
  )
  .map((parts) => parts.join(''));

async function readAll(content: string | Uint8Array, file: string): Promise<void> {
  const { value: list } = await openTenantList(hostWith(content, file), file);
  if (list === undefined) return;
  for (const { row } of await rowsOf(list)) {
    expect(row.cells.length).toBeGreaterThanOrEqual(list.columns.length);
    expect(row.places).toHaveLength(row.cells.length);
    const { loaded, problems } = engagementOf(list, undefined, row);
    expect(loaded === undefined).toBe(problems.length > 0);
  }
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

async function rowsIn(
  pieces: readonly string[],
  delimiter = ',',
): Promise<readonly (readonly string[])[] | undefined> {
  const rows: (readonly string[])[] = [];
  for await (const { cells, problem } of csvRows(linesOf(each(pieces)), 'a.csv', delimiter)) {
    if (problem !== undefined) return undefined;
    rows.push(cells);
  }
  return rows;
}

describe('reading a list', () => {
  it('never throws, whatever the bytes', async () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      text.map((content) => new TextEncoder().encode(content)),
    );
    await fc.assert(fc.asyncProperty(content, fc.constantFrom(...files), readAll), { numRuns: 600 });
  });

  it('never throws on rows below a good header', async () => {
    await fc.assert(
      fc.asyncProperty(text, (body) =>
        readAll(
          `customer.name,languages,options.wifi-vpn,statement.issued,customer.signatories.2.name\n${body}`,
          'a.csv',
        ),
      ),
      { numRuns: 400 },
    );
  });

  it('gives back the cells that were written', async () => {
    const cell = text.filter((cell) => !cell.includes('\uFEFF'));
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(',', ';', '\t', '|'), async (written, delimiter) => {
        const kept = written.filter((cells) => cells.some((cell) => cell.trim() !== ''));
        const header = ['customer.name', 'brand', 'template', 'countersign.row'];
        const csv = stringify([header, ...written.map((cells) => [...cells.map(neutralised), '1'])], {
          delimiter,
          bom: true,
          quoted: true,
          record_delimiter: 'windows',
        });
        const { list, rows } = await opened(csv);
        expect(list?.delimiter).toBe(delimiter);
        // A row with its number alone is empty to nobody but who wrote it.
        expect(cellsOf(rows).filter((cells) => cells.some((cell) => cell.trim() !== ''))).toEqual(kept);
      }),
      { numRuns: 300 },
    );
  });

  it('takes the leading apostrophe of no cell but those that got one', () => {
    fc.assert(fc.property(text, (cell) => restored(neutralised(cell)) === cell));
  });

  it('takes CSV apart as csv-parse does, wherever the pieces of the file end', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.nat(), async (body, cut) => {
        // Ends of lines that differ within a file are read by each library in its own way.
        const csv = body.replace(/\r\n?/g, '\n').replaceAll('\uFEFF', '');
        const at = cut % (csv.length + 1);
        const rows = await rowsIn([csv.slice(0, at), csv.slice(at)]);
        expect(rows).toEqual(await rowsIn([csv]));
        let expected: string[][] | undefined;
        try {
          expected = parse(csv, { relax_column_count: true, record_delimiter: '\n' });
        } catch {
          expected = undefined;
        }
        if (expected === undefined) expect(rows).toBeUndefined();
        else
          expect(rows?.filter((cells) => cells.join('') !== '')).toEqual(
            expected.filter((cells) => cells.join('') !== ''),
          );
      }),
      { numRuns: 1000 },
    );
  });
});
