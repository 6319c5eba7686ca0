import { basename, join } from 'node:path';
import { CountersignError, type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.js';
import type { Host } from '../host/index.js';
import type {
  IssuedStatement,
  MatchedBy,
  RecordedReturn,
  RecordedVerification,
  Register,
  StatementKey,
  Verification,
} from '../register/index.js';
import { sha256 } from '../source/index.js';
import { type MatchByText, matchReturned } from './match-returned.js';

/** Says what a returned file is worth, held against the statement that was issued. */
export type VerifyReturned = (bytes: Uint8Array, issued: IssuedStatement) => Promise<Verification>;

export interface ImportOptions {
  /** File, or folder with all that is below it. */
  readonly from: string;
  readonly by: string;
  /** The program that verifies: `countersign 0.1.0`. */
  readonly generator: string;
  /** Without it files are recorded, and verified another time. */
  readonly verify?: VerifyReturned | undefined;
  readonly byText?: MatchByText | undefined;
  /** The statement that a person says they belong to, whatever they carry. */
  readonly statement?: StatementKey | undefined;
  /** ISO 8601 in UTC; now, when not given. */
  readonly receivedAt?: string | undefined;
  /** Whether files that were verified before are verified anew, as with a newer program. */
  readonly again?: boolean | undefined;
  /** Called after each file. */
  readonly onFile?: ((file: ImportedFile) => void) | undefined;
}

/** `known`: the same bytes were recorded before. `unmatched` and `unreadable` files are left where they are. */
export type ImportOutcome = 'recorded' | 'known' | 'unmatched' | 'unreadable';

/** What became of a file. */
export interface ImportedFile {
  /** As below the folder. */
  readonly path: string;
  readonly outcome: ImportOutcome;
  /** Where it is recorded. */
  readonly sha256?: string;
  readonly statement?: RecordedReturn['statement'];
  readonly matchedBy?: MatchedBy;
  /** The last one. */
  readonly verification?: RecordedVerification;
}

/**
 * Takes in returned files: finds the statement of each, keeps its bytes, verifies it, and records what was found, in this
 * order, so that whatever ends the work loses nothing and it can be done again: what was recorded is known then, and what
 * was not verified yet is verified. No file is changed, moved or deleted.
 *
 * Diagnostics: `returned-unmatched`, `returned-elsewhere` for known bytes that are recorded for another statement than was said, `file-unreadable`, and what verifying threw. Throws: errors of the register, and of
 * the folder.
 */
export async function importReturned(
  host: Host,
  register: Register,
  options: ImportOptions,
): Promise<Outcome<readonly ImportedFile[]>> {
  const { from, onFile } = options;
  const isFolder = (await host.kindOf(from)) === 'directory';
  // What is not there at all is no matter of one file.
  if ((await host.kindOf(from)) === 'missing') await host.readFile(from);
  const paths = isFolder ? await host.listFiles(from) : [''];
  const files: ImportedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const place = isFolder ? join(from, ...path.split('/')) : from;
    const { value, diagnostics: told } = await importFile(
      { host, register, place, path: path || basename(from) },
      options,
    );
    files.push(value);
    diagnostics.push(...told);
    onFile?.(value);
  }
  return { value: files, diagnostics };
}

interface Means {
  readonly host: Host;
  readonly register: Register;
  readonly place: string;
  readonly path: string;
}

async function importFile(means: Means, options: ImportOptions): Promise<Outcome<ImportedFile>> {
  const { register, path } = means;
  const read = await readIn(means);
  if (read.value === undefined)
    return { value: { path, outcome: 'unreadable' }, diagnostics: read.diagnostics };
  const bytes = read.value;
  const digest = sha256(bytes);
  const before = await recorded(register, digest);
  if (before === undefined) {
    const matched = await matchReturned(bytes, register, options);
    if ('unmatched' in matched) {
      const problem = diagnostic('returned-unmatched', `${path}: ${matched.unmatched}`);
      return { value: { path, outcome: 'unmatched' }, diagnostics: [problem] };
    }
    const { statement, matchedBy } = matched;
    const { by, receivedAt } = options;
    await register.returned({ bytes, name: path, statement, matchedBy, receivedAt }, { by });
  }
  const elsewhere = before === undefined ? [] : saidOtherwise(path, before, options);
  const diagnostics = [...elsewhere, ...(await verifyIn(means, { bytes, digest, before }, options))];
  const after = await recorded(register, digest);
  const verification = after?.verifications.at(-1);
  const value: ImportedFile = {
    ...{ path, outcome: before === undefined ? 'recorded' : 'known', sha256: digest },
    ...(after && { statement: after.statement, matchedBy: after.matchedBy }),
    ...(verification && { verification }),
  };
  return { value, diagnostics };
}

/** What was found of a file, and decided, is of the statement that it is recorded for: it does not go over to another one. */
function saidOtherwise(
  path: string,
  { statement: recorded }: RecordedReturn,
  { statement: said }: ImportOptions,
): readonly Diagnostic[] {
  if (said === undefined || inWords(said) === inWords(recorded)) return [];
  const message = `${path}: It is recorded for ${inWords(recorded)} already, and so not for ${inWords(said)}`;
  return [diagnostic('returned-elsewhere', message)];
}

function inWords({ number, version, language }: StatementKey): string {
  return `${number}, version ${version} (${language})`;
}

/** Verifies what is recorded, unless it was verified before. What goes wrong with one file keeps no other from its turn. */
async function verifyIn(
  { register, path }: Means,
  file: { readonly bytes: Uint8Array; readonly digest: string; readonly before: RecordedReturn | undefined },
  { verify, by, generator, again }: ImportOptions,
): Promise<readonly Diagnostic[]> {
  const isVerified = (file.before?.verifications.length ?? 0) > 0;
  if (verify === undefined || (isVerified && again !== true)) return [];
  const there = await recorded(register, file.digest);
  const [issued] = there === undefined ? [] : await register.findNumbers([there.statement]);
  if (issued === undefined) return [];
  let verification: Verification;
  try {
    verification = await verify(file.bytes, issued);
  } catch (error) {
    if (!(error instanceof CountersignError)) throw error;
    return error.diagnostics.map((entry) => ({ ...entry, message: `${path}: ${entry.message}` }));
  }
  await register.verified(file.digest, verification, { by, generator });
  return [];
}

async function readIn({ host, place }: Means): Promise<Outcome<Uint8Array | undefined>> {
  try {
    return { value: await host.readFile(place), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof CountersignError)) throw error;
    return { value: undefined, diagnostics: error.diagnostics };
  }
}

async function recorded(register: Register, digest: string): Promise<RecordedReturn | undefined> {
  for await (const found of register.returns({ sha256: digest })) return found;
  return undefined;
}
