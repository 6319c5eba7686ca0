import { resolve } from 'node:path';
import {
  CountersignError,
  type Diagnostic,
  diagnostic,
  exitCodes,
  type Outcome,
} from '../../diagnostics/index.js';
import type { Host } from '../../host/index.js';
import {
  openRegister,
  type RecordContext,
  type Register,
  type StatementKey,
  type StatementToRecord,
} from '../../register/index.js';
import { isOwnFile } from '../own-files.js';
import { builtBeside } from './built-beside.js';
import { openCatalogs } from './catalog-of.js';
import { type FoundDocument, readIssued } from './read-issued.js';

export interface RestoreOptions {
  /** Folder of the documents as they were issued, with all that is below it. */
  readonly from: string;
  /** File of the register to be made. */
  readonly register: string;
  /** Who restores. */
  readonly by: string;
  /** Files of the user's own catalogs. */
  readonly catalogs: readonly string[];
  /** DER of the authorities that are trusted: time stamps of seals count by them. */
  readonly trust: readonly Uint8Array[];
  /** Called after each file. */
  readonly onFile?: ((path: string) => void) | undefined;
}

export interface RestoredRegister {
  readonly statements: number;
  readonly files: number;
  /** Files that are not in the register; the diagnostics say why. */
  readonly leftOut: readonly string[];
}

/** Statements that are recorded together. */
const atATime = 100;

/**
 * Makes a register that was lost again from the documents that were issued: statements, documents, variants with their clauses.
 * What no document tells stays unknown: who issued and when it was recorded, runs, invitations, returned files, the engagement of
 * each statement, and for what the numbers of a series were given out.
 *
 * It appears under its name when it is whole, or not at all.
 *
 * Diagnostics: `restore-left-out` for files that are no issued documents; those of the catalogs. Throws: `file-exists` where there is a
 * register already; errors of the folder and of the register.
 */
export async function restoreRegister(
  host: Host,
  options: RestoreOptions,
): Promise<Outcome<RestoredRegister>> {
  if ((await host.kindOf(options.register)) !== 'missing') throw isThere(options.register);
  const root = resolve(options.from);
  const paths = (await host.listFiles(root)).filter((path) => !isOwnFile(path));
  return builtBeside(host, options.register, (path) => buildFrom(host, { root, paths }, path, options));
}

interface Documents {
  /** Absolute. */
  readonly root: string;
  /** Below it. */
  readonly paths: readonly string[];
}

async function buildFrom(
  host: Host,
  { root, paths }: Documents,
  place: string,
  { by, onFile, ...options }: RestoreOptions,
): Promise<Outcome<RestoredRegister>> {
  const catalogs = await openCatalogs(host, options.catalogs);
  const register = await openRegister(place, { now: host.now, create: true });
  try {
    const restoring = startRestoring(register, root, { by, isRestored: true });
    for (const path of paths) {
      const reading = { root, catalogOf: catalogs.value, trust: options.trust };
      await restoring.take(path, await readIssued(host, path, reading));
      onFile?.(path);
    }
    const { leftOut, files } = await restoring.finish();
    return {
      value: { statements: await register.count(), files, leftOut: leftOut.map(({ path }) => path) },
      diagnostics: [...catalogs.diagnostics, ...leftOut.map(told)],
    };
  } finally {
    await register.close();
  }
}

interface LeftOut {
  readonly path: string;
  readonly reason: string;
}

type Named = { readonly path: string } & Extract<FoundDocument, { kind: 'named' }>;

/** Gathers the documents of a statement, which lie beside each other, and records them together. */
function startRestoring(register: Register, root: string, context: RecordContext) {
  let gathered = new Map<string, StatementToRecord>();
  const keys = new Map<string, StatementKey>();
  const named: Named[] = [];
  const leftOut: LeftOut[] = [];
  let files = 0;
  const flush = async () => {
    await register.record([...gathered.values()], context);
    gathered = new Map();
  };
  return {
    async take(path: string, found: FoundDocument): Promise<void> {
      if (found.kind === 'other') leftOut.push({ path, reason: found.reason });
      else if (found.kind === 'named') named.push({ path, ...found });
      else {
        const { statement } = found;
        const key = JSON.stringify([statement.number, statement.version, statement.language]);
        const before = gathered.get(key);
        const [there] = before ? [before] : await register.findNumbers([statement]);
        if (there !== undefined && there.digest !== statement.digest) {
          leftOut.push({
            path,
            reason: `${statement.number}, version ${statement.version} (${statement.language}), stands in ${there.files[0]?.path} with another content`,
          });
          return;
        }
        gathered.set(key, { ...statement, files: [...(before?.files ?? []), ...statement.files] });
        keys.set(statement.digest, {
          number: statement.number,
          version: statement.version,
          language: statement.language,
        });
        files += 1;
        if (gathered.size === atATime) await flush();
      }
    },
    async finish(): Promise<{ readonly leftOut: readonly LeftOut[]; readonly files: number }> {
      await flush();
      for (const { path, digests, size, sha256 } of named) {
        const key = digests.map((digest) => keys.get(digest)).findLast((each) => each !== undefined);
        const [statement] = key === undefined ? [] : await register.findNumbers([key]);
        if (statement === undefined) {
          leftOut.push({ path, reason: 'No other document of the statement that it shows was found' });
          continue;
        }
        await register.record(
          [{ ...statement, files: [{ format: 'markdown', path, root, size, sha256 }] }],
          context,
        );
        files += 1;
      }
      return { leftOut, files };
    },
  };
}

function told({ path, reason }: LeftOut): Diagnostic {
  return diagnostic('restore-left-out', `${path}: ${reason}`);
}

function isThere(register: string): CountersignError {
  const hint =
    'Name another file with --register, or move this one away: a register is restored where there is none.';
  return new CountersignError(
    diagnostic('file-exists', `There is a register ${register} already`, { hint }),
    {
      exitCode: exitCodes.environment,
    },
  );
}
