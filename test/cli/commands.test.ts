import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { eventfulRegister, sampleRegister } from './sample-register.js';
import { createTestTerminal } from './test-terminal.js';
import { type Answer, type Command, replay } from './transcript.js';

/*
 * The pages in commands/ are what the commands are to say. After a wanted change `npx vitest run test/cli -u` writes
 * them anew, for the eye to judge in the difference.
 */
const pages = fileURLToPath(new URL('./commands/', import.meta.url));
const ground = fileURLToPath(new URL('./ground/', import.meta.url));
const home = process.cwd();
/** Pages with a register to which more has happened. */
const eventful = /^(?:status|register-history)\.md$/;

async function answer(register: string, { args, input }: Command): Promise<Answer> {
  const environment = { COUNTERSIGN_REGISTER: register };
  const terminal = createTestTerminal({ environment, ...(input !== undefined && { input }) });
  const exitCode = await run(args, terminal);
  return { stdout: terminal.stdout(), stderr: terminal.stderr(), exitCode };
}

describe('commands', async () => {
  beforeAll(() => process.chdir(ground));
  afterAll(() => process.chdir(home));

  it.each(await readdir(pages))('%s', async (name) => {
    const page = await readFile(`${pages}${name}`, 'utf8');
    // Some commands note in the register that they were called.
    const register = await (eventful.test(name) ? eventfulRegister() : sampleRegister());
    const replayed = await replay(page, (command) => answer(register.path, command)).finally(register.remove);
    expect(replayed).toContain('% countersign');
    await expect(replayed).toMatchFileSnapshot(`${pages}${name}`);
  });
});
