import { join } from 'node:path';
import { CountersignError, type Diagnostic, diagnostic, hasErrors } from '../diagnostics/index.js';
import type { LoadedEngagement } from '../engagement/index.js';
import type { Composition, ComposedStatement, GeneratedDocument, Press } from '../generate/index.js';
import type { Engagement } from '../model/index.js';
import type { IssuedFile, IssuedStatement, StatementToRecord } from '../register/index.js';
import { type Format, formats as formatTable } from '../writers/index.js';
import type { IssueOptions } from './options.js';
import { outputPath } from './output-path.js';
import { pathValues } from './path-placeholders.js';
import type { PathTemplate } from './path-template.js';
import { recordOf } from './record-of.js';
import { writeZip } from './zip.js';
import { type StagingHost, tryWriting } from './staging.js';
import { isWhole, sha256, type StandingFile, standingFile } from './standing-file.js';

/** One tenant to issue. Plain data: it is handed to workers. */
export interface RowTask {
  /** Number of the row in its list, from 1. */
  readonly row: number;
  /** What relative paths in the engagement are relative to, and what diagnostics name. */
  readonly file: string;
  readonly engagement: Engagement;
  readonly engagementDigest: string;
  readonly statements: readonly StatementTask[];
}

/** One statement of a tenant: what the register knows of it. */
export interface StatementTask {
  readonly language: string;
  readonly identity: string;
  /** The statement that was issued under this identity, or else under this number, version and language. */
  readonly known: IssuedStatement | undefined;
}

/** What became of a tenant. */
export interface RowResult {
  readonly row: number;
  readonly outcome: 'issued' | 'unchanged' | 'failed';
  /** What is to be recorded. */
  readonly records: readonly StatementToRecord[];
  readonly problems: readonly Diagnostic[];
  /** The trouble is the disk's, and every other row would have it too. */
  readonly stop?: true;
}

/** What rows are issued with. */
export interface IssueContext {
  readonly host: StagingHost;
  readonly press: Press;
  readonly template: PathTemplate;
  readonly options: IssueOptions;
}

/** A document that is missing, and where it belongs. */
interface Missing {
  readonly format: Format;
  readonly language: string;
  readonly standing: StandingFile;
}

/**
 * Issues the statements of one tenant: all documents or none. What stands on the disk as it was issued is left alone, so
 * that doing it again changes nothing. Never throws: what goes wrong is the row's.
 */
export async function issueRow(context: IssueContext, task: RowTask): Promise<RowResult> {
  try {
    const result = await issue(context, task);
    if (context.options.zipTenants && result.outcome !== 'failed') await packTenant(context, task, result);
    return result;
  } catch (error) {
    if (!(error instanceof CountersignError)) throw error;
    const failed = failure(task, error.diagnostics);
    return (await isDisksTrouble(context, error)) ? { ...failed, stop: true } : failed;
  }
}

async function issue(context: IssueContext, task: RowTask): Promise<RowResult> {
  const { press, options } = context;
  const loaded: LoadedEngagement = { file: task.file, engagement: task.engagement, spanOf: () => undefined };
  const everyKnown = task.statements.every(({ identity, known }) => known?.identity === identity);
  if (everyKnown && (await missingDocuments(context, task)).length === 0) return settled(task, 'unchanged');
  const composed = await press.compose(loaded, {
    ...options,
    languages: task.statements.map(({ language }) => language),
  });
  if (composed.value === undefined) return failure(task, composed.diagnostics);
  const taken = composed.value.statements.flatMap(({ statement }) => numberTaken(statement, task));
  if (taken.length > 0) return failure(task, taken);
  const missing = await missingDocuments(context, task);
  if (missing.length === 0) return settled(task, 'unchanged');
  const documents = await missingOnes(context, composed.value, missing);
  if (hasErrors(documents.diagnostics)) return failure(task, documents.diagnostics);
  const inTheWay = options.force ? [] : documents.value.flatMap(obstacle);
  if (inTheWay.length > 0) return failure(task, inTheWay);
  await put(context, documents.value);
  const records = composed.value.statements.flatMap((statement) => {
    const files = documents.value
      .filter(({ document: { language } }) => language === statement.statement.language)
      .map(({ document, missing: { standing } }) => issuedFile(document, standing.path, options.out));
    return files.length === 0 ? [] : [record(statement, task, files)];
  });
  return { ...settled(task, 'issued'), records };
}

