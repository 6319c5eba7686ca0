import { CountersignError, type Diagnostic, diagnostic, hasErrors } from '../diagnostics/index.js';
import type { LoadedEngagement } from '../engagement/index.js';
import { type ComposedStatement, SealingTrouble } from '../generate/index.js';
import type { IssuedFile, StatementToRecord } from '../register/index.js';
import { missingDocuments } from './missing-documents.js';
import { packTenant } from './pack-tenant.js';
import { recordOf } from './record-of.js';
import type { IssueContext, RowResult, RowTask } from './row-task.js';
import { type StagingHost, tryWriting } from './staging.js';
import { writeMissing } from './write-missing.js';

/**
 * Issues the statements of one tenant: all documents or none. What stands on the disk as it was issued is left alone, so
 * that doing it again changes nothing. Never throws: what goes wrong is the row's.
 */
export async function issueRow(context: IssueContext, task: RowTask): Promise<RowResult> {
  const issued = await inRow(context, task, () => issue(context, task));
  if (!context.options.zipTenants || issued.outcome === 'failed') return issued;
  const packed = await inRow(context, task, async () => {
    await packTenant(context, task, issued);
    return issued;
  });
  // The documents are in place and sealed, whatever became of their ZIP.
  return {
    ...issued,
    ...packed,
    records: issued.records,
    ...(packed !== issued && { nothingWritten: false }),
  };
}

async function inRow(
  { host }: IssueContext,
  task: RowTask,
  work: () => Promise<RowResult>,
): Promise<RowResult> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CountersignError) {
      const failed = failure(task, error.diagnostics);
      const stops = error instanceof SealingTrouble || (await isDisksTrouble(host, error));
      return stops ? { ...failed, stop: true } : failed;
    }
    const reason = error instanceof Error ? error.message : String(error);
    return failure(task, [diagnostic('internal', `The row could not be issued: ${reason}`)]);
  }
}

async function issue(context: IssueContext, task: RowTask): Promise<RowResult> {
  const { press, options } = context;
  const loaded: LoadedEngagement = { file: task.file, engagement: task.engagement, spanOf: () => undefined };
  const everyKnown = task.statements.every(({ identity, known }) => known?.identity === identity);
  if (everyKnown && (await missingDocuments(context, task)).length === 0)
    return settled(task, 'unchanged', []);
  const languages = task.statements.map(({ language }) => language);
  const composed = await press.compose(loaded, { ...options, languages });
  if (composed.value === undefined) return failure(task, composed.diagnostics);
  const taken = composed.value.statements.flatMap(({ statement }) => numberTaken(statement, task));
  if (taken.length > 0) return failure(task, taken);
  const missing = await missingDocuments(context, task);
  const written = await writeMissing(context, composed.value, missing);
  if (hasErrors(written.diagnostics)) return failure(task, written.diagnostics);
  const records = composed.value.statements.map((composedOne) =>
    record(
      composedOne,
      task,
      written.value.files.flatMap(({ language, ...file }) =>
        language === composedOne.statement.language ? [file] : [],
      ),
    ),
  );
  const result = settled(task, missing.length === 0 ? 'unchanged' : 'issued', records);
  const remarks = written.diagnostics.filter(({ code }) => code === 'sealed-anew');
  return context.sealing === undefined ? result : { ...result, sealed: written.value.sealed, remarks };
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

/** What is recorded has the identity of today, so that it is found at once the next time. */
function record(
  { statement, catalog }: ComposedStatement,
  { engagementDigest, statements }: RowTask,
  files: readonly IssuedFile[],
): StatementToRecord {
  const task = statements.find(({ language }) => language === statement.language);
  const identity = task?.identity ?? statement.digest;
  return recordOf(statement, { identity, engagement: engagementDigest, catalog }, files);
}

/** Whether nothing at all can be written: then the row is not to blame, and the next ones need not be tried. */
async function isDisksTrouble(host: StagingHost, error: CountersignError): Promise<boolean> {
  const codes = error.diagnostics.map(({ code }) => code);
  if (codes.includes('disk-full')) return true;
  if (!codes.includes('file-unwritable')) return false;
  return tryWriting(host).then(
    () => false,
    () => true,
  );
}

function settled(
  { row }: RowTask,
  outcome: 'issued' | 'unchanged',
  records: readonly StatementToRecord[],
): RowResult {
  return { row, outcome, records, problems: [], nothingWritten: false };
}

function failure({ row }: RowTask, problems: readonly Diagnostic[]): RowResult {
  return { row, outcome: 'failed', records: [], problems, nothingWritten: true };
}
