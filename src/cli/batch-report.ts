import { relative } from 'node:path';
import {
  type BatchOptions,
  type BatchReport,
  codes,
  type Diagnostic,
  type DiagnosticCode,
  diagnostic,
  type ExitCode,
  exitCodes,
  type InvitationCounts,
  type PlannedMeeting,
  type SealCounts,
  sortDiagnostics,
} from '../index.js';
import { printable } from './printable.js';
import type { Report } from './report.js';

/** What a batch came to, for a person and for a program. */
export function reportOf(
  report: BatchReport,
  known: readonly Diagnostic[],
  list: string,
  options: Omit<BatchOptions, 'signal'> & {
    /** What a dry run would invite to. */
    readonly meetings: readonly PlannedMeeting[];
  },
): Report {
  const { state, rows, counts, diagnostics, errorsFile, documents, zipFile, invitations, seals } = report;
  const { out, register, dryRun, meetings } = options;
  return {
    diagnostics: sortDiagnostics([...known, ...diagnostics, ...failureDiagnostics(report, list)]),
    result: {
      state,
      dryRun,
      rows,
      issued: counts.issued,
      unchanged: counts.unchanged,
      failed: counts.failed,
      left: counts.planned,
      documents,
      out,
      register: dryRun ? undefined : register,
      errors: errorsFile,
      zip: zipFile,
      seals: dryRun ? undefined : seals,
      invitations: dryRun ? undefined : invitations,
      meetings: dryRun && invitations !== undefined ? meetings : undefined,
      failures: report.failures,
    },
    text: (dryRun ? dryRunLines(report, meetings) : lines(report, out)).map((line) => `${line}\n`).join(''),
    exitCode: exitCodeOf(report),
  };
}

function exitCodeOf({ state, counts, diagnostics }: BatchReport): ExitCode {
  if (state === 'stopped') return exitCodes.environment;
  if (diagnostics.some(({ code }) => code === 'batch-no-rows')) return exitCodes.problems;
  return state === 'interrupted' || counts.failed > 0 ? exitCodes.partial : exitCodes.done;
}

/** What is wrong with the first rows that failed, as the command line tells of problems. */
function failureDiagnostics(
  { failures, counts, errorsFile }: BatchReport,
  list: string,
): readonly Diagnostic[] {
  const told = failures.flatMap(({ row, name, problems }) => {
    const title = name === '' ? `Row ${row}` : `Row ${row} (${name})`;
    return problems.map(({ column, code, message, hint, line }) =>
      diagnostic(
        isCode(code) ? code : 'internal',
        `${title}${column === undefined ? '' : `, ${column}`}: ${message}`,
        {
          hint,
          span: line === undefined ? undefined : { file: list, line, column: 1 },
        },
      ),
    );
  });
  const more = counts.failed - failures.length;
  return more > 0
    ? [
        ...told,
        diagnostic('batch-rows-failed', `${rowsOf(more)} more cannot be issued`, {
          hint:
            errorsFile === undefined
              ? 'Pass --errors FILE to have every row that failed, with the reason and the remedy.'
              : undefined,
        }),
      ]
    : told;
}

function isCode(code: string): code is DiagnosticCode {
  return Object.hasOwn(codes, code);
}

function dryRunLines(
  { rows, counts, errorsFile }: BatchReport,
  meetings: readonly PlannedMeeting[],
): readonly string[] {
  const right = rows - counts.failed;
  return [
    ...meetings.flatMap(({ row, name, start, timeZone, recipients }) => [
      printable(`Row ${row}, ${name}: kick-off ${start.replace('T', ' ')} (${timeZone})`),
      ...recipients.map((one) => printable(`  to ${one.name} <${one.email}>`)),
    ]),
    `${rowsOf(rows)} checked, ${right} can be issued, ${counts.failed} cannot. No document was written.`,
    ...(errorsFile === undefined ? [] : [`Those that cannot: ${shown(errorsFile)}`]),
  ];
}

function lines(
  { state, counts, errorsFile, documents, zipFile, invitations, invitationsFile, seals }: BatchReport,
  out: string,
): readonly string[] {
  const outcome = [
    `${counts.issued} issued`,
    `${counts.unchanged} unchanged`,
    `${counts.failed} failed`,
    ...(counts.planned > 0 ? [`${counts.planned} left`] : []),
  ].join(', ');
  return [
    ...(state === 'stopped' ? [] : [`${documentsOf(documents)} in ${shown(out)}, see manifest.csv there`]),
    ...(seals === undefined ? [] : [sealsLine(seals)]),
    ...(invitations === undefined ? [] : [invitationsLine(invitations, invitationsFile)]),
    ...(zipFile === undefined ? [] : [`Packed: ${shown(zipFile)}`]),
    ...(errorsFile === undefined ? [] : [`Rows to mend and submit again: ${shown(errorsFile)}`]),
    `Rows: ${outcome}.${state === 'completed' ? '' : ' Run the same command again to go on.'}`,
  ];
}

/** `Sealed: 500 documents, 41.2 a second`. */
function sealsLine({ documents, perSecond }: SealCounts): string {
  const rate = perSecond === undefined ? '' : `, ${perSecond} a second`;
  return `Sealed: ${documentsOf(documents)}${rate}`;
}

function invitationsLine({ sent, written, known }: InvitationCounts, file: string | undefined): string {
  const told = [
    ...(written > 0 ? [`${written} written (nothing was sent)`] : []),
    ...(sent > 0 || written === 0 ? [`${sent} sent`] : []),
    ...(known > 0 ? [`${known} before`] : []),
    ...(file === undefined ? [] : [`see ${shown(file)}`]),
  ];
  return `Invitations: ${told.join(', ')}`;
}

function documentsOf(count: number): string {
  return count === 1 ? '1 document' : `${count} documents`;
}

function rowsOf(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}

/** As it would be typed here. */
function shown(path: string): string {
  const near = relative('.', path);
  return near === '' ? '.' : near.startsWith('..') ? path : near;
}
