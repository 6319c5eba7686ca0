import {
  CountersignError,
  certificatesOf,
  type Diagnostic,
  type ExitCode,
  exitCodes,
  openContentReader,
  sha256,
} from '../index.js';
import { pastDayOf } from './register/filter-flags.js';
import type { StatementFlags } from './register/statement-named.js';
import type { Report, Session } from './report.js';
import { dash, openInput } from './standard-input.js';
import { wrongUsage } from './usage.js';
import { type Measure, openMeasure } from './verify/measure.js';
import { plannedReports, writeReports } from './verify/report-files.js';
import { verifiedSheet } from './verify/verified-sheet.js';
import type { VerifiedFile } from './verify/verified-file.js';

export interface VerifyFlags extends StatementFlags {
  readonly issued?: string;
  readonly register?: string;
  readonly trust?: readonly string[];
  readonly at?: string;
  readonly report?: readonly string[];
  readonly force?: true;
}

/** `countersign verify`: what each file that came back is worth, and why. */
export async function verify(
  returned: readonly string[],
  flags: VerifyFlags,
  session: Session,
): Promise<Report> {
  const { host, terminal } = session;
  checkFlags(returned, flags);
  const at = momentOf(flags.at, host.now());
  const planned = await plannedReports(returned, flags, host);
  const trust = (await certificatesOf(flags.trust ?? [], host)).map(({ der }) => der);
  const reader = openContentReader();
  const found: (VerifiedFile | Failure)[] = [];
  try {
    const measure = await openMeasure(returned, flags, { session, trust, at, reader });
    try {
      for (const name of returned) found.push(await verified(name, measure, flags, session));
    } finally {
      await measure.close();
    }
  } finally {
    await reader.close();
  }
  const files = found.flatMap((each) => ('report' in each ? [each] : []));
  const failures = found.flatMap((each) => ('report' in each ? [] : [each]));
  const written = await terminal.finish(() =>
    writeReports(files, planned, { host, at, replace: flags.force === true }),
  );
  const limit = terminal.outputIsTerminal ? terminal.columns : undefined;
  const exits = [...files.map(exitOf), ...failures.map(({ exit }) => exit), written.exit];
  return {
    diagnostics: [...failures.flatMap(({ diagnostics }) => diagnostics), ...written.diagnostics],
    result: {
      files: files.map(({ name, report, ...file }) => ({ ...file, ...report, reports: written.of(name) })),
    },
    text: [
      ...files.map((file) => verifiedSheet(file, limit)),
      ...(written.paths.length > 0 ? [`${written.paths.join('\n')}\n`] : []),
    ].join('\n'),
    // What is rejected weighs more than what could not be looked at.
    exitCode: exits.toSorted((one, other) => other - one)[0] ?? exitCodes.done,
  };
}

/** A file of which nothing can be said: it is not there, or it is not known what it should be. */
interface Failure {
  readonly diagnostics: readonly Diagnostic[];
  readonly exit: ExitCode;
}

async function verified(
  name: string,
  measure: Measure,
  { at: asOf }: Pick<VerifyFlags, 'at'>,
  session: Session,
): Promise<VerifiedFile | Failure> {
  try {
    const { path: file, session: reading } = await openInput(name, session);
    const bytes = await reading.host.readFile(file);
    const held = await measure.hold(bytes, file);
    return {
      name,
      file,
      sha256: sha256(bytes),
      size: bytes.length,
      ...(asOf !== undefined && { asOf }),
      ...held,
    };
  } catch (error) {
    if (!(error instanceof CountersignError)) throw error;
    return { diagnostics: error.diagnostics, exit: error.exitCode };
  }
}

function exitOf({ report: { verdict } }: VerifiedFile): ExitCode {
  return verdict === 'rejected' ? exitCodes.verification : exitCodes.done;
}

function checkFlags(
  returned: readonly string[],
  { register, number, language, at, report }: VerifyFlags,
): void {
  if (returned.filter((name) => name === dash).length > 1)
    throw wrongUsage('Standard input can be read once', 'Name the other files.');
  if (register === undefined && (number ?? language) !== undefined)
    throw wrongUsage(
      '--number and --language tell a statement of a register',
      'Name the register with --register.',
    );
  if (at !== undefined && report !== undefined)
    throw wrongUsage(
      'A report tells when it was made, and nothing of --at',
      'Leave out --at, or take the report from standard output.',
    );
  if (number !== undefined && returned.length > 1)
    throw wrongUsage('--number is for one file', 'Verify the files of other statements by themselves.');
}

/** Milliseconds since 1970: now, or the end of a day that is past. Throws `usage` for a day to come. */
function momentOf(typed: string | undefined, now: number): number {
  const day = pastDayOf('--at', typed, now);
  if (day === undefined) return now;
  return Math.min(now, Date.parse(`${day}T23:59:59.999Z`));
}