/** The documents that do not stand on the disk as they were issued. */
async function missingDocuments(
  { host, template, options }: IssueContext,
  { row, engagement, statements }: RowTask,
): Promise<readonly Missing[]> {
  const places = statements.flatMap(({ language, known }) =>
    options.formats.map((format) => ({ language, format, files: known?.files ?? [] })),
  );
  const looked = await Promise.all(
    places.map(async ({ language, format, files }) => {
      const values = pathValues(engagement, { row, language, format });
      const path = outputPath(template, values, formatTable[format].extension);
      return { language, format, standing: await standingFile(host, options.out, path, files) };
    }),
  );
  return looked.filter(({ standing }) => !isWhole(standing));
}

function numberTaken(
  { language, number, version, digest }: ComposedStatement['statement'],
  { statements }: RowTask,
): Diagnostic[] {
  const known = statements.find((statement) => statement.language === language)?.known;
  if (known === undefined || known.digest === digest) return [];
  const message = `${number}, version ${version} (${language}) was issued to ${known.customer} with another content`;
  return [diagnostic('statement-number-taken', message, { field: 'statement.version' })];
}

interface Written {
  readonly document: GeneratedDocument;
  readonly missing: Missing;
}

async function missingOnes(
  { press }: IssueContext,
  composition: Composition,
  missing: readonly Missing[],
): Promise<{ readonly value: readonly Written[]; readonly diagnostics: readonly Diagnostic[] }> {
  const languages = new Set(missing.map(({ language }) => language));
  const statements = composition.statements.filter(({ statement }) => languages.has(statement.language));
  const formats = new Set(missing.map(({ format }) => format));
  const { value, diagnostics } = await press.write({ ...composition, statements }, [...formats]);
  const written = value.flatMap((document): Written[] => {
    const place = missing.find(
      ({ language, format }) => language === document.language && format === document.format,
    );
    return place === undefined ? [] : [{ document, missing: place }];
  });
  return { value: written, diagnostics };
}

const restore = 'Restore it from a backup, or pass --force to put the issued document back.';

/** A file that is not the document and was not issued as what it is now must not be lost. */
function obstacle({ document, missing: { standing } }: Written): Diagnostic[] {
  const { path, recorded, sha256: found } = standing;
  if (found === undefined || found === sha256(document.bytes)) return [];
  return recorded === undefined
    ? [diagnostic('file-exists', `${path} is there already, and is another document`)]
    : [diagnostic('issued-file-changed', `${path} was changed since it was issued`, { hint: restore })];
}

async function put({ host, options }: IssueContext, written: readonly Written[]): Promise<void> {
  const files = written
    .filter(({ document, missing: { standing } }) => standing.sha256 !== sha256(document.bytes))
    .map(({ document, missing: { standing } }) => ({
      path: join(options.out, standing.path),
      bytes: document.bytes,
    }));
  if (files.length === 0) return;
  await host.writeFiles(files, { replace: options.force });
}

function issuedFile({ format, bytes }: GeneratedDocument, path: string, root: string): IssuedFile {
  return { format, path, root, size: bytes.length, sha256: sha256(bytes) };
}

function record(
  { statement, catalog }: ComposedStatement,
  { engagementDigest, statements }: RowTask,
  files: readonly IssuedFile[],
): StatementToRecord {
  const task = statements.find(({ language }) => language === statement.language);
  // A statement that is known keeps the identity it was issued under.
  const identity = task?.known?.identity ?? task?.identity ?? statement.digest;
  return recordOf(statement, { identity, engagement: engagementDigest, catalog }, files);
}

/** Packs what stands on the disk for the tenant, where it is new or was not packed yet. */
async function packTenant(
  { host, template, options }: IssueContext,
  { row, engagement, statements }: RowTask,
  { outcome }: RowResult,
): Promise<void> {
  const path = join(options.out, outputPath(template, pathValues(engagement, { row }), 'zip'));
  if (outcome === 'unchanged' && (await host.kindOf(path)) === 'file') return;
  const documents = statements.flatMap(({ language }) =>
    options.formats.map((format) => {
      const values = pathValues(engagement, { row, language, format });
      return outputPath(template, values, formatTable[format].extension);
    }),
  );
  const { issued } = engagement.statement;
  await writeZip(
    host,
    path,
    documents.map((name) => ({ path: join(options.out, name), name, issued })),
  );
}

/** Whether nothing at all can be written: then the row is not to blame, and the next ones need not be tried. */
async function isDisksTrouble({ host }: IssueContext, error: CountersignError): Promise<boolean> {
  const codes = error.diagnostics.map(({ code }) => code);
  if (codes.includes('disk-full')) return true;
  if (!codes.includes('file-unwritable')) return false;
  return tryWriting(host).then(
    () => false,
    () => true,
  );
}

function settled({ row }: RowTask, outcome: 'issued' | 'unchanged'): RowResult {
  return { row, outcome, records: [], problems: [] };
}

function failure({ row }: RowTask, problems: readonly Diagnostic[]): RowResult {
  return { row, outcome: 'failed', records: [], problems };
}
