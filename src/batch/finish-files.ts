import { join, resolve } from 'node:path';
import type { Host } from '../host/index.js';
import type { IssuedStatement, Register, Run } from '../register/index.js';
import type { TenantList } from '../tenants/index.js';
import { writeErrorsFile } from './errors-file.js';
import { failedRows } from './failed-rows.js';
import { writeManifest } from './manifest.js';
import { ownFiles } from './own-files.js';
import { writeZip, type ZipSource } from './zip.js';

/** Everything that was issued into a folder, whichever run did it. */
async function* issuedInto(register: Register, root: string): AsyncGenerator<IssuedStatement> {
  for await (const statement of register.statements({ order: 'number' })) {
    const files = statement.files.filter((file) => file.root === root && file.replaced !== true);
    if (files.length > 0) yield { ...statement, files };
  }
}

/** Writes the manifest of a folder. Gives back how many documents it names. */
export function writeFolderManifest(host: Host, register: Register, out: string, delimiter: string) {
  return writeManifest(host, out, issuedInto(register, out), { delimiter });
}

/** Writes all documents of a folder into one ZIP in it, and gives back its path. */
export async function writeFolderZip(host: Host, register: Register, out: string): Promise<string> {
  const path = join(out, ownFiles.zip);
  await writeZip(host, path, sourcesOf(issuedInto(register, out), out));
  return path;
}

async function* sourcesOf(
  statements: AsyncIterable<IssuedStatement>,
  out: string,
): AsyncGenerator<ZipSource> {
  for await (const { files, issued } of statements) {
    for (const { path } of files) yield { path: join(out, path), name: path, issued };
  }
}

/**
 * Writes the rows that failed, and gives back the file's path; undefined where none did. A list that is itself the errors
 * file of an earlier run is never written over, since what was mended in it stands nowhere else.
 */
export async function writeFailedRows(
  host: Host,
  list: TenantList,
  run: Run,
  wanted: string,
): Promise<string | undefined> {
  const path = resolve(list.file) === resolve(wanted) ? wanted.replace(/(\.csv)?$/i, '.again.csv') : wanted;
  const count = await writeErrorsFile(host, path, list, failedRows(list, run));
  return count === 0 ? undefined : path;
}
