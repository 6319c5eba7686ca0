import { resolve } from 'node:path';
import { CountersignError, diagnostic, exitCodes } from '../diagnostics/index.js';
import { digestOf } from '../generate/index.js';
import type { Host } from '../host/index.js';
import type { Register, Run } from '../register/index.js';
import { sha256 } from '../source/index.js';
import type { TenantList } from '../tenants/index.js';
import { type FailedRow, writeErrorsFile } from './errors-file.js';

interface RunOverList {
  readonly list: TenantList;
  readonly register: Register;
  readonly run: Run;
}

/**
 * Writes the rows that failed, and gives back the file's path; undefined where none did. An errors file in which something was
 * mended is never written over, since that stands nowhere else: another name is taken then (`errors.2.csv`).
 * Errors: those of `writeErrorsFile`; `file-changed` where the list is no longer what was checked.
 */
export async function writeFailedRows(
  host: Host,
  { list, register, run }: RunOverList,
  wanted: string,
): Promise<string | undefined> {
  const path = await freePath(host, register, resolve(list.file), resolve(wanted));
  const count = await writeErrorsFile(host, path, list, failedRows(list, run));
  return count === 0 ? undefined : path;
}

/** The path that is wanted, or with a number: where nothing is, or what an earlier run wrote and nobody touched. */
async function freePath(host: Host, register: Register, list: string, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? wanted : wanted.replace(/(\.csv)?$/i, `.${number}.csv`);
    if (path === list) continue;
    if ((await host.kindOf(path)) !== 'file') return path;
    if (await register.wroteErrors(sha256(await host.readFile(path)))) return path;
  }
}

/** The rows of a list that failed, with their cells. Both come in the order of the rows. */
async function* failedRows(list: TenantList, run: Run): AsyncGenerator<FailedRow> {
  const entries = run.entries({ outcome: 'failed' })[Symbol.asyncIterator]();
  let entry = await entries.next();
  for await (const { row } of list.rows()) {
    if (entry.done) return;
    if (entry.value.row !== row.row) continue;
    if (entry.value.digest !== digestOf(row.cells)) break;
    yield { row: row.row, cells: row.cells, problems: entry.value.problems };
    entry = await entries.next();
  }
  if (entry.done) return;
  const message = `${list.file} was changed while it was being used: row ${entry.value.row} is another one now`;
  throw new CountersignError(diagnostic('file-changed', message), { exitCode: exitCodes.environment });
}
