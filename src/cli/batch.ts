import { join } from 'node:path';
import {
  baseProblems,
  type Diagnostic,
  exitCodes,
  hasErrors,
  loadBase,
  loadMapping,
  openTenantList,
  type PlannedMeeting,
  runBatch,
  sortDiagnostics,
} from '../index.js';
import { checkInviting, openInviting } from './batch-inviting.js';
import { type BatchFlags, batchOptions, listOptions } from './batch-options.js';
import { showProgress } from './batch-progress.js';
import { reportOf } from './batch-report.js';
import { writeListTemplate } from './batch-template.js';
import type { Report, Session } from './report.js';
import { checkSealing, openSealing } from './sealing.js';
import { openInput } from './standard-input.js';
import { wrongUsage } from './usage.js';
import { worthTelling } from './worth-telling.js';

export type { BatchFlags } from './batch-options.js';

/** `countersign batch`: issues the statements of every row that is right, and tells of those that are not. */
export async function batch(file: string | undefined, flags: BatchFlags, session: Session): Promise<Report> {
  if (flags.templateCsv !== undefined || flags.templateXlsx !== undefined) {
    if (file !== undefined) throw wrongUsage('A template is written without a list', `Leave out ${file}.`);
    return writeListTemplate(flags, session);
  }
  if (file === undefined) {
    throw wrongUsage('Name the list of tenants', 'countersign batch --template-csv writes one to fill in.');
  }
  const options = batchOptions(flags, session);
  checkInviting(flags, options.formats);
  checkSealing(flags, options.formats);
  const input = await openInput(file, session);
  const { host } = input.session;
  const mapping = flags.mapping === undefined ? undefined : await loadMapping(host, flags.mapping);
  const base = await loadBase(host, flags.base);
  const found = [...(mapping?.diagnostics ?? []), ...base.diagnostics];
  if (hasErrors(found)) return refused(found);
  const list = await openTenantList(host, input.path, { ...listOptions(flags), mapping: mapping?.value });
  const known = [...found, ...list.diagnostics];
  if (list.value === undefined) return refused(known);
  const wrong = [...known, ...baseProblems(base.value, list.value)];
  if (hasErrors(wrong)) return refused(wrong);
  const tenants = list.value;
  const meetings: PlannedMeeting[] = [];
  let warnings: () => readonly Diagnostic[] = () => [];
  const report = await session.terminal.interruptible(async (signal) => {
    const opened = await openSealing(flags, session, { signal, quiet: flags.json === true });
    warnings = opened.warnings;
    const { sealing } = opened;
    const inviting = await openInviting(flags, { ...options, signal }, session);
    const progress = showProgress(session, signal, options);
    const meeting = (one: PlannedMeeting) => meetings.push(one);
    const observer = { ...progress.observer, ...(options.dryRun && { meeting }) };
    try {
      return await runBatch(host, tenants, base.value, { ...options, sealing, inviting, signal }, observer);
    } finally {
      progress.end();
      await inviting?.transport.close();
    }
  });
  const diagnostics = worthTelling([...warnings(), ...report.diagnostics], flags, session);
  const told = { ...report, diagnostics };
  const register = options.register ?? join(options.out, 'register.sqlite');
  return reportOf(told, wrong, file, { ...options, register, meetings });
}

function refused(diagnostics: readonly Diagnostic[]): Report {
  return {
    diagnostics: sortDiagnostics(diagnostics),
    result: {},
    text: '',
    exitCode: exitCodes.problems,
  };
}
