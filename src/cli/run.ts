import type { ExitCode } from '../index.js';
import { parseCommandLine } from './program.js';
import type { Task } from './report.js';
import type { Terminal } from './terminal.js';

/**
 * Carries out one command line, without the program's name, and gives the exit code. Nothing is thrown: whatever goes
 * wrong ends as a diagnostic. The library is loaded only once there is something to do, so that help answers at once.
 */
export async function run(commandLine: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const task = await parseCommandLine(commandLine, terminal);
    return task === undefined ? 0 : await carryOut(task, commandLine, terminal);
  } catch (error) {
    return showFailure(error, commandLine, terminal);
  }
}

/** Shows what was thrown as diagnostics; where in the program it happened only with COUNTERSIGN_DEBUG=1. */
export async function showFailure(
  error: unknown,
  commandLine: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const [{ failureReport }, { present }] = await Promise.all([
    import('./failure.js'),
    import('./present.js'),
  ]);
  if (terminal.environment.COUNTERSIGN_DEBUG === '1' && error instanceof Error)
    terminal.err(`${error.stack}\n`);
  const report = failureReport(error);
  present(report, terminal, asksForJson(commandLine));
  return report.exitCode;
}

async function carryOut(task: Task, commandLine: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [{ createNodeHost }, { present }] = await Promise.all([
    import('../index.js'),
    import('./present.js'),
  ]);
  const report = await task({ host: createNodeHost(), terminal });
  present(report, terminal, asksForJson(commandLine));
  return report.exitCode;
}

/** Known before the rest is, so that wrong usage too is told in the form that was asked for. */
function asksForJson(commandLine: readonly string[]): boolean {
  const end = commandLine.indexOf('--');
  return (end === -1 ? commandLine : commandLine.slice(0, end)).includes('--json');
}
