import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { tenantList } from '../tenants/tenant-list.mjs';
import { baseEngagement, engagementText } from '../tenants/tenants.mjs';
import { runCommand } from './command.mjs';

/** Starts a subject each of whose rounds is a run of the command line; undefined where the product has no such verb. */
export async function startCommand(subject, setting) {
  const help = await runCommand(setting.product, [subject.command, '--help'], { cwd: setting.folder });
  if (help.code !== 0 || !help.said.includes('--formats')) return undefined;
  return {
    round: (at) => (subject.command === 'batch' ? batchRound : generateRound)(subject, setting, at),
    close() {},
  };
}

/** One run over a fresh list into a fresh folder: validation, register and all. */
async function batchRound({ language, format, workers }, { root, product, folder, batchDocuments }, at) {
  const place = await mkdtemp(join(folder, 'batch-'));
  await pipeline(
    tenantList(language, at * batchDocuments, batchDocuments),
    createWriteStream(join(place, 'list.csv')),
  );
  const base = join(root, 'fixtures', 'engagements', baseEngagement(language));
  const args = [
    'batch',
    'list.csv',
    '--base',
    base,
    '--out',
    'out',
    '--formats',
    format,
    '--workers',
    String(workers),
  ];
  return finished(await runCommand(product, args, { cwd: place }), place, format, batchDocuments);
}

/** A process a document. */
async function generateRound({ language, format }, { root, product, folder }, at) {
  const place = await mkdtemp(join(folder, 'generate-'));
  const base = join(root, 'fixtures', 'engagements', baseEngagement(language));
  await writeFile(join(place, 'engagement.yaml'), engagementText(await readFile(base, 'utf8'), language, at));
  const args = ['generate', 'engagement.yaml', '--out', 'out', '--formats', format];
  return finished(await runCommand(product, args, { cwd: place }), place, format, 1);
}

/** Counts what was made before it is believed, and takes it away. */
async function finished({ code, said, ms, cpuMs, peakRss }, place, format, expected) {
  const names = await readdir(join(place, 'out'), { recursive: true }).catch(() => []);
  const documents = names.filter((name) => name.endsWith(`.${format}`));
  if (code !== 0 || documents.length !== expected) {
    throw new Error(`exit code ${code}, ${documents.length} of ${expected} documents:\n${said.slice(-2000)}`);
  }
  const sizes = await Promise.all(documents.map((name) => stat(join(place, 'out', name))));
  await rm(place, { recursive: true });
  return {
    documents: expected,
    ms,
    cpuMs,
    peakRss,
    bytes: sizes.reduce((sum, { size }) => sum + size, 0) / expected,
  };
}
