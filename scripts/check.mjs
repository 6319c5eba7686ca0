// All that is checked before a change is done, one step after another; a failure does not hide the next one.
// --skip-tests leaves the tests out, where they have just been run.
import { fail, root, run } from './steps.mjs';
import { join } from 'node:path';

const bin = (name) => join(root, 'node_modules/.bin', name);

/** In the order in which they answer soonest, but for what needs the build. `tell` picks the lines worth showing of a success. */
const steps = [
  { name: 'setup', command: process.execPath, args: ['scripts/setup.mjs'] },
  { name: 'format', command: bin('biome'), args: ['format', '.'] },
  { name: 'lint', command: bin('biome'), args: ['lint', '--error-on-warnings', '.'] },
  { name: 'types', command: bin('tsc'), args: ['--noEmit'] },
  {
    name: 'dependency rules',
    command: bin('depcruise'),
    args: ['--config', '.dependency-cruiser.cjs', 'src'],
  },
  { name: 'dead code', command: bin('knip'), args: [] },
  { name: 'build', command: process.execPath, args: ['scripts/setup.mjs', '--build'] },
  { name: 'schema', command: process.execPath, args: ['scripts/generate-schema.mjs', '--check'] },
  {
    name: 'tests',
    command: bin('vitest'),
    args: ['run', '--coverage'],
    tell: /^\s*(Tests|Lines|Branches)\b.*$/gm,
  },
  { name: 'package', command: bin('publint'), args: ['--strict'] },
];

const skipTests = process.argv.includes('--skip-tests');
const chosen = steps.filter(({ name }) => !(skipTests && name === 'tests'));
const width = Math.max(...chosen.map(({ name }) => name.length));

const results = chosen.map(({ name, command, args, tell }) => {
  process.stderr.write(`${name} ...\n`);
  const { ok, output, seconds } = run(command, args, { env: { FORCE_COLOR: '0' } });
  if (!ok) process.stderr.write(`${output.trimEnd()}\n\n`);
  return { name, ok, seconds, told: ok && tell ? (output.match(tell) ?? []).map((line) => line.trim()) : [] };
});

process.stdout.write('\n');
for (const { name, ok, seconds, told } of results) {
  process.stdout.write(
    `${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s\n`,
  );
  for (const line of told) process.stdout.write(`${' '.repeat(width + 10)}${line}\n`);
}
const failed = results.filter(({ ok }) => !ok);
process.stdout.write(`\n${results.length - failed.length} passed, ${failed.length} failed\n`);
if (failed.length > 0) fail(`Failed: ${failed.map(({ name }) => name).join(', ')}`);
