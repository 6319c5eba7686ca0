import { extname } from 'node:path';
import {
  buildModel,
  type Catalog,
  CountersignError,
  type Diagnostic,
  type ExitCode,
  exitCodes,
  generateStatements,
  lintSource,
  loadCatalogs,
  loadEngagement,
  loadSources,
  sortDiagnostics,
} from '../index.js';
import type { Report, Session } from './report.js';
import { withoutShippedDefects } from './shipped.js';
import { type Input, openInput } from './standard-input.js';
import { summary, tally } from './tally.js';

export interface CheckFlags {
  readonly as?: 'article' | 'engagement';
  readonly catalog?: readonly string[];
  readonly sources?: string;
  readonly strict?: true;
}

type Kind = 'article' | 'engagement';

/** What was found in one file or folder. */
interface Finding {
  readonly path: string;
  readonly kind: Kind;
  readonly diagnostics: readonly Diagnostic[];
  /** What could not be gone on with ends with this exit code, such as a file that cannot be read. */
  readonly failed?: ExitCode;
}

/** `countersign check`: every problem of every path, also when one of them cannot be read. */
export async function check(paths: readonly string[], flags: CheckFlags, session: Session): Promise<Report> {
  const catalogs = await loadCatalogs(session.host, flags.catalog ?? []);
  const findings: Finding[] = [];
  for (const path of paths) findings.push(await checkPath(path, catalogs.value, flags, session));
  const diagnostics = distinct([
    ...catalogs.diagnostics,
    ...findings.flatMap((finding) => finding.diagnostics),
  ]);
  return {
    diagnostics: sortDiagnostics(diagnostics),
    result: {
      checked: findings.map((finding) => ({
        path: finding.path,
        kind: finding.kind,
        ...tally(finding.diagnostics),
      })),
    },
    text: findings.map((finding) => `${finding.path}: ${summary(tally(finding.diagnostics))}\n`).join(''),
    exitCode: exitCode(findings, diagnostics, flags),
  };
}

async function checkPath(
  path: string,
  catalogs: readonly Catalog[],
  flags: CheckFlags,
  session: Session,
): Promise<Finding> {
  const input = await openInput(path, session);
  const kind = flags.as ?? (await kindOf(input));
  const finding = { path: input.path, kind };
  try {
    const diagnostics =
      kind === 'article'
        ? await checkArticles(input.path, catalogs, input.session)
        : await checkEngagement(input.path, flags, input.session);
    return { ...finding, diagnostics };
  } catch (error) {
    if (!(error instanceof CountersignError)) throw error;
    return { ...finding, diagnostics: error.diagnostics, failed: error.exitCode };
  }
}

const engagementEndings = new Set(['.yaml', '.yml', '.json']);

/** Names tell; standard input has none, and there the fields that every engagement has do. */
async function kindOf({ path, piped, session }: Input): Promise<Kind> {
  if (engagementEndings.has(extname(path).toLowerCase())) return 'engagement';
  if (!piped) return 'article';
  const text = new TextDecoder().decode(await session.host.readFile(path));
  return /^\s*\{|^(customer|provider|statement)\s*:/m.test(text) ? 'engagement' : 'article';
}

async function checkArticles(
  path: string,
  catalogs: readonly Catalog[],
  { host }: Session,
): Promise<readonly Diagnostic[]> {
  const sources = await loadSources(host, path);
  const found = sources.value.flatMap((source) => {
    const model = buildModel(source, catalogs);
    return [...model.diagnostics, ...lintSource(source, model.value)];
  });
  return [...sources.diagnostics, ...found];
}

/** The engagement by itself, then all that a statement needs besides it: article, options, template, brand. */
async function checkEngagement(
  path: string,
  flags: CheckFlags,
  { host }: Session,
): Promise<readonly Diagnostic[]> {
  const loaded = await loadEngagement(host, path);
  if (loaded.value === undefined) return loaded.diagnostics;
  const { sources, catalog: catalogs } = flags;
  // Written as PDF and thrown away: only then is it known whether the brand has all the characters.
  const made = await generateStatements(host, loaded.value, { formats: ['pdf'], sources, catalogs });
  return [...loaded.diagnostics, ...withoutShippedDefects(made.diagnostics, host)];
}

function exitCode(
  findings: readonly Finding[],
  diagnostics: readonly Diagnostic[],
  { strict }: CheckFlags,
): ExitCode {
  const [gravest] = findings.flatMap(({ failed }) => failed ?? []).sort((one, other) => other - one);
  if (gravest !== undefined) return gravest;
  const { errors, warnings } = tally(diagnostics);
  return errors > 0 || (strict && warnings > 0) ? exitCodes.problems : exitCodes.done;
}

/** A broken catalog shows in every engagement that is checked with it; it is told once. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((entry) => [JSON.stringify(entry), entry])).values()];
}
