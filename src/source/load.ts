import { join } from 'node:path';
import { diagnostic, type Outcome } from '../diagnostics/index.js';
import type { Host } from '../host/index.js';
import type { SourceDocument } from '../model/index.js';
import { readSource } from './read.js';

/** Reads the article at a path. Errors: as `Host.readFile`. */
export async function loadSource(host: Host, path: string): Promise<Outcome<SourceDocument | undefined>> {
  return readSource(await host.readFile(path), path);
}

/**
 * Reads the article at a path, or every article (`.md`, `.markdown`, `.txt`) in a folder and below it, in order of
 * path; a README is no article. What cannot be read is left out and reported. Errors: as `Host.readFile`.
 */
export async function loadSources(host: Host, path: string): Promise<Outcome<readonly SourceDocument[]>> {
  const files = (await host.kindOf(path)) === 'directory' ? await articlesBelow(host, path) : [path];
  const outcomes = await Promise.all(files.map((file) => loadSource(host, file)));
  const none = diagnostic('source-empty', `There is no article (.md, .markdown, .txt) in ${path}`);
  return {
    value: outcomes.flatMap(({ value }) => (value === undefined ? [] : [value])),
    diagnostics: files.length === 0 ? [none] : outcomes.flatMap(({ diagnostics }) => diagnostics),
  };
}

async function articlesBelow(host: Host, directory: string): Promise<readonly string[]> {
  const files = await host.listFiles(directory);
  return files
    .filter((file) => /\.(?:md|markdown|txt)$/i.test(file) && !/(?:^|\/)readme\.\w+$/i.test(file))
    .map((file) => join(directory, file));
}
