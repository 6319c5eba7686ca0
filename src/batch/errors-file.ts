import type { Host } from '../host/index.js';
import type { StoredProblem } from '../register/index.js';
import { errorColumns, isErrorColumn } from '../tenants/index.js';
import { openCsvFile } from './csv-file.js';
import { writing } from './text-file.js';

/** What is wrong with a row, and in `hint` how to mend it; no column where it is the row as a whole. */
type FailedRowProblem = Pick<StoredProblem, 'column' | 'message' | 'hint'>;

export interface FailedRow {
  /** Number of the row in its list, from 1. */
  readonly row: number;
  /** Its cells in the order of the columns, as they were read. */
  readonly cells: readonly string[];
  readonly problems: readonly FailedRowProblem[];
}

export interface ErrorsFileOptions {
  readonly columns: readonly string[];
  readonly delimiter: string;
}

const between = ' | ';

/**
 * Writes the failed rows as a list of their own that can be mended and submitted: the columns of the input in their
 * order, then the four of the errors file. Where a row has several problems, column, reason and remedy name them in the same order.
 * Cells beyond the last column stay at the end of their line. Without failed rows there is no file afterwards.
 * Gives back how many rows were written. Errors: those of `host.writeStream` and `host.remove`.
 */
export async function writeErrorsFile(
  host: Host,
  path: string,
  { columns, delimiter }: ErrorsFileOptions,
  rows: AsyncIterable<FailedRow>,
): Promise<number> {
  const kept = columns.flatMap((column, index) => (isErrorColumn(column) ? [] : index));
  const header = [...kept.map((index) => columns[index] ?? ''), ...errorColumns];
  const file = await openCsvFile(host, path, { delimiter, columns: header });
  let count = 0;
  await writing([file], async () => {
    for await (const { row, cells, problems } of rows) {
      count += 1;
      const own = kept.map((index) => cells[index] ?? '');
      await file.write([...own, String(row), ...explained(problems), ...cells.slice(columns.length)]);
    }
  });
  if (count === 0) await host.remove(path);
  return count;
}

function explained(problems: readonly FailedRowProblem[]): readonly string[] {
  const all = (text: (problem: FailedRowProblem) => string) => {
    const texts = problems.map(text).map(onOneLine);
    return texts.every((one) => one === '') ? '' : texts.join(between);
  };
  return [all(({ column }) => column ?? ''), all(({ message }) => message), all(({ hint }) => hint ?? '')];
}

/** A problem's text may quote a cell; its own line breaks and bars must not read as further problems. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll(between, ' / ').trim();
}
