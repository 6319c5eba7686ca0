import { CountersignError, exitCodes, hasErrors, type Outcome } from '../diagnostics/index.js';
import type { LoadedEngagement } from '../engagement/index.js';
import { openPress, type Press } from '../generate/index.js';
import type { Host } from '../host/index.js';
import { openRegister, type Register, requireSqlite } from '../register/index.js';
import type { LastingKey } from '../sign/index.js';
import { type DocumentPath, documentPaths } from './document-paths.js';
import { issueRow } from './issue-row.js';
import { knownStatements } from './known-statements.js';
import type { IssueOptions } from './options.js';
import { type PathTemplate, parsePathTemplate } from './path-template.js';
import type { RowResult } from './row-task.js';
import { prepareFolder, type StagingHost, stagingFolder, stagingIn, tryWriting } from './staging.js';

export interface IssueEngagementOptions extends Omit<IssueOptions, 'staging' | 'seals'> {
  /** File of the register; it is made where there is none. */
  readonly register: string;
  /** Who issues. */
  readonly by: string;
  /** Seals what is issued as PDF; nothing is sealed when not given. */
  readonly sealing?: LastingKey | undefined;
}

/** What was issued, and where it stands. */
export interface IssuedEngagement {
  readonly outcome: RowResult['outcome'];
  readonly documents: readonly DocumentPath[];
}

/**
 * Issues the statements of one engagement and records them, as a batch does with a row: what was issued before is left as
 * it is. Problems: those of composing and writing; `file-exists`, `issued-file-changed`, `statement-number-taken`.
 * Throws `CountersignError`: those of the register, of the disk, of what seals, and `output-path-invalid`.
 */
export async function issueEngagement(
  given: Host,
  loaded: LoadedEngagement,
  options: IssueEngagementOptions,
): Promise<Outcome<IssuedEngagement | undefined>> {
  const template = parsePathTemplate(options.path);
  if (template.value === undefined) return { value: undefined, diagnostics: template.diagnostics };
  const host = stagingIn(given, stagingFolder(options.out, options.register));
  await requireSqlite();
  await tryWriting(host);
  const register = await openRegister(options.register, { now: host.now, create: true });
  try {
    const release = await register.lock();
    try {
      await prepareFolder(host);
      return await issueWith(
        { host, register, press: openPress(host), template: template.value },
        loaded,
        options,
      );
    } finally {
      await host.remove(host.staging);
      await release();
    }
  } finally {
    await register.close();
  }
}

interface Means {
  readonly host: StagingHost;
  readonly register: Register;
  readonly press: Press;
  readonly template: PathTemplate;
}

async function issueWith(
  { host, register, press, template }: Means,
  loaded: LoadedEngagement,
  { sealing, ...given }: IssueEngagementOptions,
): Promise<Outcome<IssuedEngagement | undefined>> {
  const options = { ...given, seals: sealing !== undefined };
  const examined = await press.examine(loaded, options);
  if (hasErrors(examined.diagnostics)) return { value: undefined, diagnostics: examined.diagnostics };
  const { engagement, file } = loaded;
  const { statements } = examined.value;
  const known = await knownStatements(
    register,
    statements.map((entry) => ({ ...entry, ...engagement.statement })),
  );
  const context = { host, press, template, sealing, options: { ...options, staging: host.staging } };
  const {
    outcome,
    records,
    problems,
    remarks = [],
    stop,
  } = await issueRow(context, {
    ...{ row: 1, file, engagement, engagementDigest: examined.value.engagement },
    statements: statements.map((entry) => ({ ...entry, known: known.get(entry.identity) })),
  });
  if (stop) throw new CountersignError(problems, { exitCode: exitCodes.environment });
  if (records.length > 0) await register.record(records, { by: options.by });
  const diagnostics = [...examined.diagnostics, ...problems, ...remarks];
  if (outcome === 'failed') return { value: undefined, diagnostics };
  const languages = statements.map(({ language }) => language);
  const documents = documentPaths(template, engagement, 1, languages, options.formats);
  return { value: { outcome, documents }, diagnostics };
}
