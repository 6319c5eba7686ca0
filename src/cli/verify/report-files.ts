import { basename, extname } from 'node:path';
import { type Diagnostic, type ExitCode, exitCodes, type Host, presentVerification } from '../../index.js';
import { failureReport } from '../failure.js';
import { checkFree } from '../free-names.js';
import { wrongUsage } from '../usage.js';
import { readVersion } from '../version.js';
import type { VerifiedFile } from './verified-file.js';

const placeholder = '{file}';

const formats = ['pdf', 'html'] as const;

/** Where the reports of a returned file go, and how. */
export interface PlannedReport {
  readonly returned: string;
  readonly path: string;
  readonly format: (typeof formats)[number];
}

export interface ReportFlags {
  readonly report?: readonly string[];
  readonly force?: true;
}

/**
 * The reports that are asked for, before anything is verified. Throws `usage` for a name that tells no format, or that would be that of
 * several reports; `file-exists`, of exit code 3, for one that is there.
 */
export async function plannedReports(
  returned: readonly string[],
  { report = [], force }: ReportFlags,
  host: Host,
): Promise<readonly PlannedReport[]> {
  const planned = returned.flatMap((name) =>
    report.map((pattern) => ({
      returned: name,
      path: pattern.replaceAll(placeholder, basename(name, extname(name))),
      format: formatOf(pattern),
    })),
  );
  const paths = planned.map(({ path }) => path);
  const twice = paths.find((path, at) => paths.indexOf(path) !== at);
  if (twice !== undefined)
    throw wrongUsage(
      `--report: ${twice} would be the report of several files`,
      'Put {file} into its name, which stands for the name of the returned file; verify files of the same name by themselves.',
    );
  if (!force) await checkFree(paths, host);
  return planned;
}

function formatOf(name: string): PlannedReport['format'] {
  const format = formats.find((each) => extname(name).toLowerCase() === `.${each}`);
  if (format !== undefined) return format;
  throw wrongUsage(`--report: ${name} is no name of a report`, 'Let it end in .pdf or .html.');
}

export interface WrittenReports {
  readonly paths: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly exit: ExitCode;
  /** Of one returned file. */
  of(file: string): readonly string[];
}

interface Writing {
  readonly host: Host;
  /** Milliseconds since 1970 for which was verified. */
  readonly at: number;
  readonly replace: boolean;
}

/** Writes all reports or none. That they cannot be made or written, whatever the cause, takes nothing of what was found away. */
export async function writeReports(
  files: readonly VerifiedFile[],
  planned: readonly PlannedReport[],
  { host, at, replace }: Writing,
): Promise<WrittenReports> {
  const wanted = files.flatMap((file) =>
    planned.filter(({ returned }) => returned === file.name).map((report) => ({ file, ...report })),
  );
  const none = { paths: [], diagnostics: [], exit: exitCodes.done, of: () => [] };
  if (wanted.length === 0) return none;
  try {
    const made: { readonly path: string; readonly bytes: Uint8Array }[] = [];
    // One after the other: each takes the memory of a document that is being laid out.
    for (const { file, path, format } of wanted)
      made.push({ path, bytes: await pageOf(file, format, { host, at }) });
    await host.writeFiles(made, { replace });
  } catch (error) {
    const { diagnostics, exitCode } = failureReport(error);
    return { ...none, diagnostics, exit: exitCode };
  }
  const of = (name: string) => planned.filter(({ returned }) => returned === name).map(({ path }) => path);
  return { ...none, paths: files.flatMap(({ name }) => of(name)), of };
}

function pageOf(
  { file, sha256, against, report }: VerifiedFile,
  format: PlannedReport['format'],
  { host, at }: Omit<Writing, 'replace'>,
): Promise<Uint8Array> {
  const { kind } = against;
  const about = {
    file: { name: basename(file), sha256 },
    against: kind === 'nothing' ? { kind } : { kind, name: basename(against.name) },
    ...(kind !== 'nothing' && { statement: against.statement }),
    verified: new Date(at).toISOString(),
    program: `countersign ${readVersion()}`,
  };
  return presentVerification(host, report, about, format);
}
