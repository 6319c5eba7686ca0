import { join } from 'node:path';
import { CountersignError, type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.js';
import type { Host } from '../host/index.js';
import type { Register, Run } from '../register/index.js';
import { sha256 } from '../source/index.js';
import type { TenantList } from '../tenants/index.js';
import type { BatchOptions, BatchReport, RowFailure } from './batch-options.js';
import { writeFailedRows } from './errors-of-run.js';
import { writeFolderManifest, writeFolderZip } from './finish-files.js';
import type { InvitationTally } from './invitation-tally.js';
import { writeInvitations } from './invitations-file.js';
import { ownFiles } from './own-files.js';
import type { PathTemplate } from './path-template.js';
import type { Plan } from './plan-rows.js';
import type { SealTally } from './seal-tally.js';
import { freeUnusedNumbers } from './unused-numbers.js';

export interface Concluded {
  readonly host: Host;
  /** Writes what may lie on another disk, where nothing can be moved to from the staging folder. */
  readonly given: Host;
  readonly list: TenantList;
  readonly register: Register;
  readonly run: Run;
  readonly template: PathTemplate;
  readonly plan: Plan;
  readonly trouble: readonly Diagnostic[];
  /** Where tenants were to be invited. */
  readonly tally: InvitationTally | undefined;
  /** Where documents were to be sealed. */
  readonly sealTally: SealTally | undefined;
}

/** Writes the manifest, the ZIP of everything and the rows that failed, ends the run, and says what it came to. */
export async function conclude(concluded: Concluded, options: BatchOptions): Promise<BatchReport> {
  const { host, list, register, run, plan, tally, sealTally } = concluded;
  const { out, dryRun, signal, zipAll } = options;
  const counts = await run.counts();
  const vanished =
    dryRun || signal.aborted || concluded.trouble.length > 0 || counts.planned === 0
      ? []
      : [diagnostic('file-changed', `${list.file} lost rows while it was being used`)];
  const empty =
    plan.rows === 0 && !signal.aborted
      ? [diagnostic('batch-no-rows', `${list.file} has no row that was chosen`)]
      : [];
  const trouble = [...concluded.trouble, ...vanished];
  const failures = await firstFailures(run);
  const nothing = { errorsFile: undefined, documents: 0, zipFile: undefined, invitationsFile: undefined };
  const remarks = [...plan.remarks, ...(tally?.remarks() ?? []), ...(sealTally?.remarks() ?? [])];
  const done = { counts, invitations: tally?.counts(), seals: sealTally?.counts() };
  const summary = { rows: plan.rows, failures, ...done, ...nothing };
  // What follows needs room on the disk, and the list as it was: what was lacking.
  if (trouble.length > 0) {
    await run.finish('stopped');
    const invitationsFile = await written(
      tally && !dryRun ? writeInvitations(host, register, out, list.delimiter) : undefined,
    );
    return { ...summary, state: 'stopped', diagnostics: [...remarks, ...trouble], invitationsFile };
  }
  const state = signal.aborted ? 'interrupted' : 'completed';
  const documents = dryRun ? 0 : await writeFolderManifest(host, register, out, list.delimiter);
  const invitationsFile =
    tally && !dryRun ? await writeInvitations(host, register, out, list.delimiter) : undefined;
  const zip = zipAll && !dryRun ? await writeFolderZip(host, register, out) : undefined;
  if (!dryRun && state === 'completed') await freeUnusedNumbers(host, register, concluded.template, out);
  const errors = await errorsFile(concluded, options);
  await run.finish(errors.diagnostics.length > 0 ? 'stopped' : state, { errors: errors.value?.digest });
  return {
    ...summary,
    state: errors.diagnostics.length > 0 ? 'stopped' : state,
    diagnostics: [...remarks, ...empty, ...(zip?.diagnostics ?? []), ...errors.diagnostics],
    documents,
    invitationsFile,
    zipFile: zip?.value,
    errorsFile: errors.value?.path,
  };
}

/** A file that is written where that is possible. */
async function written(path: Promise<string> | undefined): Promise<string | undefined> {
  try {
    return await path;
  } catch (error) {
    if (!(error instanceof CountersignError)) throw error;
    return undefined;
  }
}

/** Writes the rows that failed, where they are wanted. */
async function errorsFile(
  { host, given, list, register, run }: Concluded,
  { errors, dryRun, out }: BatchOptions,
): Promise<Outcome<{ readonly path: string; readonly digest: string } | undefined>> {
  const wanted = errors ?? (dryRun ? undefined : join(out, ownFiles.errors));
  if (wanted === undefined) return { value: undefined, diagnostics: [] };
  try {
    const path = await writeFailedRows(errors === undefined ? host : given, { list, register, run }, wanted);
    const value = path === undefined ? undefined : { path, digest: sha256(await given.readFile(path)) };
    return { value, diagnostics: [] };
  } catch (error) {
    if (!(error instanceof CountersignError)) throw error;
    return { value: undefined, diagnostics: error.diagnostics };
  }
}

/** How many failed rows a report names; all of them are in the errors file. */
const mostFailures = 20;

async function firstFailures(run: Run): Promise<readonly RowFailure[]> {
  const failures: RowFailure[] = [];
  for await (const { row, name, problems } of run.entries({ outcome: 'failed' })) {
    failures.push({ row, name, problems });
    if (failures.length === mostFailures) break;
  }
  return failures;
}
