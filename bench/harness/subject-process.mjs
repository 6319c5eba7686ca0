/*
 * A subject in a process of its own, so that its memory and processor time are its own. It is told what it is when it
 * starts, and writes a round of documents for each message `{ from, count }`. What a document is made from is read before
 * the clock runs.
 */
import { readFile } from 'node:fs/promises';
import { material } from './material.mjs';

const setting = JSON.parse(process.argv[2]);
const files = material(setting.folder, setting.language);
const { open } = await import(`../subjects/${setting.module}.mjs`);
const supplies = await given(setting.given);
const subject = await open({ ...setting, ...supplies });

process.on('message', async ({ from, count }) => {
  try {
    process.send(await round(from, count));
  } catch (error) {
    process.send({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
process.send({ ready: true });

/** What a subject asks for: our own engagements, or the finished statements that the peers get. */
async function given(what) {
  if (what === 'engagements') {
    const { file, engagements } = JSON.parse(await readFile(files.engagements, 'utf8'));
    return { engagements: { file, texts: engagements } };
  }
  const statements = (await readFile(files.statements, 'utf8')).split('\n');
  return {
    statements,
    template: setting.template ?? files.template,
    article: { bytes: await readFile(files.article) },
  };
}

async function round(from, count) {
  const load = subject.load ?? ((at) => JSON.parse(supplies.statements[at]));
  const inputs = Array.from({ length: count }, (_, at) => load(from + at));
  const composedBefore = subject.composeMs;
  const usage = process.cpuUsage();
  const begun = performance.now();
  let bytes = 0;
  for (const input of inputs) bytes += (await subject.write(input)).length;
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(usage);
  return {
    documents: count,
    ms,
    cpuMs: (user + system) / 1000,
    bytes: bytes / count,
    peakRss: process.resourceUsage().maxRSS * 1024,
    ...(composedBefore !== undefined && { composeMs: subject.composeMs - composedBefore }),
  };
}
