import { diagnostic } from '../diagnostics/index.js';
import { type CsvCells, cellsOf } from './csv-record.js';
import { longestCell, longestLine } from './limits.js';
import type { Line } from './lines.js';
import type { CellPlace } from './list.js';
import type { TableRow } from './table.js';

/** A quoted cell that goes on for more than this was never meant to. */
const longestOpen = 2 * longestCell;

/**
 * The rows of a CSV file from its lines. A row that cannot be taken apart is one line, and the next begins on the line
 * below: a quote that is never closed costs its own row and no other.
 */
export async function* csvRows(
  lines: AsyncIterable<Line>,
  file: string,
  delimiter: string,
): AsyncGenerator<TableRow> {
  const source = lines[Symbol.asyncIterator]();
  const waiting: Line[] = [];
  const next = async () => waiting.shift() ?? (await source.next()).value;
  try {
    for (let first = await next(); first !== undefined; first = await next()) {
      const taken = [first];
      let text = first.text;
      let read = readRecord(first, text, delimiter);
      while (read.kind === 'open' && text.length - read.at <= longestOpen) {
        const more = await next();
        if (more === undefined) break;
        text += `${taken.at(-1)?.end ?? ''}${more.text}`;
        taken.push(more);
        // Nothing but a quote closes a quote.
        if (more.cut || more.text.includes('"')) read = readRecord(more, text, delimiter);
      }
      if (read.kind === 'cells') {
        const { cells, starts } = read;
        const places = taken.length > 1 ? placesIn(text, starts, first.number) : onLine(starts, first.number);
        yield { line: first.number, cells, places };
        continue;
      }
      waiting.unshift(...taken.slice(1));
      yield brokenRow(first, read, file, text);
    }
  } finally {
    await source.return?.();
  }
}

function readRecord(last: Line, text: string, delimiter: string): CsvCells {
  if (!last.cut) return cellsOf(text, delimiter);
  const message = `the line has more than ${longestLine} characters`;
  return { kind: 'broken', at: 0, message, hint: 'Shorten it, or close the quote that swallows other rows.' };
}

function brokenRow(
  first: Line,
  read: Exclude<CsvCells, { kind: 'cells' }>,
  file: string,
  text: string,
): TableRow {
  const [place = { line: first.number, column: 1 }] = placesIn(text, [read.at], first.number);
  const { message, hint } =
    read.kind === 'broken'
      ? read
      : { message: 'the quote that begins here is not closed', hint: 'Close it at the end of the cell.' };
  const problem = diagnostic('tenants-row-syntax', message, { span: { file, ...place }, hint });
  const cell = first.text.slice(0, longestCell);
  return { line: first.number, cells: [cell], places: [{ line: first.number, column: 1 }], problem };
}

function onLine(starts: readonly number[], line: number): readonly CellPlace[] {
  return starts.map((start) => ({ line, column: start + 1 }));
}

/** Places of offsets, in order, in a text of several lines. */
function placesIn(text: string, offsets: readonly number[], firstLine: number): readonly CellPlace[] {
  const breaks = [...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length);
  let passed = 0;
  return offsets.map((offset) => {
    while (passed < breaks.length && (breaks[passed] ?? 0) <= offset) passed += 1;
    return { line: firstLine + passed, column: offset - (breaks[passed - 1] ?? 0) + 1 };
  });
}
