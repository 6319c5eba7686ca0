import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { sampleRegister } from './sample-register.js';
import { createTestTerminal } from './test-terminal.js';
import { type Answer, type Command, replay } from './transcript.js';

/*
 * The pages in commands/ are what the commands are to say. After a wanted change `npx vitest run test/cli -u` writes
 * them anew, for the eye to judge in the difference.
 */
const pages = fileURLToPath(new URL('./commands/', import.meta.url));
const ground = fileURLToPath(new URL('./ground/', import.meta.url));
const home = process.cwd();
const register = await sampleRegister();

async function answer({ args, input }: Command): Promise<Answer> {
  const environment = { COUNTERSIGN_REGISTER: register.path };
  const terminal = createTestTerminal({ environment, ...(input !== undefined && { input }) });
  const exitCode = await run(args, terminal);
  return { stdout: terminal.stdout(), stderr: terminal.stderr(), exitCode };
}

describe('commands', async () => {
  beforeAll(() => process.chdir(ground));
  afterAll(async () => {
    process.chdir(home);
    await register.remove();
  });

  it.each(await readdir(pages))('%s', async (name) => {
    const page = await readFile(`${pages}${name}`, 'utf8');
    const replayed = await replay(page, answer);
    expect(replayed).toContain('% countersign');
    await expect(replayed).toMatchFileSnapshot(`${pages}${name}`);
  });
});
