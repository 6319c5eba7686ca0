import { join } from 'node:path';
import { documentPaths, zipPath } from './document-paths.js';
import type { IssueContext, RowResult, RowTask } from './row-task.js';
import { writeZip } from './zip.js';

/** Packs what stands on the disk for a tenant, where it is new or was not packed yet. Errors: those of `writeZip`. */
export async function packTenant(
  { host, template, options }: IssueContext,
  { row, engagement, statements }: RowTask,
  { outcome }: RowResult,
): Promise<void> {
  const path = join(options.out, zipPath(template, engagement, row));
  if (outcome === 'unchanged' && (await host.kindOf(path)) === 'file') return;
  const languages = statements.map(({ language }) => language);
  const documents = documentPaths(template, engagement, row, languages, options.formats);
  const { issued } = engagement.statement;
  await writeZip(
    host,
    path,
    documents.map(({ path: name }) => ({ path: join(options.out, name), name, issued })),
  );
}
