/*
 * Whether memory and rate stay flat however long the list is: batches of 1,000 and of 10,000 made-up tenants, observed
 * while they run (`npm run scale`, Linux). The options are in README.md.
 */
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { commandLine, runCommand } from './harness/command.mjs';
import { machine } from './harness/machine.mjs';
import { markdownTable, plainTable } from './harness/report.mjs';
import { observe } from './scale/observe.mjs';
import { scaleOptions } from './scale/options.mjs';
import { stageHeader, stageRows, stages, totalHeader, totalRow } from './scale/stages.mjs';
import { tenantList } from './tenants/tenant-list.mjs';
import { baseEngagement } from './tenants/tenants.mjs';

const options = scaleOptions(process.argv.slice(2));
const folder = await mkdtemp(join(options.folder ?? tmpdir(), 'countersign-scale-'));
const begun = new Date().toISOString();

try {
  const help = await runCommand(options.product, ['batch', '--help'], { cwd: folder });
  if (help.code !== 0 || !help.said.includes('--workers')) {
    process.stdout.write('not available: the product has no verb `batch` yet\n');
  } else {
    const runs = [];
    for (const tenants of options.tenants) runs.push(await run(tenants));
    await report(runs);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function run(tenants) {
  const place = join(folder, String(tenants));
  const out = join(place, 'out');
  await mkdir(out, { recursive: true });
  await pipeline(tenantList(options.language, 0, tenants), createWriteStream(join(place, 'list.csv')));
  const root = resolve(dirname(commandLine(options.product)), '..', '..');
  const base = join(root, 'fixtures', 'engagements', baseEngagement(options.language));
  const args = ['batch', 'list.csv', '--base', base, '--out', 'out', '--formats', options.formats];
  let observed;
  const ended = await runCommand(options.product, [...args, '--workers', String(options.workers)], {
    cwd: place,
    onStart: (child) => {
      observed = observe(child.pid, out, options.every);
    },
  });
  const samples = await observed.end();
  if (ended.code !== 0) throw new Error(`exit code ${ended.code}:\n${ended.said.slice(-3000)}`);
  const formats = options.formats.split(',').length;
  const result = {
    tenants,
    ...ended,
    samples,
    stages: stages(samples, tenants * formats, 10),
    documents: tenants * formats,
  };
  process.stdout.write(
    `${plainTable(totalHeader, [totalRow(result)])}\n${plainTable(stageHeader, stageRows(result))}\n\n`,
  );
  await rm(place, { recursive: true });
  return result;
}

async function report(runs) {
  const parts = runs.map(
    (result) => `## ${result.tenants} tenants\n\n${markdownTable(stageHeader, stageRows(result))}`,
  );
  const text = `# Scale

Run from ${begun} with ${options.workers} workers, language ${options.language}, formats ${options.formats}.

${markdownTable(['', ''], machine())}

${markdownTable(totalHeader, runs.map(totalRow))}

${parts.join('\n\n')}
`;
  await mkdir(dirname(options.out), { recursive: true });
  await writeFile(options.out, text);
}
