import type { Outcome } from '../diagnostics/index.js';
import type { Composition, GeneratedDocument } from '../generate/index.js';
import { type DocumentPath, documentPaths } from './document-paths.js';
import type { IssueContext, RowTask } from './row-task.js';
import { isWhole, type StandingFile, standingFile } from './standing-file.js';

/** A document that does not stand on the disk as it was issued or is wanted, and what stands there instead. */
export interface Missing extends Pick<DocumentPath, 'language' | 'format'> {
  readonly standing: StandingFile;
}

/** Looks for each of a tenant's documents on the disk. One that stands without the seal that it is to have is missing too. */
export async function missingDocuments(
  { host, template, options, sealing }: IssueContext,
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
  const lacksSeal = ({ format, standing }: Missing) =>
    sealing !== undefined && format === 'pdf' && standing.recorded?.seal === undefined;
  return looked.filter((one) => !isWhole(one.standing) || lacksSeal(one));
}

/** A missing document as it was made now, without a seal. */
export interface Made {
  readonly document: GeneratedDocument;
  readonly standing: StandingFile;
}

export async function makeMissing(
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
