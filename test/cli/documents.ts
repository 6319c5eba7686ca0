import { run } from '../../src/cli/run.js';
import { createTestTerminal } from './test-terminal.js';

/** Runs a command line in this process. */
export async function say(...args: readonly string[]) {
  const terminal = createTestTerminal();
  const exitCode = await run(args, terminal);
  return { exitCode, stdout: terminal.stdout(), stderr: terminal.stderr() };
}
