import { join } from 'node:path';
import { CountersignError, type Diagnostic } from '../diagnostics/index.js';
import { openPress } from '../generate/index.js';
import type { Host } from '../host/index.js';
import {
  openRegister,
  type Register,
  type Run,
  type RunCounts,
  type StoredProblem,
} from '../register/index.js';
import type { Base, TenantList } from '../tenants/index.js';
import { type CrewOptions, gatherCrew } from './crew.js';
import { writeFailedRows, writeFolderManifest, writeFolderZip } from './finish-files.js';
import type { RowResult } from './issue-row.js';
import { issueRows } from './issue-rows.js';
import type { NumberSeries } from './number-series.js';
import type { IssueOptions } from './options.js';
import { ownFiles } from './own-files.js';
import { parsePathTemplate } from './path-template.js';
import { type Plan, planRows } from './plan-rows.js';
import { prepareFolder, stagingIn, tryWriting } from './staging.js';
import type { RowChoice } from './row-choice.js';

export interface BatchOptions extends IssueOptions, CrewOptions {
  /** File of the register; `register.sqlite` in the output folder when not given. */
  readonly register?: string | undefined;
  readonly series?: NumberSeries | undefined;
  readonly chosen: RowChoice;
  /** At most so many of the rows that are chosen. */
  readonly limit?: number | undefined;
  /** Checks every row and issues none: nothing is written but what `errors` names. */
  readonly dryRun: boolean;
  /** Whether rows are recorded in their order. */
  readonly ordered: boolean;
  /** One ZIP of everything. */
  readonly zipAll: boolean;
  /** File for the rows that failed; `errors.csv` in the output folder when not given, none in a dry run. */
  readonly errors?: string | undefined;
  /** Who issues. */
  readonly by: string;
  /** Ends the batch after the rows in hand. */
  readonly signal: AbortSignal;
}

/** A row that failed, and why. */
export interface RowFailure {
  readonly row: number;
  readonly name: string;
  readonly problems: readonly StoredProblem[];
}

/** Told of what happens, as it happens. */
export interface BatchObserver {
  /** Every row has been checked. */
  planned?(plan: Plan): void;
  row?(result: RowResult): void;
}

export interface BatchReport {
  /** `stopped`: the disk or another part of the machine failed. */
  readonly state: 'completed' | 'interrupted' | 'stopped';
  /** Rows that were chosen. */
  readonly rows: number;
  readonly counts: RunCounts;
  /** The first rows that failed, at most twenty. */
  readonly failures: readonly RowFailure[];
  /** Remarks, and what stopped the batch. */
  readonly diagnostics: readonly Diagnostic[];
  readonly errorsFile: string | undefined;
  /** Documents in the manifest. */
  readonly documents: number;
  readonly zipFile: string | undefined;
}

/**
 * Issues the statements of a list of tenants: checks every row, issues those that are right, records what was issued,
 * and writes the manifest and the rows that failed. What was issued before is left as it is, so that the same call goes on
 * where an earlier one ended, however it did.
 *
 * Throws `CountersignError`: `output-path-invalid`; those of the register; what reading the list throws.
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
  const { out, dryRun } = options;
  const host = stagingIn(given, out);
  const path = dryRun ? undefined : (options.register ?? join(out, ownFiles.register));
  if (!dryRun) await tryWriting(host);
  const register = await openRegister(path, { now: host.now, create: true });
  try {
    const release = await register.lock();
    try {
      if (!dryRun) await prepareFolder(host);
      const run = await register.beginRun({ list: list.file, out, by: options.by });
      const context = {
        list,
        base,
        press: openPress(host),
        options,
        register,
        run,
        template: template.value,
      };
      const { series, chosen, limit, signal } = options;
      const planning = { ...context, series, chosen, limit, signal };
      const plan = await planRows(planning);
      observer.planned?.(plan);
      const trouble = dryRun ? [] : await issue(host, { ...planning, plan }, options, observer);
      // The errors file may be asked for on another disk, where nothing can be moved to from the staging folder.
      const errorsHost = options.errors === undefined ? host : given;
      const report = await conclude({ host, errorsHost, list, register, run, plan, trouble }, options);
      if (!dryRun) await host.remove(host.staging);
      return report;
    } finally {
      await release();
    }
  } finally {
    await register.close();
  }
}

type Planned = Omit<Parameters<typeof issueRows>[0], 'crew' | 'by' | 'ordered' | 'onRow'>;

async function issue(
  host: Host,
  context: Planned,
  options: BatchOptions,
  observer: BatchObserver,
): Promise<readonly Diagnostic[]> {
  const { plan } = context;
  if (plan.failed.size === plan.rows) return [];
  const { by, ordered, formats, out, path, force, zipTenants } = options;
  const { sources, catalogs, languages, signingMethod } = options;
  const composing = { sources, catalogs, languages, signingMethod };
  const issueOptions = { ...composing, formats, out, path, force, zipTenants };
  const crew = await gatherCrew(host, issueOptions, options);
  try {
    return await issueRows({
      ...context,
      crew,
      by,
      ordered,
      onRow: (result) => observer.row?.(result),
    });
  } finally {
    await crew.close();
  }
}

interface Concluded {
  readonly host: Host;
  /** Writes the errors file. */
  readonly errorsHost: Host;
  readonly list: TenantList;
  readonly register: Register;
  readonly run: Run;
  readonly plan: Plan;
  readonly trouble: readonly Diagnostic[];
}

/** How many failed rows a report names; all of them are in the errors file. */
const mostFailures = 20;

async function conclude(
  { host, errorsHost, list, register, run, plan, trouble }: Concluded,
  options: BatchOptions,
): Promise<BatchReport> {
  const { out, dryRun, signal, zipAll } = options;
  const state = trouble.length > 0 ? 'stopped' : signal.aborted ? 'interrupted' : 'completed';
  await run.finish(state);
  const wanted = options.errors ?? (dryRun ? undefined : join(out, ownFiles.errors));
  const summary = {
    state,
    rows: plan.rows,
    counts: await run.counts(),
    failures: await firstFailures(run),
    diagnostics: [...plan.remarks, ...trouble],
  } as const;
  // What follows needs room on the disk, which is what was lacking.
  if (state === 'stopped') return { ...summary, errorsFile: undefined, documents: 0, zipFile: undefined };
  return {
    ...summary,
    errorsFile: wanted === undefined ? undefined : await writeFailedRows(errorsHost, list, run, wanted),
    documents: dryRun ? 0 : await writeFolderManifest(host, register, out, list.delimiter),
    zipFile: zipAll && !dryRun ? await writeFolderZip(host, register, out) : undefined,
  };
}

async function firstFailures(run: Run): Promise<readonly RowFailure[]> {
  const failures: RowFailure[] = [];
  for await (const { row, name, problems } of run.entries({ outcome: 'failed' })) {
    failures.push({ row, name, problems });
    if (failures.length === mostFailures) break;
  }
  return failures;
}
