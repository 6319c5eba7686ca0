// Folders to work in, and the program as a process of its own.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { root } from '../steps.mjs';
import { baseYaml } from './tenants.mjs';

/** The built program; another one where `COUNTERSIGN_PROGRAM` names it. */
const program = resolve(root, process.env.COUNTERSIGN_PROGRAM ?? 'dist/cli/main.js');

const parent = mkdtempSync(join(tmpdir(), 'countersign-proof-'));
process.on('exit', () => rmSync(parent, { recursive: true, force: true }));
// Only then is the folder taken away after Ctrl+C too.
process.on('SIGINT', () => process.exit(130));

let folders = 0;

/** A fresh folder with a base in it. */
export function freshFolder() {
  folders += 1;
  const folder = join(parent, `ground-${folders}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'base.yaml'), baseYaml);
  return folder;
}

/**
 * Starts the program in a folder, in a process group of its own. `ended` resolves to its exit code (null for a signal) and
 * what it wrote; `kill` ends the whole group at once, `interrupt` is Ctrl+C.
 */
export function start(folder, args, { env = {} } = {}) {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    detached: true,
    env: { ...process.env, COUNTERSIGN_REGISTER: '', ...env },
  });
  const texts = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr']) {
    child[stream].setEncoding('utf8').on('data', (text) => {
      texts[stream] += text;
    });
  }
  child.stdin.on('error', () => undefined).end();
  const ended = new Promise((done) => child.on('close', (exitCode) => done({ exitCode, ...texts })));
  return {
    pid: child.pid,
    ended,
    texts,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    kill: () => process.kill(-child.pid, 'SIGKILL'),
    interrupt: () => process.kill(-child.pid, 'SIGINT'),
  };
}

/** Runs the program to its end. */
export function run(folder, args, options) {
  return start(folder, args, options).ended;
}

/** The arguments of a batch over `tenants.csv`. */
export const batchOf = (...more) => ['batch', 'tenants.csv', '--base', 'base.yaml', '--out', 'out', ...more];

/** What a run with `--json` told. */
export function told({ exitCode, stdout, stderr }) {
  try {
    return { exitCode, ...JSON.parse(stdout) };
  } catch {
    throw new Error(
      `This is no JSON (exit code ${exitCode}):\n${stdout.slice(0, 2000)}\n${stderr.slice(0, 2000)}`,
    );
  }
}

/** Paths of all files below a folder, in order. */
export function filesIn(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
  } catch (error) {
    // A folder that was there a moment ago may be gone while a batch runs.
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

export const isDocument = (path) =>
  /\.(?:pdf|docx|html|md|json)$/.test(path) && path.includes('/') && !path.startsWith('.');

/** SHA-256 of each file by path. */
export function digestsIn(folder, chosen = isDocument) {
  const entries = filesIn(folder).filter(chosen);
  return Object.fromEntries(entries.map((path) => [path, sha256(readFileSync(join(folder, path)))]));
}

/** The same with the time of change, in nanoseconds. */
export function marksIn(folder, chosen = isDocument) {
  const entries = Object.entries(digestsIn(folder, chosen));
  return Object.fromEntries(
    entries.map(([path, digest]) => [
      path,
      `${digest} ${statSync(join(folder, path), { bigint: true }).mtimeNs}`,
    ]),
  );
}

export function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The cells of a CSV file, the header first. */
export function cellsOf(path, delimiter = ',') {
  return parse(readFileSync(path), { bom: true, delimiter, relax_column_count: true });
}
