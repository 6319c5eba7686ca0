import { join } from 'node:path';
import { loadCatalogs } from '../catalog/index.js';
import { CountersignError, type Diagnostic, hasErrors } from '../diagnostics/index.js';
import { openPress } from '../generate/index.js';
import type { Host } from '../host/index.js';
import { loadMailTemplates } from '../invite/index.js';
import { openRegister, type Register, requireSqlite } from '../register/index.js';
import type { Base, TenantList } from '../tenants/index.js';
import type { BatchObserver, BatchOptions, BatchReport } from './batch-options.js';
import { conclude } from './conclude.js';
import { gatherCrew } from './crew.js';
import { type InvitationTally, openTally } from './invitation-tally.js';
import { openInviteRow } from './invite-row.js';
import { issueRows } from './issue-rows.js';
import { ownFiles } from './own-files.js';
import { type PathTemplate, parsePathTemplate } from './path-template.js';
import { planRows } from './plan-rows.js';
import type { RowResult } from './row-task.js';
import { openSealTally, type SealTally } from './seal-tally.js';
import { prepareFolder, type StagingHost, stagingFolder, stagingIn, tryWriting } from './staging.js';

/**
 * Issues the statements of a list of tenants: checks every row, issues those that are right, records what was issued,
 * and writes the manifest and the rows that failed. What was issued before is left as it is, so that the same call goes on
 * where an earlier one ended, however it did.
 *
 * Throws `CountersignError`: `output-path-invalid`; `file-not-found` for articles or a catalog that the options name; those
 * of the register; what reading the list throws.
 */
export async function runBatch(
  given: Host,
  list: TenantList,
  base: Base | undefined,
  options: BatchOptions,
  observer: BatchObserver = {},
): Promise<BatchReport> {
  const template = parsePathTemplate(options.path);
  if (template.value === undefined) throw new CountersignError(template.diagnostics);
  await findShared(given, options);
  const { out, dryRun } = options;
  const path = dryRun ? undefined : (options.register ?? join(out, ownFiles.register));
  const host = stagingIn(given, stagingFolder(out, path ?? ''));
  await requireSqlite();
  if (!dryRun) await tryWriting(host);
  const register = await openRegister(path, { now: host.now, create: true });
  try {
    const release = await register.lock();
    try {
      if (!dryRun) await prepareFolder(host);
      const found = { host, given, list, base, register, template: template.value };
      return await runLocked(found, options, observer);
    } finally {
      if (!dryRun) await host.remove(host.staging);
      await release();
    }
  } finally {
    await register.close();
  }
}

/** What is missing or broken for all rows is no row's fault. */
async function findShared(host: Host, { sources, catalogs = [], inviting }: BatchOptions): Promise<void> {
  for (const path of [...(sources === undefined ? [] : [sources]), ...catalogs]) {
    if ((await host.kindOf(path)) === 'missing') await host.readFile(path);
  }
  const { diagnostics } = await loadCatalogs(host, catalogs);
  if (hasErrors(diagnostics)) throw new CountersignError(diagnostics);
  const mails = inviting && (await loadMailTemplates(host, inviting.mailTemplates));
  if (mails && hasErrors(mails.diagnostics)) throw new CountersignError(mails.diagnostics);
}

interface Found {
  readonly host: StagingHost;
  /** Without a staging folder. */
  readonly given: Host;
  readonly list: TenantList;
  readonly base: Base | undefined;
  readonly register: Register;
  readonly template: PathTemplate;
}

async function runLocked(found: Found, options: BatchOptions, observer: BatchObserver): Promise<BatchReport> {
  const { host, list, register } = found;
  const { series, chosen, limit, signal, dryRun, out, by } = options;
  const run = await register.beginRun({ list: list.file, out, by });
  const tally = options.inviting && openTally();
  const invites = tally !== undefined;
  const seals = options.sealing !== undefined;
  const context = {
    ...found,
    press: openPress(host),
    options: { ...options, seals },
    run,
    series,
    chosen,
    limit,
    signal,
    invites,
    tally,
  };
  const plan = await planRows({ ...context, onMeeting: observer.meeting?.bind(observer) });
  observer.planned?.(plan);
  const left = plan.rows - plan.failed;
  const sealTally = seals ? openSealTally(host.now) : undefined;
  const trouble =
    dryRun || left === 0 || signal.aborted
      ? []
      : await issue({ ...context, sealTally }, left, options, observer);
  return conclude({ ...context, sealTally, plan, trouble }, options);
}

type IssueContext = Omit<Parameters<typeof issueRows>[0], 'crew' | 'by' | 'ordered' | 'onRow'> &
  Found & { readonly tally: InvitationTally | undefined; readonly sealTally: SealTally | undefined };

async function issue(
  context: IssueContext,
  left: number,
  options: BatchOptions,
  observer: BatchObserver,
): Promise<readonly Diagnostic[]> {
  const { by, ordered, formats, out, path, force, zipTenants, workers, timeLimit, worker, sealing } = options;
  const { sources, catalogs, languages, signingMethod } = options;
  const { host, register, tally, sealTally } = context;
  const composing = { sources, catalogs, languages, signingMethod, seals: sealTally !== undefined };
  const { staging } = host;
  const issueOptions = { ...composing, formats, out, staging, path, force, zipTenants };
  const wanted = { workers: Math.min(workers, left), timeLimit, sealing, ...(worker && { worker }) };
  const crew = await gatherCrew(host, issueOptions, wanted);
  try {
    const onRow = (result: RowResult) => {
      tally?.note(result);
      sealTally?.note(result);
      observer.row?.(result);
    };
    const { inviting } = options;
    const { invitations } = register;
    const inviteRow =
      inviting && (await openInviteRow({ ...context, invitations, options: { ...options, ...inviting } }));
    return await issueRows({ ...context, crew, by, ordered, onRow, inviteRow });
  } finally {
    await crew.close();
  }
}
