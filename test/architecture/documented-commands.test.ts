import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { parseCommandLine } from '../../src/cli/program.js';
import { createTestTerminal } from '../cli/test-terminal.js';

/** Words as a shell takes them apart; a comment ends the line. */
function wordsOf(line: string): string[] {
  const words = line.matchAll(/(?:^|\s)#.*$|"([^"]*)"|'([^']*)'|(\S+)/g);
  return [...words].flatMap(([, double, single, bare]) => double ?? single ?? bare ?? []);
}

const documents = ['README.md', 'docs/invitations.md', 'docs/signing.md'];
const commands = (
  await Promise.all(
    documents.map(async (path) => {
      const blocks = (await readFile(path, 'utf8')).matchAll(/^```sh\n(.*?)^```/gms);
      return [...blocks]
        .flatMap(([, block = '']) => block.replaceAll('\\\n', ' ').split('\n'))
        .flatMap((line) => (line.startsWith('npx countersign ') ? [{ path, line }] : []));
    }),
  )
).flat();

it.each(commands)('$path: $line', async ({ line }) => {
  const [, , ...words] = wordsOf(line);
  expect(await parseCommandLine(words, createTestTerminal())).toBeDefined();
});
