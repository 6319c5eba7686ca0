import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll } from 'vitest';
import {
  type BatchObserver,
  type BatchOptions,
  type BatchReport,
  createNodeHost,
  defaultPathTemplate,
  type Host,
  loadBase,
  openTenantList,
  runBatch,
} from '../../src/index.js';
import { baseYaml } from '../samples/tenants.js';

/** What a test changes of a batch; `list` names the file of the list. */
export interface BatchChanges extends Partial<BatchOptions> {
  readonly list?: string;
  readonly host?: Host;
  readonly observer?: BatchObserver;
}

/** A folder with a base and an empty output folder. */
export interface Ground {
  readonly folder: string;
  readonly out: string;
  /** Writes the list and issues it, in this thread and as JSON where the changes say nothing else. */
  issue(list: string | undefined, changes?: BatchChanges): Promise<BatchReport>;
  /** Paths below the output folder of the documents alone, in order. */
  documents(): Promise<readonly string[]>;
  /** Digest and time of change of each document. */
  marks(): Promise<Readonly<Record<string, string>>>;
  /** Rows of a CSV file of the output folder, the header first. */
  table(name: string): Promise<readonly (readonly string[])[]>;
}

/** Grounds that are there while the tests of a file run. */
export function grounds(): { fresh(): Promise<Ground> } {
  let parent = '';
  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'countersign-batch-'));
  });
  afterAll(() => rm(parent, { recursive: true }));
  return {
    async fresh() {
      const folder = await mkdtemp(join(parent, 'ground-'));
      await writeFile(join(folder, 'base.yaml'), baseYaml);
      return groundOf(folder);
    },
  };
}

function groundOf(folder: string): Ground {
  const out = join(folder, 'out');
  const below = async () => {
    const entries = await readdir(out, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return files.map(({ parentPath, name }) => join(parentPath, name).slice(out.length + 1)).sort();
  };
  const documents = async () =>
    (await below()).filter((path) => !/^(?:register\.sqlite|manifest\.|errors\.|invitations\.)/.test(path));
  return {
    folder,
    out,
    async issue(text, { list = 'tenants.csv', host = createNodeHost(), observer, ...changes } = {}) {
      const file = join(folder, list);
      if (text !== undefined) await writeFile(file, text);
      const opened = await openTenantList(host, file);
      if (opened.value === undefined) throw new Error(JSON.stringify(opened.diagnostics));
      const base = await loadBase(host, join(folder, 'base.yaml'));
      const options = { ...defaults(out), ...changes };
      return runBatch(host, opened.value, base.value, options, observer);
    },
    documents,
    async marks() {
      const marks = (await documents()).map(async (path) => {
        const digest = createHash('sha256')
          .update(await readFile(join(out, path)))
          .digest('hex');
        const { mtimeNs } = await stat(join(out, path), { bigint: true });
        return [path, `${digest} ${mtimeNs}`] as const;
      });
      return Object.fromEntries(await Promise.all(marks));
    },
    async table(name) {
      return parse(await readFile(join(out, name)), { bom: true, relax_column_count: true });
    },
  };
}

function defaults(out: string): BatchOptions {
  return {
    formats: ['json'],
    out,
    path: defaultPathTemplate,
    force: false,
    zipTenants: false,
    zipAll: false,
    chosen: () => true,
    dryRun: false,
    ordered: true,
    by: 'ana',
    workers: 0,
    timeLimit: 60_000,
    signal: new AbortController().signal,
  };
}
