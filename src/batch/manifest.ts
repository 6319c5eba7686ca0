import { join } from 'node:path';
import type { Host } from '../host/index.js';
import type { IssuedFile, IssuedStatement } from '../register/index.js';
import { openCsvFile } from './csv-file.js';
import { ownFiles } from './own-files.js';
import { openTextFile, writing } from './text-file.js';

/** What a manifest says of an issued statement and its files, whose paths are below the output folder. */
export type ManifestStatement = Pick<
  IssuedStatement,
  'number' | 'version' | 'language' | 'customer' | 'digest'
> & {
  readonly files: readonly Pick<IssuedFile, 'format' | 'path' | 'size' | 'sha256' | 'replaced'>[];
};

const columns = [
  'number',
  'version',
  'language',
  'customer',
  'digest',
  'format',
  'size',
  'sha256',
  'path',
] as const;

/**
 * Writes `manifest.jsonl` and `manifest.csv` into a folder: a line for each document, in the order of the statements
 * and of their files. A file that another statement has replaced is no longer there, so it is left out. The same
 * statements give the same bytes. Gives back how many documents there are. Errors: those of `host.writeStream`.
 */
export async function writeManifest(
  host: Host,
  folder: string,
  statements: AsyncIterable<ManifestStatement>,
  { delimiter = ',' }: { readonly delimiter?: string } = {},
): Promise<number> {
  const lines = await openTextFile(host, join(folder, ownFiles.manifestLines));
  let count = 0;
  await writing([lines], async () => {
    const table = await openCsvFile(host, join(folder, ownFiles.manifest), { delimiter, columns });
    await writing([table], async () => {
      for await (const statement of statements) {
        for (const entry of entriesOf(statement)) {
          await lines.write(`${JSON.stringify(entry)}\n`);
          await table.write(columns.map((column) => String(entry[column])));
          count += 1;
        }
      }
    });
  });
  return count;
}

type Entry = Readonly<Record<(typeof columns)[number], string | number>>;

function entriesOf({ number, version, language, customer, digest, files }: ManifestStatement): Entry[] {
  const there = files.filter(({ replaced }) => replaced !== true);
  return there.map(({ format, path, size, sha256 }) => ({
    ...{ number, version, language, customer, digest },
    ...{ format, size, sha256, path },
  }));
}
