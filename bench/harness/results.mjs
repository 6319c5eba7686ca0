import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { figureHeader, figureRows, markdownTable, ratioHeader, ratioRows } from './report.mjs';

const left = '## What is left';

/** Writes the results as Markdown. The section at its end is a person's: it stays as it is. */
export async function writeResults(file, { results, machine, versions, command, begun, ended, options }) {
  const before = await readFile(file, 'utf8').catch(() => '');
  const kept = before.includes(left) ? before.slice(before.indexOf(left)) : `${left}\n\nNot written yet.\n`;
  const text = `# Results

Run from ${begun} to ${ended} with \`${command}\`: ${options.rounds} rounds in turn over all subjects, ${options.documents}
documents each (${options.batchDocuments} for a batch, 1 for \`generate\`) after ${options.warmUp} to warm up at the start
and ${options.again} before each round, each for another customer. What is compared, and what is not the same, is told in [README.md](README.md).

## Machine and versions

${markdownTable(['', ''], [...machine, ...versions])}

## Figures

${markdownTable(figureHeader, figureRows(results))}

Batches are by the clock on the wall from the start of the command to its end, with validation and register; \`generate\` likewise.
Processor time is the whole process's, with the threads of its runtime; memory is the greatest resident set.

## Ratios

Taken round by round, since what disturbs the machine disturbs neighbours alike.

${markdownTable(ratioHeader, ratioRows(results))}

${kept}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
