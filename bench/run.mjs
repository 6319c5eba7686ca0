/* Measures the product and its peers in one run: `npm run bench`. The options are in README.md. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { machine, versions } from './harness/machine.mjs';
import { benchOptions } from './harness/options.mjs';
import { prepare } from './harness/prepare.mjs';
import { figureHeader, figureRows, plainTable, ratioHeader, ratioRows } from './harness/report.mjs';
import { writeResults } from './harness/results.mjs';
import { runRounds } from './harness/rounds.mjs';
import { subjectsNamed } from './subjects/table.mjs';

const args = process.argv.slice(2);
const options = benchOptions(args);
const subjects = subjectsNamed(options.subjects);
const languages = [...new Set(subjects.map(({ language }) => language))];
const say = (text) => process.stderr.write(`${text}\n`);
const begun = new Date().toISOString();
const facts = machine();
const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-'));

try {
  const count = options.warmUp + options.rounds * (options.again + options.documents);
  say(`composing ${count} statements in ${languages.join(' and ')}`);
  const { root } = await prepare({ product: options.product, folder, languages, count });
  const results = await runRounds(subjects, { ...options, root, folder }, say);
  const figures = plainTable(figureHeader, figureRows(results));
  process.stdout.write(`${figures}\n\n${plainTable(ratioHeader, ratioRows(results))}\n`);
  await writeResults(options.out, {
    results,
    machine: facts,
    versions: versions(root),
    command: ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' '),
    begun,
    ended: new Date().toISOString(),
    options,
  });
  say(`written to ${relative(process.cwd(), options.out)}`);
  const failed = results.filter(({ missing }) => missing !== undefined && !missing.includes('no verb'));
  for (const { subject, missing } of failed) say(`${subject.id} failed: ${missing}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
} finally {
  await rm(folder, { recursive: true, force: true });
}
