import type { Outcome } from '../diagnostics/index.js';
import type { Host } from '../host/index.js';
import { csvRows } from './csv-rows.js';
import { decoded } from './decode.js';
import { detectEncoding, type ListEncoding } from './encoding.js';
import { knownCells } from './header.js';
import { mostTitleRows } from './limits.js';
import { type Line, linesOf } from './lines.js';
import type { MeaningOptions } from './meaning.js';
import { isEmptyRow, type Table, type TableRow } from './table.js';

export interface CsvOptions extends MeaningOptions {
  readonly delimiter?: string | undefined;
  readonly encoding?: ListEncoding | undefined;
}

/** Those that spreadsheets of some country write; a header rarely holds any of them. */
const delimiters = [',', ';', '\t', '|'];

/** A line with which Excel says how cells are separated. */
const separatorLine = /^"?sep=(.)"?$/i;

/** Lines that are looked at to find how cells are separated. */
const sampledLines = 200;

/** Opens a CSV file: finds its encoding and delimiter where they are not given. Errors: those of `Host.readStream`. */
export async function openCsv(
  host: Host,
  file: string,
  options: CsvOptions,
): Promise<Outcome<Table | undefined>> {
  const found =
    options.encoding === undefined
      ? await detectEncoding(host.readStream(file), file)
      : { value: options.encoding, diagnostics: [] };
  const encoding = found.value;
  if (encoding === undefined) return { value: undefined, diagnostics: found.diagnostics };
  const lines = () => linesOf(decoded(host.readStream(file), encoding));
  const sample = await firstLines(lines());
  const named = separatorLine.exec(sample[0]?.text ?? '')?.[1];
  const content = named === undefined ? lines : () => withoutFirst(lines());
  const begin = named === undefined ? sample : sample.slice(1);
  const delimiter = options.delimiter ?? named ?? (await bestDelimiter(begin, file, options));
  return {
    value: { delimiter, rows: () => csvRows(content(), file, delimiter) },
    diagnostics: found.diagnostics,
  };
}

async function firstLines(lines: AsyncIterable<Line>): Promise<readonly Line[]> {
  const first: Line[] = [];
  for await (const line of lines) if (first.push(line) === sampledLines) break;
  return first;
}

async function* withoutFirst(lines: AsyncIterable<Line>): AsyncGenerator<Line> {
  for await (const line of lines) if (line.number > 1) yield line;
}

/** The delimiter by which a row has the most headers of known columns; else the most cells in the first row. */
async function bestDelimiter(
  sample: readonly Line[],
  file: string,
  options: MeaningOptions,
): Promise<string> {
  let best = { delimiter: ',', known: 0, cells: 1 };
  for (const delimiter of delimiters) {
    const rows = await firstRows(sample, file, delimiter);
    const known = Math.max(0, ...rows.map((row) => knownCells(row, options)));
    const cells = rows[0]?.cells.length ?? 0;
    if (known > best.known || (known === best.known && cells > best.cells))
      best = { delimiter, known, cells };
  }
  return best.delimiter;
}

async function firstRows(
  sample: readonly Line[],
  file: string,
  delimiter: string,
): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of csvRows(each(sample), file, delimiter)) {
    if (!isEmptyRow(row) && rows.push(row) === mostTitleRows) break;
  }
  return rows;
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
