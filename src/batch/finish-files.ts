import { join } from 'node:path';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.js';
import type { Host } from '../host/index.js';
import type { IssuedStatement, Register } from '../register/index.js';
import { writeManifest } from './manifest.js';
import { ownFiles } from './own-files.js';
import { isWhole, standingFile } from './standing-file.js';
import { writeZip, type ZipSource } from './zip.js';

/** Everything that was issued into a folder, whichever run did it. */
export async function* issuedInto(register: Register, root: string): AsyncGenerator<IssuedStatement> {
  for await (const statement of register.statements({ order: 'number' })) {
    const files = statement.files.filter((file) => file.root === root && file.replaced !== true);
    if (files.length > 0) yield { ...statement, files };
  }
}

/** Writes the manifest of a folder. Gives back how many documents it names. */
export function writeFolderManifest(host: Host, register: Register, out: string, delimiter: string) {
  return writeManifest(host, out, issuedInto(register, out), { delimiter });
}

/** Of what a ZIP lacks, a report names so many. */
const mostMissing = 20;

/**
 * Writes all documents of a folder into one ZIP in it, and gives back its path. Problems: `issued-file-missing` and
 * `issued-file-changed` for documents that no longer stand as they were issued; they are left out.
 */
export async function writeFolderZip(host: Host, register: Register, out: string): Promise<Outcome<string>> {
  const path = join(out, ownFiles.zip);
  const diagnostics: Diagnostic[] = [];
  const tell = (problem: Diagnostic) => {
    if (diagnostics.length < mostMissing) diagnostics.push(problem);
  };
  await writeZip(host, path, sourcesOf(host, issuedInto(register, out), out, tell));
  return { value: path, diagnostics };
}

async function* sourcesOf(
  host: Host,
  statements: AsyncIterable<IssuedStatement>,
  out: string,
  tell: (problem: Diagnostic) => void,
): AsyncGenerator<ZipSource> {
  for await (const { files, issued } of statements) {
    for (const { path } of files) {
      const standing = await standingFile(host, out, path, files);
      if (isWhole(standing)) yield { path: join(out, path), name: path, issued };
      else if (standing.sha256 === undefined)
        tell(diagnostic('issued-file-missing', `${path} is no longer there, and is not in the ZIP`));
      else tell(diagnostic('issued-file-changed', `${path} was changed, and is not in the ZIP`));
    }
  }
}
