import { basename, extname } from 'node:path';
import {
  CountersignError,
  type Diagnostic,
  diagnostic,
  type ExitCode,
  exitCodes,
  type Host,
  presentVerification,
} from '../../index.js';
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
  for (const path of force ? [] : paths) {
    if ((await host.kindOf(path)) === 'missing') continue;
    throw new CountersignError(diagnostic('file-exists', `${path} is there already`), {
      exitCode: exitCodes.environment,
    });
  }
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

/** Writes all reports or none. That they cannot be written takes nothing of what was found away. */
export async function writeReports(
  files: readonly VerifiedFile[],
  planned: readonly PlannedReport[],
  { host, at, replace }: Writing,
): Promise<WrittenReports> {
  const made = files.flatMap((file) =>
    planned
      .filter(({ returned }) => returned === file.name)
      .map(async ({ path, format }) => ({ path, bytes: await pageOf(file, format, { host, at }) })),
  );
  const none = { paths: [], diagnostics: [], exit: exitCodes.done, of: () => [] };
  if (made.length === 0) return none;
  try {
    await host.writeFiles(await Promise.all(made), { replace });
  } catch (error) {
    if (!(error instanceof CountersignError)) throw error;
    return { ...none, diagnostics: error.diagnostics, exit: error.exitCode };
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
