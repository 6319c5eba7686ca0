import { join } from 'node:path';
import { type Diagnostic, diagnostic, hasErrors, type Outcome } from '../diagnostics/index.js';
import type { Composition, GeneratedDocument } from '../generate/index.js';
import type { IssuedFile } from '../register/index.js';
import { sha256 } from '../source/index.js';
import { type DocumentPath, documentPaths } from './document-paths.js';
import type { IssueContext, RowTask } from './row-task.js';
import { isWhole, type StandingFile, standingFile } from './standing-file.js';

/** A document that does not stand on the disk as it was issued, and what stands there instead. */
export interface Missing extends Pick<DocumentPath, 'language' | 'format'> {
  readonly standing: StandingFile;
}

/** Looks for each of a tenant's documents on the disk. */
export async function missingDocuments(
  { host, template, options }: IssueContext,
  { row, engagement, statements }: RowTask,
): Promise<readonly Missing[]> {
  const languages = statements.map(({ language }) => language);
  const places = documentPaths(template, engagement, row, languages, options.formats);
  const looked = await Promise.all(
    places.map(async ({ language, format, path }) => {
      const known = statements.find((statement) => statement.language === language)?.known;
      const standing = await standingFile(host, options.out, path, known?.files ?? []);
      return { language, format, standing };
    }),
  );
  return looked.filter(({ standing }) => !isWhole(standing));
}

/**
 * Makes the missing documents and puts them in place: all or none. Problems: those of writing; `file-exists` and
 * `issued-file-changed` where something else stands there, unless it is to be replaced.
 */
export async function writeMissing(
  context: IssueContext,
  composition: Composition,
  missing: readonly Missing[],
): Promise<Outcome<readonly (IssuedFile & { readonly language: string })[]>> {
  const { host, options } = context;
  const made = await makeMissing(context, composition, missing);
  const problems = [...made.diagnostics, ...(options.force ? [] : made.value.flatMap(obstacle))];
  if (hasErrors(problems)) return { value: [], diagnostics: problems };
  const files = made.value
    .filter(({ document, standing }) => standing.sha256 !== sha256(document.bytes))
    .map(({ document, standing }) => ({ path: join(options.out, standing.path), bytes: document.bytes }));
  if (files.length > 0) await host.writeFiles(files, { replace: options.force });
  const issued = made.value.map(({ document: { format, language, bytes }, standing: { path } }) => ({
    ...{ format, language, path, root: options.out, size: bytes.length, sha256: sha256(bytes) },
  }));
  return { value: issued, diagnostics: problems };
}

interface Made {
  readonly document: GeneratedDocument;
  readonly standing: StandingFile;
}

async function makeMissing(
  { press }: IssueContext,
  composition: Composition,
  missing: readonly Missing[],
): Promise<Outcome<readonly Made[]>> {
  const languages = new Set(missing.map(({ language }) => language));
  const statements = composition.statements.filter(({ statement }) => languages.has(statement.language));
  const formats = new Set(missing.map(({ format }) => format));
  const { value, diagnostics } = await press.write({ ...composition, statements }, [...formats]);
  const made = value.flatMap((document): Made[] => {
    const place = missing.find(
      ({ language, format }) => language === document.language && format === document.format,
    );
    return place === undefined ? [] : [{ document, standing: place.standing }];
  });
  return { value: made, diagnostics };
}

const restore = 'Restore it from a backup, or pass --force to put the issued document back.';

/** A file that is not the document and was not issued as what it is now must not be lost. */
function obstacle({ document, standing: { path, recorded, sha256: found } }: Made): Diagnostic[] {
  if (found === undefined || found === sha256(document.bytes)) return [];
  return recorded === undefined
    ? [diagnostic('file-exists', `${path} is there already, and is another document`)]
    : [diagnostic('issued-file-changed', `${path} was changed since it was issued`, { hint: restore })];
}
