import type { Host } from '../host/index.js';
import { csvLine } from '../tenants/index.js';
import { openTextFile } from './text-file.js';

export interface CsvFileOptions {
  /** `,`, `;`, a tab, `|`. */
  readonly delimiter: string;
  /** Names of the columns: the first line. */
  readonly columns: readonly string[];
}

/** A CSV file that is written row by row. */
export interface CsvFile {
  write(cells: readonly string[]): Promise<void>;
  finish(): Promise<void>;
  discard(): Promise<void>;
}

/**
 * Opens a CSV file (RFC 4180) that spreadsheets read rightly: UTF-8 with a byte order mark, lines that end with CRLF, and no
 * cell that is a formula. It replaces the one of that name when it is finished. Errors: those of `host.writeStream`.
 */
export async function openCsvFile(host: Host, path: string, options: CsvFileOptions): Promise<CsvFile> {
  const file = await openTextFile(host, path);
  const write = (cells: readonly string[]) => file.write(csvLine(cells, options.delimiter));
  await file.write('\uFEFF');
  await write(options.columns);
  return { ...file, write };
}
