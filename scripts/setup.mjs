// Makes a checkout ready: installs what package-lock.json asks for when it is not there, and with --build compiles when
// the sources are newer than what was compiled. Both are quiet and quick when there is nothing to do.
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root, run } from './steps.mjs';

/** The packages a lock file names, or none when there is no such file. */
function packagesOf(lockFile) {
  const path = join(root, lockFile);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

/**
 * Whether node_modules holds what the lock asks for. npm leaves an account of what it installed as its last act, so an
 * interrupted installation does not pass. Optional packages are those of other platforms.
 */
function installed() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (present === undefined) return false;
  return Object.entries(wanted ?? {}).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  );
}

/**
 * Not `npm ci`: it refuses a lock file that was written where the registry lacks the optional packages of other platforms.
 * `--no-save` keeps to the lock file all the same and leaves it as it is.
 */
function install() {
  process.stderr.write('Installing packages ...\n');
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const { ok, output, seconds } = run('npm', args);
  if (!ok) fail('npm install failed.', output);
  process.stderr.write(`Packages installed in ${seconds.toFixed(0)} s.\n`);
}

/** Time of the newest of these files and of all files below these folders, in milliseconds. */
function newest(paths) {
  return Math.max(
    ...paths.map((path) => {
      const found = statSync(path);
      if (!found.isDirectory()) return found.mtimeMs;
      // The folder's own time counts too: it changes when a file is removed.
      return Math.max(found.mtimeMs, newest([...readdirSync(path)].map((name) => join(path, name))));
    }),
  );
}

/** tsc writes every file on each run, so that any one of them tells when it ran. */
function built() {
  const made = join(root, 'dist/cli/main.js');
  const sources = ['src', 'tsconfig.json', 'tsconfig.build.json'].map((path) => join(root, path));
  return existsSync(made) && statSync(made).mtimeMs > newest(sources);
}

/** Compiles beside, then swaps, so that a program that is running meanwhile finds all of its files. */
function build() {
  const fresh = join(root, 'node_modules/.cache/countersign-dist');
  rmSync(fresh, { recursive: true, force: true });
  const { ok, output } = run(process.execPath, [
    join(root, 'node_modules/typescript/bin/tsc'),
    '-p',
    'tsconfig.build.json',
    '--outDir',
    fresh,
  ]);
  if (!ok) fail('The build failed.', output);
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  renameSync(fresh, join(root, 'dist'));
}

if (!installed()) install();
if (process.argv.includes('--build')) {
  if (!built()) build();
  // npx runs the program by its name, and tsc makes no file executable.
  chmodSync(join(root, 'dist/cli/main.js'), 0o755);
}
